package phanluong.jobs.check;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import phanluong.jobs.delivery.ByteMemory;
import phanluong.jobs.delivery.CellText;
import phanluong.jobs.delivery.Cells;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.jobs.mapping.Cell;
import phanluong.warehouse.privacy.Pseudonyms;

/** Finds out what follows from the texts of one field, once for every text. */
final class FieldJudge {
    private final CompiledForm form;
    private final int field;
    private final PersonalCells personal;
    private final int textSlot;
    private final int keySlot;
    /** The values, then the checks, that follow from the field. */
    private final int[] values;

    private final int[] checks;
    private final int[] checkNumbers;
    private final int words;
    private final SlotCode all;
    private final SlotCode keyOnly;
    private final boolean keepsGap;
    private final boolean isPseudonym;
    private final boolean ofFile;
    private final Object[] row;
    private final InternalRow view;
    private final Entry scratch;
    private ByteMemory<Entry> memory;
    private Cell cell;
    private Entry absent;
    /** What follows from a pseudonym; null before the first. */
    private Entry pupil;
    /** By value, whether it is the pseudonym itself. */
    private final boolean[] copiesPseudonym;
    /** Only pseudonyms have so many bytes; -1 where another text has as many. */
    private final int pupilBytes;

    FieldJudge(CompiledForm form, Plan plan, int field, PersonalCells personal, Object[] row, InternalRow view) {
        this.personal = personal;
        this.form = form;
        this.field = field;
        this.row = row;
        this.view = view;
        this.textSlot = form.textSlot(field);
        int[] slots = plan.of(field);
        int[] checkBySlot = plan.checkBySlot();
        this.values = SlotCode.only(slots, slot -> checkBySlot[slot] < 0);
        this.checks = SlotCode.only(slots, slot -> checkBySlot[slot] >= 0);
        this.checkNumbers = Arrays.stream(checks).map(slot -> checkBySlot[slot]).toArray();
        this.words = plan.words;
        this.all = new SlotCode(form, slots);
        this.keyOnly = new SlotCode(form, values);
        this.keySlot = Arrays.stream(form.keys())
                .filter(slot -> plan.fieldOf(slot) == field)
                .findFirst()
                .orElse(-1);
        this.isPseudonym = personal.isPseudonym(field);
        this.pupilBytes = form.missing().keySet().stream()
                        .anyMatch(text -> UTF8String.fromString(text).numBytes() == Pseudonyms.LENGTH)
                ? -1
                : Pseudonyms.LENGTH;
        this.copiesPseudonym = new boolean[values.length];
        this.keepsGap = form.gapFields().contains(field);
        this.ofFile = plan.isOfFile(slots);
        this.scratch = new Entry(-1, values.length, words);
    }

    /** The place of a slot among the values of an entry. */
    int placeOf(int slot) {
        return Arrays.binarySearch(values, slot);
    }

    /** Puts what an entry holds into a row, for what follows from several fields. */
    void show(Entry entry) {
        row[textSlot] = entry.text;
        for (int at = 0; at < values.length; at++) {
            row[values[at]] = entry.values[at];
        }
    }

    /** A file begins, in which the field is read like this. */
    void begin(Cell next, boolean otherFile) {
        boolean same = cell != null && cell.readsLike(next) && !(otherFile && ofFile);
        cell = next;
        if (!same) {
            // What is compared of a pupil's id is not what is kept: no entry can hold both.
            memory = new ByteMemory<>(!isPseudonym);
            pupil = null;
            int id = memory.nextId();
            absent = new Entry(id, values.length, words);
            fill(
                    absent,
                    told(CellText.constant(next), false),
                    CellText.constant(next).uncoded(),
                    true,
                    all);
            if (id >= 0) {
                memory.add(new byte[0], 0, 0, absent);
            }
        }
    }

    /** @param withoutChecks whether nobody asks for the checks of texts that are not remembered */
    Entry judge(Cells cells, boolean withoutChecks) {
        int column = cell.column();
        if (cell.constant() != null || column < 0 || column >= cells.count()) {
            return absent;
        }
        byte[] array = cells.array(column);
        int from = cells.from(column);
        int to = cells.to(column);
        if (from == to) {
            return absent;
        }
        if (memory.repeats()) {
            Entry found = memory.find(array, from, to);
            if (found != null) {
                return found;
            }
            int id = memory.nextId();
            if (id >= 0) {
                Entry entry = new Entry(id, values.length, words);
                CellText text = CellText.of(cell, array, from, to);
                fill(entry, told(text, false), text.uncoded(), true, all);
                memory.add(array, from, to, entry);
                return entry;
            }
        }
        if (withoutChecks && cell.takesAnyText() && personal.isPlainId(field, array, from, to)) {
            return identify(array, from, to);
        }
        CellText text = CellText.of(cell, array, from, to);
        UTF8String told = told(text, withoutChecks);
        return isPseudonym && !withoutChecks && !text.uncoded() && told != null && told.numBytes() == pupilBytes
                ? ofPupil(told)
                : fill(scratch, told, text.uncoded(), false, withoutChecks ? keyOnly : all);
    }

    private UTF8String told(CellText text, boolean onlyToCompare) {
        return UTF8String.fromBytes(personal.utf8(field, text.utf8(), onlyToCompare));
    }

    /** A pseudonym says nothing but whose it is: what follows from one follows from all, and is found out once. */
    private Entry ofPupil(UTF8String pseudonym) {
        if (pupil == null) {
            pupil = fill(new Entry(-1, values.length, words), pseudonym, false, false, all);
            for (int at = 0; at < values.length; at++) {
                copiesPseudonym[at] = pseudonym.equals(pupil.values[at]);
            }
        }
        pupil.text = pseudonym;
        for (int at = 0; at < values.length; at++) {
            pupil.values[at] = copiesPseudonym[at] ? pseudonym : pupil.values[at];
        }
        return pupil;
    }

    /** The key of an id that is one is the id: so says the form's code for keys. */
    private Entry identify(byte[] array, int from, int to) {
        Digest.of(array, from, to, scratch.content);
        System.arraycopy(scratch.content, 0, scratch.key, 0, Digest.WORDS);
        scratch.hasKey = true;
        return scratch;
    }

    private Entry fill(Entry entry, UTF8String text, boolean uncoded, boolean once, SlotCode code) {
        entry.text = text;
        entry.uncoded = uncoded;
        row[textSlot] = entry.text;
        if (once) {
            code.interpret(row, view);
        } else if (code == all || keySlot >= 0) {
            code.run(row, view);
        }
        for (int at = 0; at < values.length; at++) {
            entry.values[at] = row[values[at]];
        }
        Arrays.fill(entry.masks, 0);
        entry.clean = true;
        for (int at = 0; at < checks.length && code == all; at++) {
            if (Boolean.TRUE.equals(row[checks[at]])) {
                entry.masks[Reasons.maskOf(checkNumbers[at])] |= Reasons.bitOf(checkNumbers[at]);
                entry.clean = false;
            }
        }
        if (once || code != all) {
            Digest.of(entry.text, entry.content);
            if (keySlot >= 0) {
                Digest.of((UTF8String) row[keySlot], entry.key);
                entry.hasKey = row[keySlot] != null;
            }
        }
        entry.gap = keepsGap && entry.text != null ? form.missing().get(entry.text.toString()) : null;
        return entry;
    }

    /** Whether the entry has its part of the key; true where the field is no part of it. */
    boolean hasKey(Entry entry) {
        return keySlot < 0 || entry.hasKey;
    }
}
