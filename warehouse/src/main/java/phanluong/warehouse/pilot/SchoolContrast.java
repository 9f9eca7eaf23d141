package phanluong.warehouse.pilot;

/** Which schools are compared. */
public enum SchoolContrast {
    /** All schools of pilot districts with all schools of the others; districts were chosen. */
    DISTRICTS,
    /** Pilot schools with the other schools of the same pilot districts; schools were chosen. */
    WITHIN
}
