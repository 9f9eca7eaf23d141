package phanluong.warehouse.statistics;

/** What a reader of a result has to know: why a value does not exist, or what it rests on. Documents and programs have the words. */
public enum Note {
    /** The interval is empty: the data are too few for the level asked for. */
    TOO_FEW_FOR_LEVEL,
    /** The value is empty: the denominator is zero. */
    NOBODY_COUNTED
}
