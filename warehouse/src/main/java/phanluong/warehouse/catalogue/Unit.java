package phanluong.warehouse.catalogue;

import java.util.List;
import phanluong.warehouse.time.Validity;

/**
 * A body that reports, and the area it reports for.
 *
 * @param forms names of the forms that it fills; empty when the catalogue does not say
 */
public record Unit(String code, String name, String kind, String areaCode, Validity validity, List<String> forms) {
    public Unit {
        forms = List.copyOf(forms);
    }
}
