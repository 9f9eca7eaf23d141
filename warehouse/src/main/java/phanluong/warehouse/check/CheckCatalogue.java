package phanluong.warehouse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Rule;

/** Every check there is: of files and rows, of the forms' own rules, of releases. */
public final class CheckCatalogue {
    private final List<CheckPage> pages;

    private CheckCatalogue(List<CheckPage> pages) {
        this.pages = List.copyOf(pages);
    }

    /** The checks that a region's forms make, with those of the house. */
    public static CheckCatalogue of(Catalogue catalogue) {
        return of(catalogue, Thresholds.shipped());
    }

    /** The same with the thresholds of a home, or of what was found once. */
    public static CheckCatalogue of(Catalogue catalogue, Thresholds thresholds) {
        List<CheckPage> pages = new ArrayList<>(BuiltInChecks.list());
        catalogue.forms().list().forEach(form -> form.rules().forEach(rule -> pages.add(page(form, rule))));
        ReleaseChecks.list().forEach(check -> pages.add(check.page(thresholds)));
        return new CheckCatalogue(pages);
    }

    private static CheckPage page(Form form, Rule rule) {
        return new CheckPage(
                rule.code(),
                Scope.RULE,
                Optional.of(form.name()),
                rule.severity(),
                rule.message(),
                rule.guidance().orElse(rule.message()),
                rule.neighbours(),
                Optional.of(rule.expression()));
    }

    /** In the order of scopes, then as written. */
    public List<CheckPage> list() {
        return pages;
    }

    /** The pages of a code, several where several forms make the check. */
    public List<CheckPage> of(String code) {
        return pages.stream().filter(page -> page.code().equals(code)).toList();
    }

    /**
     * The pages that a person asked for.
     *
     * @param form with it, what is checked of that form's rows; empty for all
     * @throws Refusal when there is no such code, naming those there are
     */
    public List<CheckPage> select(Optional<String> code, Optional<String> form) {
        List<String> codes =
                pages.stream().map(CheckPage::code).distinct().sorted().toList();
        code.filter(asked -> !codes.contains(asked)).ifPresent(asked -> {
            throw new Refusal(
                    "Không có phép kiểm tra \"" + asked + "\"; có: " + String.join(", ", codes),
                    "There is no check \"" + asked + "\"; expected one of: " + String.join(", ", codes));
        });
        Stream<CheckPage> asked = pages.stream()
                .filter(page -> code.map(page.code()::equals).orElse(true))
                .filter(page -> form.map(name -> page.form().map(name::equals).orElse(page.scope() == Scope.ROW))
                        .orElse(true));
        return asked.toList();
    }
}
