package phanluong.reports.document.model;

import java.util.List;

/**
 * The right half of the end.
 *
 * @param capacities capital lines from top to bottom: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
 * @param name who signs; may be empty while nobody has been named
 */
public record Signature(List<String> capacities, String name) {
    public Signature {
        if (capacities.isEmpty()) {
            throw new IllegalArgumentException("A signature needs the capacity in which it is given");
        }
        capacities = Texts.checked("A capacity", capacities);
        Texts.checked("The name of the signer", name);
    }
}
