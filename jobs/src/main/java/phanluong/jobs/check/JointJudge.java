package phanluong.jobs.check;

import org.apache.spark.sql.catalyst.InternalRow;

/** Finds out what follows from the texts of several fields together, once for every combination. */
final class JointJudge {
    /** Ids of four remembered texts fit into one number. */
    private static final int MOST_FIELDS = 4;

    private static final int ID_BITS = 15;
    private static final int MOST = 1 << 16;
    private final Plan.Joint joint;
    private final FieldJudge[] judges;
    private final SlotCode needed;
    private final int[] checkBySlot;
    private final int words;
    private final Object[] row;
    private final InternalRow view;
    private final Result scratch;
    private long[] keys;
    private Result[] results;
    private int count;
    private long lastKey;
    private Result last;

    /** The values by place among the joint's slots, and the bits of its checks. */
    static final class Result {
        /** Counts the remembered combinations from 0; -1 for one that is not remembered. */
        final int id;

        final Object[] values;
        final long[] masks;
        boolean clean;

        Result(int id, int values, int words) {
            this.id = id;
            this.values = new Object[values];
            this.masks = new long[words];
        }
    }

    JointJudge(CompiledForm form, Plan plan, Plan.Joint joint, FieldJudge[] judges, Object[] row, InternalRow view) {
        this.joint = joint;
        this.judges = judges;
        this.needed = new SlotCode(form, joint.needed());
        this.checkBySlot = plan.checkBySlot();
        this.words = plan.words;
        this.row = row;
        this.view = view;
        this.scratch = new Result(-1, joint.slots().length, words);
        forget();
    }

    /** Another file begins, or a field is read in another way. */
    void forget() {
        keys = new long[64];
        results = new Result[64];
        count = 0;
        last = null;
    }

    int[] slots() {
        return joint.slots();
    }

    Result judge(Entry[] entries) {
        long key = 0;
        boolean remembered = joint.fields().length <= MOST_FIELDS;
        for (int field : joint.fields()) {
            key = key << ID_BITS | entries[field].id;
            remembered &= entries[field].id >= 0;
        }
        if (!remembered) {
            return compute(entries, scratch, true);
        }
        if (last != null && key == lastKey) {
            return last;
        }
        int at = place(key);
        if (results[at] != null) {
            lastKey = key;
            last = results[at];
            return last;
        }
        if (count == MOST) {
            return compute(entries, scratch, true);
        }
        Result result = compute(entries, new Result(count, joint.slots().length, words), false);
        add(key, result);
        return result;
    }

    private int place(long key) {
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
        while (results[at] != null && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void add(long key, Result result) {
        if (++count * 2 > keys.length) {
            long[] oldKeys = keys;
            Result[] oldResults = results;
            keys = new long[oldKeys.length * 2];
            results = new Result[oldResults.length * 2];
            for (int at = 0; at < oldKeys.length; at++) {
                if (oldResults[at] != null) {
                    int to = place(oldKeys[at]);
                    keys[to] = oldKeys[at];
                    results[to] = oldResults[at];
                }
            }
        }
        int at = place(key);
        keys[at] = key;
        results[at] = result;
    }

    private Result compute(Entry[] entries, Result result, boolean often) {
        for (int field : joint.fields()) {
            judges[field].show(entries[field]);
        }
        if (often) {
            needed.run(row, view);
        } else {
            needed.interpret(row, view);
        }
        java.util.Arrays.fill(result.masks, 0);
        result.clean = true;
        for (int at = 0; at < result.values.length; at++) {
            int slot = joint.slots()[at];
            int check = checkBySlot[slot];
            if (check < 0) {
                result.values[at] = row[slot];
            } else if (Boolean.TRUE.equals(row[slot])) {
                result.masks[Reasons.maskOf(check)] |= Reasons.bitOf(check);
                result.clean = false;
            }
        }
        return result;
    }
}
