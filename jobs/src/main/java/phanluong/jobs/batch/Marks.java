package phanluong.jobs.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;

/** What was said of the rows of one kind, rejected or noted: how many rows have each code, and the first of the rows. */
final class Marks {
    static final int SHOWN = 20;
    private static final String ERROR = "error";
    private final boolean rejected;
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<MarkedRow> first = new ArrayList<>();

    /** @param rejected of rejected rows only errors are counted: warnings of a row that does not count say nothing yet */
    Marks(boolean rejected) {
        this.rejected = rejected;
    }

    void add(long rowNumber, ArrayData reasons) {
        Set<String> codes = new HashSet<>();
        List<MarkedRow.Reason> shown = new ArrayList<>();
        for (int at = 0; at < reasons.numElements(); at++) {
            InternalRow reason = reasons.getStruct(at, 6);
            if (!rejected || text(reason, 1).equals(ERROR)) {
                codes.add(text(reason, 0));
            }
            if (first.size() < SHOWN) {
                shown.add(new MarkedRow.Reason(
                        text(reason, 0),
                        text(reason, 1),
                        text(reason, 2),
                        text(reason, 3),
                        text(reason, 4),
                        text(reason, 5)));
            }
        }
        codes.forEach(code -> counts.merge(code, 1L, Long::sum));
        if (first.size() < SHOWN) {
            first.add(new MarkedRow(rowNumber, List.copyOf(shown)));
        }
    }

    private static String text(InternalRow row, int at) {
        return row.isNullAt(at) ? null : row.getUTF8String(at).toString();
    }

    Map<String, Long> counts() {
        return counts;
    }

    List<MarkedRow> first() {
        return List.copyOf(first);
    }
}
