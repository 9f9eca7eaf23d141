package phanluong.jobs.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import phanluong.jobs.mapping.Cell;

/**
 * The text of a field as it is checked and stored, made from the bytes of a cell.
 *
 * @param utf8 null when nothing stands there
 * @param uncoded whether the mapping has codes for the field and this text is none of them
 */
public record CellText(byte[] utf8, boolean uncoded) {
    private static final CellText NOTHING = new CellText(null, false);

    /** What stands in every row where the field is a constant. */
    public static CellText constant(Cell cell) {
        return cell.constant() == null
                ? NOTHING
                : new CellText(cell.constant().getBytes(StandardCharsets.UTF_8), false);
    }

    public static CellText of(Cell cell, byte[] array, int from, int to) {
        if (from == to) {
            return NOTHING;
        }
        if (cell.takesAnyText() && isPlain(array, from, to)) {
            return new CellText(Arrays.copyOfRange(array, from, to), false);
        }
        String found = Clean.cell(new String(array, from, to - from, StandardCharsets.UTF_8));
        return found == null
                ? NOTHING
                : new CellText(cell.turn(found).getBytes(StandardCharsets.UTF_8), !cell.knows(found));
    }

    /** Printed ASCII without spaces at its ends is clean. */
    private static boolean isPlain(byte[] array, int from, int to) {
        for (int at = from; at < to; at++) {
            if (array[at] < ' ' || array[at] > '~') {
                return false;
            }
        }
        return array[from] != ' ' && array[to - 1] != ' ';
    }
}
