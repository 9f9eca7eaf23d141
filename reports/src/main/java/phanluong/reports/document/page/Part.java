package phanluong.reports.document.page;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/**
 * The body or an annex as rows for {@code part.jrxml}, to be filled as often as needed.
 *
 * @param tables the rows of the table that stands in a row of the part; empty elsewhere
 */
record Part(Paper paper, List<Map<String, Object>> rows, List<List<Map<String, Object>>> tables) {
    static final String TURN = "turn";

    /** Writes into the rows where pages turn. */
    void turn(PagePlan plan) {
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).put(TURN, plan.turns().get(row));
            BitSet inside = plan.turnsInTable(row);
            List<Map<String, Object>> table = tables.get(row);
            for (int line = 0; line < table.size(); line++) {
                table.get(line).put(TURN, inside.get(line));
            }
        }
    }

    /** A source that begins at the first row. */
    JRDataSource source() {
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).put("rows", source(tables.get(row)));
        }
        return source(rows);
    }

    private static JRDataSource source(List<Map<String, Object>> rows) {
        return new JRMapCollectionDataSource(List.copyOf(rows));
    }
}
