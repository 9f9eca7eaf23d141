package phanluong.warehouse.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is told by a figure of a release beside the same figure of an issued one, where one counts schools that the other does not:
 * those schools. No table shows it, and whoever has both computes it.
 */
final class Differences {
    private Differences() {}

    static void add(Cells cells, List<Shown> newer, List<Shown> issued) {
        Map<Shown.Figure, Cell.Key> before = new HashMap<>();
        issued.forEach(shown -> before.put(shown.figure(), shown.cell().key()));
        for (Shown shown : newer) {
            Cell.Key now = shown.cell().key();
            Cell.Key then = before.get(shown.figure());
            if (then != null && !now.schools().equals(then.schools())) {
                add(cells, now, then);
                add(cells, then, now);
            }
        }
    }

    private static void add(Cells cells, Cell.Key all, Cell.Key some) {
        BitSet others = AreaSets.without(all.schools(), some.schools());
        if (!others.isEmpty() && AreaSets.without(some.schools(), all.schools()).isEmpty()) {
            cells.add(
                    cells.cell(all.category(), all.schools(), all.destinations()),
                    List.of(
                            cells.cell(all.category(), some.schools(), all.destinations()),
                            cells.cell(all.category(), others, all.destinations())));
        }
    }
}
