package phanluong.reports.document.model;

/** What a number counts, as far as printing it depends on that. */
public enum Unit {
    /** Pupils, schools, đồng in tables with the unit in the title: digits only. */
    COUNT,
    /** 12,5 % */
    PERCENT,
    /** Difference of two percents, always signed: +2,3 or -0,4; plus and minus keep columns readable. */
    POINTS,
    /** A signed difference of counts: +120. */
    CHANGE,
    /** Money in đồng: 1.234.567 đồng. */
    DONG
}
