package phanluong.jobs.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import phanluong.jobs.delivery.Cells;
import phanluong.jobs.delivery.DeliveryPart;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.jobs.delivery.RawText;

/**
 * Judges rows by a form, one after the other, for one task. What follows from a text, or from a few texts together, is
 * found out once and remembered: most cells of a delivery repeat.
 */
public final class Judge {
    private final CompiledForm form;
    private final PersonalCells personal;
    private final Object[] row;
    private final InternalRow view;
    private final FieldJudge[] fields;
    private final List<JointJudge> joints = new ArrayList<>();
    private final Entry[] entries;
    private final int[] acceptedField;
    private final int[] acceptedJoint;
    private final int[] acceptedPlace;
    private final int[] keyFields;
    private final long[] masks;
    private final long[] rejecting;
    private final JointJudge.Result[] results;
    private final Object[] accepted;
    private final int[] numbers;
    private final int[] checkBySlot;
    private DeliveryPart part;
    private Cells cells;
    private boolean conflict;

    Judge(CompiledForm form, PersonalCells personal) {
        this.form = form;
        this.personal = personal;
        this.row = new Object[form.width()];
        this.view = new GenericInternalRow(row);
        Plan plan = new Plan(form);
        this.fields = new FieldJudge[form.fields().size()];
        this.entries = new Entry[fields.length];
        for (int field = 0; field < fields.length; field++) {
            fields[field] = new FieldJudge(form, plan, field, personal, row, view);
        }
        plan.joints().forEach(joint -> joints.add(new JointJudge(form, plan, joint, fields, row, view)));
        this.acceptedField = Arrays.stream(form.accepted()).map(plan::fieldOf).toArray();
        this.acceptedJoint = new int[acceptedField.length];
        this.acceptedPlace = new int[acceptedField.length];
        for (int at = 0; at < acceptedField.length; at++) {
            int slot = form.accepted()[at];
            acceptedJoint[at] = acceptedField[at] < 0 ? plan.jointOf(slot) : -1;
            acceptedPlace[at] = acceptedField[at] < 0
                    ? Arrays.binarySearch(joints.get(acceptedJoint[at]).slots(), slot)
                    : fields[acceptedField[at]].placeOf(slot);
        }
        this.results = new JointJudge.Result[joints.size()];
        this.keyFields = Arrays.stream(form.keys()).map(plan::fieldOf).toArray();
        this.masks = new long[plan.words];
        this.rejecting = new long[plan.words];
        for (int at = 0; at < form.checks().size(); at++) {
            if (form.checks().get(at).rejects()) {
                rejecting[Reasons.maskOf(at)] |= Reasons.bitOf(at);
            }
        }
        this.accepted = new Object[form.accepted().length + 2];
        this.numbers = new int[accepted.length];
        Arrays.fill(numbers, -1);
        this.checkBySlot = plan.checkBySlot();
    }

    /** The rows of a part begin. */
    public void begin(DeliveryPart next) {
        boolean otherFile = part == null
                || !next.unit().equals(part.unit())
                || !java.util.Objects.equals(next.startYear(), part.startYear())
                || next.receivedDay() != part.receivedDay();
        part = next;
        facts(0, 0, 0);
        row[3] = UTF8String.fromString(next.unit());
        row[4] = next.startYear();
        row[5] = next.receivedDay();
        for (int field = 0; field < fields.length; field++) {
            fields[field].begin(next.cells().get(field), otherFile);
        }
        joints.forEach(JointJudge::forget);
    }

    private void facts(int structure, long formulas, long uncoded) {
        row[0] = structure;
        row[1] = formulas;
        row[2] = uncoded;
    }

    /**
     * The key and the content of a row as numbers: rows of equal key have equal ones.
     *
     * @param into the key from 0, the content from {@link #KEY_WORDS}
     * @return false when the row has no whole key; it is nobody's copy then
     */
    public boolean identify(Cells next, long[] into) {
        if (next.structure() != 0) {
            return false;
        }
        Arrays.fill(into, 0);
        for (int field = 0; field < fields.length; field++) {
            entries[field] = fields[field].judge(next, true);
            Digest.append(into, KEY_WORDS, entries[field].content);
        }
        for (int field : keyFields) {
            if (!fields[field].hasKey(entries[field])) {
                return false;
            }
            Digest.append(into, 0, entries[field].key);
        }
        return true;
    }

    /** How many numbers stand for a key, and how many for the content of a row. */
    public static final int KEY_WORDS = Digest.WORDS;

    /** @param inConflict whether another row of the file has its key with other content */
    public void read(Cells next, boolean inConflict) {
        cells = next;
        conflict = inConflict;
        Arrays.fill(masks, 0);
        long uncoded = 0;
        for (int field = 0; field < fields.length; field++) {
            Entry entry = fields[field].judge(next, false);
            entries[field] = entry;
            uncoded |= entry.uncoded ? 1L << field : 0;
            if (!entry.clean) {
                add(entry.masks);
            }
        }
        if (uncoded != 0 || next.structure() != 0 || next.formulas() != 0) {
            readOdd(uncoded);
            return;
        }
        for (int at = 0; at < joints.size(); at++) {
            JointJudge.Result result = joints.get(at).judge(entries);
            results[at] = result;
            if (!result.clean) {
                add(result.masks);
            }
        }
        for (int at = 0; at < acceptedPlace.length; at++) {
            if (acceptedField[at] >= 0) {
                Entry entry = entries[acceptedField[at]];
                accepted[at] = entry.values[acceptedPlace[at]];
                numbers[at] = entry.id;
            } else {
                JointJudge.Result result = results[acceptedJoint[at]];
                accepted[at] = result.values[acceptedPlace[at]];
                numbers[at] = result.id;
            }
        }
    }

    private void add(long[] more) {
        for (int word = 0; word < masks.length; word++) {
            masks[word] |= more[word];
        }
    }

    /** A row of which more is to be said than what its texts say: nothing of it is remembered. */
    private void readOdd(long uncoded) {
        long formulas = 0;
        boolean valueless = cells.structure() >= Cells.TOTAL_ROW;
        for (int field = 0; field < fields.length; field++) {
            if (valueless) {
                row[form.textSlot(field)] = null;
                continue;
            }
            int column = part.cells().get(field).column();
            formulas |= column < 0 || column >= cells.count()
                    ? 0
                    : (cells.formulas() >>> Math.min(column, Long.SIZE - 1) & 1L) << field;
            row[form.textSlot(field)] = entries[field].text;
        }
        facts(cells.structure(), formulas, valueless ? 0 : uncoded);
        Arrays.fill(masks, 0);
        for (int slot = form.source().length(); slot < form.width(); slot++) {
            row[slot] = form.expression(slot).eval(view);
            int check = checkBySlot[slot];
            if (check >= 0 && Boolean.TRUE.equals(row[slot])) {
                masks[Reasons.maskOf(check)] |= Reasons.bitOf(check);
            }
        }
        for (int at = 0; at < acceptedPlace.length; at++) {
            accepted[at] = row[form.accepted()[at]];
            numbers[at] = -1;
        }
        facts(0, 0, 0);
    }

    /** Whether the row that was read is rejected. */
    public boolean isRejected() {
        boolean wrong = conflict;
        for (int word = 0; word < masks.length; word++) {
            wrong |= (masks[word] & rejecting[word]) != 0;
        }
        return wrong;
    }

    /** Whether anything is to be said of the row. */
    public boolean isNoted() {
        for (long mask : masks) {
            if (mask != 0) {
                return true;
            }
        }
        return false;
    }

    /** The values of a row of {@link FormCompiler#acceptedType}; valid until the next is read. */
    public Object[] accepted() {
        accepted[accepted.length - 2] = cells.number();
        accepted[accepted.length - 1] = gaps();
        return accepted;
    }

    /**
     * By column of an accepted row, the number of its value among those that are remembered, or -1: within a part, two
     * rows with the same number have the same value there. Valid until the next row is read.
     */
    public int[] numbers() {
        return numbers;
    }

    /** The values of a row of {@link FormCompiler#rejectedType}. */
    public Object[] rejected() {
        String[] shown = personal.shown(cells, part);
        return new Object[] {cells.number(), UTF8String.fromString(RawText.of(shown)), reasons()};
    }

    /** The values of a row of {@link FormCompiler#notedType}. */
    public Object[] noted() {
        return new Object[] {cells.number(), reasons()};
    }

    private GenericArrayData reasons() {
        List<Check.Words> failed = new ArrayList<>();
        for (int at = 0; at < form.checks().size(); at++) {
            if ((masks[Reasons.maskOf(at)] & Reasons.bitOf(at)) != 0) {
                failed.add(form.checks().get(at).words());
            }
        }
        if (conflict) {
            failed.add(form.conflict());
        }
        String[] texts = new String[fields.length];
        for (int field = 0; field < fields.length; field++) {
            UTF8String text = cells.structure() >= Cells.TOTAL_ROW ? null : entries[field].text;
            texts[field] = text == null ? null : text.toString();
        }
        return form.reasons().of(failed, texts);
    }

    /** Says by field why a value is missing, where the file says so; null where it does not. */
    private ArrayBasedMapData gaps() {
        Map<String, String> gaps = null;
        for (int field = 0; field < fields.length; field++) {
            if (entries[field].gap != null) {
                gaps = gaps == null ? new TreeMap<>() : gaps;
                gaps.put(form.fields().get(field), entries[field].gap);
            }
        }
        return gaps == null ? null : new ArrayBasedMapData(strings(gaps.keySet()), strings(gaps.values()));
    }

    private static GenericArrayData strings(java.util.Collection<String> texts) {
        return new GenericArrayData(texts.stream().map(UTF8String::fromString).toArray());
    }
}
