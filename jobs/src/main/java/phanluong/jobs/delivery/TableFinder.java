package phanluong.jobs.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phanluong.jobs.mapping.MappedForm;
import phanluong.jobs.mapping.Mapping;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Forms;

/**
 * Finds the header of a table among the first rows of a text or a sheet: titles, letterheads and blank rows may stand
 * above it, and a row of names that span several columns. What comes below the header is {@link TableBody}'s business.
 */
final class TableFinder {
    /** So many rows with content may stand above the header. */
    static final int DEEPEST = 30;

    private static final int LIKE_A_HEADER = 3;
    private final Forms forms;
    private final Mapping mapping;
    private final List<MappedForm> older;
    private final Set<String> names;

    TableFinder(Forms forms, Mapping mapping) {
        this.forms = forms;
        this.mapping = mapping;
        this.older = forms.older().stream().map(MappedForm::of).toList();
        this.names = Stream.concat(
                        forms.list().stream()
                                .map(Form::fields)
                                .flatMap(List::stream)
                                .flatMap(HeaderMatch::names),
                        Stream.concat(mapping.forms().stream(), older.stream())
                                .map(MappedForm::headers)
                                .flatMap(List::stream))
                .map(Clean::header)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads rows up to the header and not further.
     *
     * @return the first row that a form knows wholly; else, the rows being read to the deepest, the row that comes
     *     closest; empty when there is no row at all
     */
    Optional<Header> find(Rows rows) throws IOException {
        List<Rows.Row> above = new ArrayList<>();
        Header closest = null;
        while (above.size() < DEEPEST) {
            Rows.Row row = rows.next();
            if (row == null) {
                break;
            }
            Header header = header(row, above);
            if (header.isPerfect()) {
                return Optional.of(header);
            }
            closest = closest == null || header.matched() > closest.matched() ? header : closest;
            above.add(row);
        }
        return Optional.ofNullable(closest);
    }

    /** The row read as a header alone, or together with the row above where only both are one. */
    private Header header(Rows.Row row, List<Rows.Row> above) {
        List<String> own = names(row);
        List<List<String>> alone = own.stream().map(List::of).toList();
        boolean hopeless = own.stream().map(Clean::header).noneMatch(names::contains);
        Header single = new Header(own, hopeless ? List.of() : matches(alone), row.number(), 0, above);
        if (above.isEmpty() || single.isPerfect() || hopeless) {
            return single;
        }
        Rows.Row groupRow = above.get(above.size() - 1);
        Header both = header(own, groupRow, row, above);
        return both.isPerfect() ? both : single;
    }

    private Header header(List<String> own, Rows.Row groupRow, Rows.Row row, List<Rows.Row> above) {
        List<String> groups = names(groupRow);
        List<List<String>> choices = new ArrayList<>();
        String group = "";
        for (int column = 0; column < Math.max(own.size(), groups.size()); column++) {
            String upper = column < groups.size() ? groups.get(column) : "";
            String lower = column < own.size() ? own.get(column) : "";
            group = upper.isEmpty() ? group : upper;
            choices.add(
                    lower.isEmpty()
                            ? List.of(upper)
                            : group.isEmpty() ? List.of(lower) : List.of(group + ": " + lower, lower));
        }
        return new Header(
                choices.stream().map(choice -> choice.get(0)).toList(),
                matches(choices),
                row.number(),
                groupRow.number(),
                above.subList(0, above.size() - 1));
    }

    private List<HeaderMatch> matches(List<List<String>> choices) {
        List<HeaderMatch> mapped = mapping.forms().stream()
                .flatMap(form -> HeaderMatch.of(form, choices).stream())
                .toList();
        if (!mapped.isEmpty()) {
            return mapped;
        }
        Optional<HeaderMatch> best = HeaderMatch.best(forms.list(), choices);
        return best.filter(HeaderMatch::isPerfect)
                .or(() -> older.stream()
                        .flatMap(form -> HeaderMatch.of(form, choices).stream())
                        .findFirst())
                .or(() -> best)
                .map(List::of)
                .orElse(List.of());
    }

    /** Whether the row could be a header: at least three of its cells, and half of them, are names that a form knows. */
    boolean looksLikeHeader(Rows.Row row) {
        int filled = 0;
        int known = 0;
        for (String cell : row.cells()) {
            String name = Clean.header(cell);
            filled += name.isEmpty() ? 0 : 1;
            known += names.contains(name) ? 1 : 0;
        }
        return known >= LIKE_A_HEADER && known * 2 >= filled;
    }

    boolean isName(String text) {
        return names.contains(Clean.header(text));
    }

    /** The forms that the row fits as a header. */
    Header asHeader(Rows.Row row) {
        return header(row, List.of());
    }

    private static List<String> names(Rows.Row row) {
        return java.util.Arrays.stream(row.cells())
                .limit(row.width())
                .map(text -> Optional.ofNullable(Clean.cell(text)).orElse(""))
                .toList();
    }
}
