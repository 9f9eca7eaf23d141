package phanluong.warehouse.catalogue;

import phanluong.warehouse.time.Validity;

/**
 * A commune or district listed as especially disadvantaged, from when to when.
 *
 * @param code of the units of that time
 * @param confirmed false when no official list names it; whatever is counted by it must say so
 */
public record DisadvantagedArea(String code, Validity validity, boolean confirmed, String source) {}
