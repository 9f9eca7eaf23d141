package phanluong.warehouse.disclosure;

import java.util.BitSet;
import java.util.Map;
import phanluong.warehouse.catalogue.DisclosureRules;

/** What says too much by itself: small counts, every figure of a small group, and in a rather small one all or nothing. */
final class PrimaryRules {
    private final DisclosureRules rules;
    private final SchoolCounts counts;

    PrimaryRules(DisclosureRules rules, SchoolCounts counts) {
        this.rules = rules;
        this.counts = counts;
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
        if (!cell.isPublished() || key.destinations() == counts.everywhere() || nobodyGoes(key.destinations())) {
            return false;
        }
        long group = counts.sum(new Cell.Key(key.category(), key.schools(), counts.everywhere()));
        return rules.isSmall(group)
                || group > 0 && group < rules.uniformGroup() && (cell.value() == 0 || cell.value() == group);
    }

    /** A zero that everybody knows: no graduate of the level goes there, as none of a THCS goes to college. */
    private boolean nobodyGoes(int destinations) {
        BitSet everyone = new BitSet();
        everyone.set(0, counts.schools().size());
        return counts.sum(new Cell.Key(0, everyone, destinations)) == 0;
    }
}
