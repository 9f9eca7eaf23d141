package phanluong.reports.document.page;

import java.util.List;
import java.util.Map;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Table;

/**
 * Keeps a heading with what it heads. Whenever a cluster of headings, a table or a chart begins, one of three counters
 * moves on; each counter is a group of {@code part.jrxml} that turns the page unless enough of it is left.
 */
final class Room {
    private int chart;
    private int table;
    private int text;

    void before(List<Block> blocks, int index) {
        boolean headed = index > 0 && blocks.get(index - 1) instanceof Heading;
        if (headed) {
            return;
        }
        int content = index;
        while (content < blocks.size() - 1 && blocks.get(content) instanceof Heading) {
            content++;
        }
        Block block = blocks.get(content);
        if (block instanceof Chart figure && figure.kind() == Chart.Kind.SMALL_MULTIPLES) {
            chart++;
        } else if (block instanceof Table || block instanceof Chart) {
            table++;
        } else if (blocks.get(index) instanceof Heading) {
            text++;
        }
    }

    void into(Map<String, Object> row) {
        row.put("roomForChart", chart);
        row.put("roomForTable", table);
        row.put("roomForText", text);
    }
}
