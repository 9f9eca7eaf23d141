package phanluong.reports.document.model;

import java.util.List;
import java.util.Optional;

/**
 * An annex: starts on a new page with page number 1.
 *
 * @param number such as "Phụ lục I"
 * @param title printed in capitals
 * @param attachment such as "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 3 năm 2026 của UBND tỉnh)"; may be empty
 * @param blocks at least one
 */
public record Annex(
        String number, String title, Optional<String> attachment, Orientation orientation, List<Block> blocks) {
    /** How the paper lies; landscape for tables of more than about twelve columns. */
    public enum Orientation {
        PORTRAIT,
        LANDSCAPE
    }

    public Annex {
        Texts.required("The number of the annex", number);
        Texts.required("The title of the annex", title);
        Texts.checked("The attachment line", attachment);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException(number + " has no content");
        }
        blocks = List.copyOf(blocks);
    }
}
