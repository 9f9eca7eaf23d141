package phanluong.reports.document.model;

/**
 * One column of a table.
 *
 * @param header its own header, in the lower row when groups stand above
 * @param weight share of the width relative to the other columns; a column is never made narrower than its longest word
 */
public record Column(String header, Kind kind, double weight) {
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
}
