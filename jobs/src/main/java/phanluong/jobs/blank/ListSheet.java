package phanluong.jobs.blank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/** The hidden sheet from which the drop-downs of a form choose: one column a list. */
final class ListSheet {
    static final String NAME = "Danh mục";

    private ListSheet() {}

    /** Where each list stands, by field. */
    static Map<String, Range> write(Worksheet sheet, Map<String, CodeList> lists) {
        Map<String, Range> ranges = new HashMap<>();
        int column = 0;
        for (Map.Entry<String, CodeList> list : lists.entrySet()) {
            List<String> texts = list.getValue().texts();
            sheet.value(0, column, list.getValue().title());
            for (int at = 0; at < texts.size(); at++) {
                sheet.value(at + 1, column, texts.get(at));
            }
            Range range = sheet.range(1, column, texts.size(), column);
            sheet.addNamedRange(range, "DS_" + list.getKey());
            ranges.put(list.getKey(), range);
            sheet.width(column, 24);
            column++;
        }
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        return ranges;
    }
}
