package phanluong.warehouse.explain;

/** Why a figure differs, in the order in which a bridge takes the causes. */
public enum Cause {
    /** The area's schools are others: another frame or area, or schools that are listed elsewhere. */
    BOUNDARY,
    /** A unit that had delivered delivered again, or what it had delivered was withdrawn. */
    CORRECTION,
    /** A unit that had not delivered did. */
    LATE_DELIVERY,
    /** It is counted by another rule. */
    DEFINITION
}
