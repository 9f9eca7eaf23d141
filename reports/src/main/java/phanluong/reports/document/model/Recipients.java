package phanluong.reports.document.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the document is sent (Nơi nhận).
 *
 * @param label such as "Nơi nhận:"
 * @param items without dash and end punctuation, the archive line last
 */
public record Recipients(String label, List<String> items) {
    public Recipients {
        Texts.required("The label of the recipients", label);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("The list of recipients is empty; leave the whole list out instead");
        }
        items = Texts.checked("A recipient", items);
    }

    /** The items as printed: dash before, semicolon behind, full stop at the last. */
    public List<String> punctuated() {
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            lines.add("- " + items.get(index) + (index == items.size() - 1 ? "." : ";"));
        }
        return List.copyOf(lines);
    }
}
