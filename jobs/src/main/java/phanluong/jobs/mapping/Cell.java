package phanluong.jobs.mapping;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How one field of a form is read from a row: a constant, or the text of a column and what is done to it.
 *
 * @param column index in the file; -1 when the file has no such column
 * @param constant stands in every row; null when the column is read
 * @param codes what the file's texts mean; empty when they are taken as they are
 * @param thousands the separator of thousands that is taken out; null when there is none
 * @param first how many characters are kept; 0 for all
 * @param year what a lone year names: the START or the END of a school year; NONE when it is not one
 */
public record Cell(int column, String constant, Map<String, String> codes, String thousands, int first, Year year)
        implements Serializable {
    private static final Pattern LONE_YEAR = Pattern.compile("\\d{4}");

    /** What a lone year names. */
    public enum Year {
        NONE,
        START,
        END
    }

    /** The column's text as it is; nothing where the file has no such column (-1). */
    public static Cell ofColumn(int column) {
        return new Cell(column, null, Map.of(), null, 0, Year.NONE);
    }

    public static Cell ofConstant(String constant) {
        return new Cell(-1, constant, Map.of(), null, 0, Year.NONE);
    }

    /** Whether texts are taken as they are. */
    public boolean takesAnyText() {
        return codes.isEmpty() && thousands == null && first == 0 && year == Year.NONE;
    }

    /** Whether the same text means the same under the other; where it stands in the file is left aside. */
    public boolean readsLike(Cell other) {
        return Objects.equals(constant, other.constant)
                && (column < 0) == (other.column < 0)
                && codes.equals(other.codes)
                && Objects.equals(thousands, other.thousands)
                && first == other.first
                && year == other.year;
    }

    /** Whether the text, cleaned already, is among the codes; true when any text is taken. */
    public boolean knows(String text) {
        return codes.isEmpty() || codes.containsKey(withoutDecoration(text));
    }

    /** The text in the form's words; a text that cannot be turned stays as it was found. */
    public String turn(String text) {
        String turned = withoutDecoration(text);
        if (year != Year.NONE && LONE_YEAR.matcher(turned).matches()) {
            int start = Integer.parseInt(turned) - (year == Year.END ? 1 : 0);
            turned = start + "-" + (start + 1);
        }
        return codes.getOrDefault(turned, turned);
    }

    private String withoutDecoration(String text) {
        String kept = first > 0 && text.length() > first ? text.substring(0, first) : text;
        boolean grouped = thousands != null && kept.matches("-?\\d{1,3}(" + Pattern.quote(thousands) + "\\d{3})+");
        return grouped ? kept.replace(thousands, "") : kept;
    }
}
