package phanluong.warehouse.form;

/** What becomes of a delivery or a row when a check speaks. */
public enum Severity {
    /** The whole file is refused. */
    FATAL,
    /** The row is rejected. */
    ERROR,
    /** The row is accepted and listed; the sender may have to confirm it. */
    WARNING,
    /** The row is accepted; good to know. */
    NOTE
}
