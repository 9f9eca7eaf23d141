package phanluong.jobs.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import phanluong.jobs.mapping.Cell;
import phanluong.jobs.mapping.Layout;
import phanluong.jobs.mapping.MappedForm;
import phanluong.jobs.workbook.FormMark;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.privacy.PersonalColumns;

/**
 * How the headers of a file fit a form: found by what they say, in Vietnamese or English, not by their order. A column
 * without a header and one of serial numbers belong to no field, nor do those that are dropped because they say who
 * somebody is or hold remarks.
 */
record HeaderMatch(
        Form form,
        Layout layout,
        int matched,
        List<DroppedColumn> dropped,
        List<String> unknown,
        List<String> repeated,
        List<Field> missing) {
    private static final Set<String> SERIAL = Set.of("stt", "tt", "số tt", "số thứ tự", "no", "no.");

    /** Headers of a column that people add for each other; a form that asks for remarks has a field of that name. */
    private static final Set<String> REMARKS = Set.of("ghi chú", "note", "notes", "remark", "remarks");

    /** By form, so that hundreds of files do not spell out every form's headers again. */
    private static final Map<Form, Map<String, Integer>> FIELDS = Collections.synchronizedMap(new IdentityHashMap<>());

    boolean isPerfect() {
        return unknown.isEmpty() && repeated.isEmpty() && missing.isEmpty();
    }

    static boolean isSerial(String header) {
        return SERIAL.contains(Clean.header(header));
    }

    /**
     * The form that fits best: every header known first, then most headers, then fewest missing.
     *
     * @param headers for each column what may be its header, the likeliest first
     */
    static Optional<HeaderMatch> best(Iterable<Form> forms, List<List<String>> headers) {
        List<HeaderMatch> all = new ArrayList<>();
        Map<String, Optional<String>> personal = new HashMap<>();
        forms.forEach(form -> all.add(of(form, headers, personal)));
        return all.stream()
                .max(Comparator.comparing(HeaderMatch::isPerfect)
                        .thenComparing(HeaderMatch::matched)
                        .thenComparing(match -> -match.missing().size())
                        .thenComparing(match -> match.form().name()));
    }

    private static Map<String, Integer> fieldByHeader(Form form) {
        Map<String, Integer> fieldByHeader = new HashMap<>();
        for (int index = 0; index < form.fields().size(); index++) {
            int position = index;
            names(form.fields().get(index)).forEach(name -> fieldByHeader.putIfAbsent(Clean.header(name), position));
        }
        return Map.copyOf(fieldByHeader);
    }

    /** @param asked what the rule of personal columns has said already */
    private static HeaderMatch of(Form form, List<List<String>> headers, Map<String, Optional<String>> asked) {
        Map<String, Integer> fieldByHeader = FIELDS.computeIfAbsent(form, HeaderMatch::fieldByHeader);
        int[] columns = new int[form.fields().size()];
        java.util.Arrays.fill(columns, -1);
        List<String> unknown = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        List<DroppedColumn> dropped = new ArrayList<>();
        int matched = 0;
        for (int column = 0; column < headers.size(); column++) {
            List<String> choices = headers.get(column);
            String header = choices.get(choices.size() - 1);
            Integer field = null;
            Optional<String> personal = Optional.empty();
            for (String choice : choices) {
                field = fieldByHeader.get(Clean.header(choice));
                personal = field == null
                        ? asked.computeIfAbsent(choice, PersonalColumns.shipped()::find)
                        : Optional.empty();
                if (field != null || personal.isPresent()) {
                    break;
                }
            }
            if (personal.isPresent()) {
                dropped.add(DroppedColumn.personal(column, personal.get()));
            } else if (field == null && REMARKS.contains(Clean.header(header))) {
                dropped.add(DroppedColumn.remarks(column));
            } else if (field == null) {
                if (!header.isEmpty() && !isSerial(header) && !FormMark.isForPeople(header)) {
                    unknown.add(header);
                }
            } else if (columns[field] >= 0) {
                repeated.add(header);
            } else {
                columns[field] = column;
                matched++;
            }
        }
        List<Field> missing = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (int index = 0; index < columns.length; index++) {
            Field field = form.fields().get(index);
            cells.add(Cell.ofColumn(columns[index]));
            if (columns[index] < 0 && field.required()) {
                missing.add(field);
            }
        }
        return new HeaderMatch(
                form, new Layout(cells, Map.of(), false, ""), matched, dropped, unknown, repeated, missing);
    }

    /** The mapped form over these headers; empty when one of its headers is not there, or one that is there is not spoken of. */
    static Optional<HeaderMatch> of(MappedForm mapped, List<List<String>> choices) {
        List<String> headers =
                choices.stream().map(choice -> choice.get(choice.size() - 1)).toList();
        Map<String, Integer> columns = new HashMap<>();
        boolean repeated = false;
        for (int column = 0; column < headers.size(); column++) {
            String header = Clean.header(headers.get(column));
            repeated |= !header.isEmpty() && columns.putIfAbsent(header, column) != null;
        }
        Set<String> used = new HashSet<>();
        Stream.concat(mapped.headers().stream(), mapped.ignored().stream())
                .map(Clean::header)
                .forEach(used::add);
        boolean complete = mapped.headers().stream().allMatch(header -> columns.containsKey(Clean.header(header)));
        List<DroppedColumn> dropped = new ArrayList<>();
        columns.forEach((header, column) -> {
            if (!used.contains(header)) {
                PersonalColumns.shipped()
                        .find(headers.get(column))
                        .ifPresent(name -> dropped.add(DroppedColumn.personal(column, name)));
            }
        });
        dropped.forEach(column -> used.add(Clean.header(headers.get(column.column()))));
        boolean covered = mapped.othersIgnored() || used.containsAll(columns.keySet());
        if (!complete || !covered || repeated) {
            return Optional.empty();
        }
        return Optional.of(new HeaderMatch(
                mapped.form(),
                mapped.layout(header -> columns.get(Clean.header(header))),
                headers.size(),
                dropped.stream()
                        .sorted(Comparator.comparing(DroppedColumn::column))
                        .toList(),
                List.of(),
                List.of(),
                List.of()));
    }

    static Stream<String> names(Field field) {
        return Stream.concat(Stream.of(field.title().vi(), field.title().en(), field.name()), field.aliases().stream());
    }
}
