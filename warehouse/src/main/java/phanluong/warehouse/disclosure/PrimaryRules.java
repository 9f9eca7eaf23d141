package phanluong.warehouse.disclosure;

import java.util.BitSet;
import java.util.Map;
import java.util.stream.IntStream;
import phanluong.warehouse.catalogue.DisclosureRules;

/** What says too much by itself: small counts, every figure of a small group, and in a rather small one all or nothing. */
final class PrimaryRules {
    private final DisclosureRules rules;
    private final SchoolCounts counts;
    /** Where anybody goes: elsewhere everybody knows that there is nobody, as no graduate of a THCS goes to college. */
    private final int taken;

    PrimaryRules(DisclosureRules rules, SchoolCounts counts) {
        this.rules = rules;
        this.counts = counts;
        BitSet everyone = new BitSet();
        everyone.set(0, counts.schools().size());
        taken = IntStream.range(0, counts.destinations().size())
                .map(destination -> 1 << destination)
                .filter(one -> counts.sum(new Cell.Key(0, everyone, one)) > 0)
                .sum();
    }

    void apply(Cells cells) {
        for (Map.Entry<Cell.Key, Cell> entry : cells.byKey().entrySet()) {
            if (isTooMuch(entry.getKey(), entry.getValue())) {
                entry.getValue().protect();
            }
        }
    }

    private boolean isTooMuch(Cell.Key key, Cell cell) {
        if (rules.isSmall(cell.value())) {
            return true;
        }
        if (!cell.isPublished() || key.destinations() == counts.everywhere() || (key.destinations() & taken) == 0) {
            return false;
        }
        long group = counts.sum(new Cell.Key(key.category(), key.schools(), counts.everywhere()));
        return rules.isSmall(group)
                || group > 0 && group < rules.uniformGroup() && (cell.value() == 0 || cell.value() == group);
    }
}
