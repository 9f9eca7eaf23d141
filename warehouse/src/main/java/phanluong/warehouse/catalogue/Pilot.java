package phanluong.warehouse.catalogue;

import phanluong.warehouse.time.Validity;

/**
 * A district or a school of the pilot, from when to when.
 *
 * @param kind {@code district} or {@code school}
 * @param assumed true when no document names it; documents say so
 */
public record Pilot(String kind, String code, Validity validity, boolean assumed) {}
