package phanluong.warehouse.check;

import java.util.List;
import java.util.Optional;
import phanluong.warehouse.form.Severity;
import phanluong.warehouse.words.Text;

/**
 * What is known of one check, whoever makes it.
 *
 * @param code stands in answers, ledgers and tests; never renamed
 * @param form the form whose rule it is; empty for a check that every form has, and for one of a release
 * @param severity what becomes of the file or row
 * @param message what is wrong; {@code {field}} and {@code {expected}} stand for a field's title and what it admits
 * @param guidance what to do about it
 * @param neighbours codes of the checks that catch what this one lets through, or nearly the same
 * @param condition the rule of a row or the query of a release, as written; empty for the house's own checks of cells
 */
public record CheckPage(
        String code,
        Scope scope,
        Optional<String> form,
        Severity severity,
        Text message,
        Text guidance,
        List<String> neighbours,
        Optional<String> condition) {
    public CheckPage {
        neighbours = List.copyOf(neighbours);
    }
}
