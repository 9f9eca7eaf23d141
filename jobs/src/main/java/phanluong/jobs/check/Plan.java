package phanluong.jobs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which slots of a form follow from the text of one field alone, and which from several together: what follows from a text
 * needs to be found out once for every text that differs, and not for every row.
 */
final class Plan {
    private final CompiledForm form;
    /** By slot: bit n is set when it follows from the text of field n. */
    private final long[] fields;
    /** By slot: whether it follows from something that differs from file to file. */
    private final boolean[] ofFile;

    final int words;

    Plan(CompiledForm form) {
        this.form = form;
        this.fields = new long[form.width()];
        this.ofFile = new boolean[form.width()];
        this.words = Reasons.maskOf(Math.max(0, form.checks().size() - 1)) + 1;
        int unit = form.source().fieldIndex(RowFacts.SCOPE_UNIT);
        for (int slot = 0; slot < form.width(); slot++) {
            int place = slot;
            ofFile[slot] = slot >= unit && slot < RowFacts.COUNT;
            if (form.isText(slot)) {
                fields[slot] = 1L << slot - RowFacts.COUNT;
            } else if (form.isComputed(slot)) {
                Slots.references(form.expression(slot), read -> {
                    fields[place] |= fields[read];
                    ofFile[place] |= ofFile[read];
                });
            }
        }
    }

    /** The computed slots that follow from this field alone. */
    int[] of(int field) {
        return computed(1L << field);
    }

    private int[] computed(long exactly) {
        return IntStream.range(0, form.width())
                .filter(slot -> form.isComputed(slot) && fields[slot] == exactly)
                .toArray();
    }

    boolean isOfFile(int[] slots) {
        return IntStream.of(slots).anyMatch(slot -> ofFile[slot]);
    }

    /** The field of a slot that follows from one alone; -1 for any other. */
    int fieldOf(int slot) {
        return Long.bitCount(fields[slot]) == 1 ? Long.numberOfTrailingZeros(fields[slot]) : -1;
    }

    /** Slots that follow from the same fields together. */
    record Joint(int[] fields, int[] needed, int[] slots) {}

    /** All slots that follow from several fields, or from none; {@code needed} holds what must be computed before, too. */
    List<Joint> joints() {
        Map<Long, Joint> joints = new TreeMap<>();
        for (int slot = form.source().length(); slot < form.width(); slot++) {
            long together = fields[slot];
            if (Long.bitCount(together) != 1) {
                joints.computeIfAbsent(together, this::joint);
            }
        }
        return new ArrayList<>(joints.values());
    }

    /** The place among {@link #joints} of a slot that does not follow from one field alone. */
    int jointOf(int slot) {
        List<Joint> joints = joints();
        return IntStream.range(0, joints.size())
                .filter(at -> IntStream.of(joints.get(at).slots()).anyMatch(member -> member == slot))
                .findFirst()
                .orElseThrow();
    }

    private Joint joint(long together) {
        int[] needed = IntStream.range(form.source().length(), form.width())
                .filter(slot -> Long.bitCount(fields[slot]) != 1 && (fields[slot] & ~together) == 0)
                .toArray();
        int[] members = IntStream.range(0, Long.SIZE)
                .filter(field -> (together >>> field & 1) != 0)
                .toArray();
        return new Joint(members, needed, computed(together));
    }

    /** By slot, the number of the check that it is; -1 for a value. */
    int[] checkBySlot() {
        int[] checks = new int[form.width()];
        java.util.Arrays.fill(checks, -1);
        for (int at = 0; at < form.checks().size(); at++) {
            checks[form.checks().get(at).slot()] = at;
        }
        return checks;
    }
}
