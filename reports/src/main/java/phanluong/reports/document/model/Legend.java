package phanluong.reports.document.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import phanluong.warehouse.words.Text.Language;

/** The line below a table that explains its signs. */
public final class Legend {
    private Legend() {}

    /** Such as "Ký hiệu: … chưa thu thập; * không công bố." Empty when the table misses nothing. */
    public static Optional<String> of(Table table, Language language) {
        List<Cell.Missing> missing = table.missing();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String label = switch (language) {
            case VI -> "Ký hiệu: ";
            case EN -> "Symbols: ";
        };
        return Optional.of(missing.stream()
                .map(cell -> "(" + cell.symbol().sign() + ") " + cell.reason())
                .collect(Collectors.joining("; ", label, ".")));
    }
}
