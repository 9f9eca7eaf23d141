package phanluong.jobs.check;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.StructType;
import phanluong.jobs.delivery.PersonalCells;

/**
 * A form as the tasks use it: a row of slots, the first of which come from the file, each further one being computed from
 * slots before it.
 *
 * @param source the slots from the file: {@link RowFacts}, then the text of each field
 * @param computed fills the slots after those of the source, in order
 * @param levels by computed slot, how many slots stand between it and the source at most
 * @param checks which computed slots are checks, in the order of their bits
 * @param conflict what is said of a row whose key another row has with other content
 * @param accepted the slots of an accepted row's columns
 * @param keys the slots of the key's parts as text; null where a row lacks one
 * @param missing texts that stand for a missing value, with the gap each means
 * @param gapFields the fields for which such a gap is kept
 * @param reasons spells out what checks found
 */
public record CompiledForm(
        List<String> fields,
        StructType source,
        Expression[] computed,
        int[] levels,
        List<CheckSlot> checks,
        Check.Words conflict,
        int[] accepted,
        int[] keys,
        Map<String, String> missing,
        List<Integer> gapFields,
        Reasons reasons)
        implements Serializable {
    /** A check, the slot that is true where it fails, and what is then said. */
    record CheckSlot(int slot, boolean rejects, Check.Words words) implements Serializable {}

    /** A judge for one task. */
    public Judge judge(PersonalCells personal) {
        return new Judge(this, personal);
    }

    int width() {
        return source.length() + computed.length;
    }

    int textSlot(int field) {
        return RowFacts.COUNT + field;
    }

    boolean isText(int slot) {
        return slot >= RowFacts.COUNT && slot < source.length();
    }

    boolean isComputed(int slot) {
        return slot >= source.length();
    }

    Expression expression(int slot) {
        return computed[slot - source.length()];
    }

    int level(int slot) {
        return levels[slot - source.length()];
    }
}
