package phanluong.warehouse.catalogue;

import phanluong.warehouse.time.Validity;

/** A body that reports, and the area it reports for. */
public record Unit(String code, String name, String kind, String areaCode, Validity validity) {}
