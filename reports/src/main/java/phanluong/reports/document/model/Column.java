package phanluong.reports.document.model;

import java.util.regex.Pattern;

/**
 * One column of a table.
 *
 * @param header its own header, in the lower row when groups stand above
 * @param weight share of the width relative to the other columns; a column is never made narrower than its longest word
 */
public record Column(String header, Kind kind, double weight) {
    private static final Pattern SCHOOL_YEAR = Pattern.compile("\\b\\d{4}-(?=\\d{4}\\b)");

    /** What the column holds. NUMBER prints units in the cells; BARE_NUMBER leaves them to the header: "Tỷ lệ (%)". */
    public enum Kind {
        WORDS,
        NUMBER,
        BARE_NUMBER
    }

    public Column {
        Texts.checked("A column header", header);
        if (!(weight > 0)) {
            throw new IllegalArgumentException("A column needs a positive weight, \"" + header + "\" has " + weight);
        }
    }

    public static Column words(String header, double weight) {
        return new Column(header, Kind.WORDS, weight);
    }

    public static Column number(String header, double weight) {
        return new Column(header, Kind.NUMBER, weight);
    }

    public static Column bareNumber(String header, double weight) {
        return new Column(header, Kind.BARE_NUMBER, weight);
    }

    /** A header with room to break after the hyphen of a school year, for whoever measures it: "2018- 2019". */
    public static String breakable(String header) {
        return breakable(header, " ");
    }

    /** The same with the sign that says so in a format, such as an element of HTML. */
    public static String breakable(String header, String sign) {
        return SCHOOL_YEAR.matcher(header).replaceAll("$0" + sign);
    }
}
