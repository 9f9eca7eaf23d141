package phanluong.warehouse.catalogue;

import phanluong.warehouse.time.Validity;

/**
 * An industrial park or economic zone and the district it stands in.
 *
 * @param confirmed false when its district or size rests on a single unconfirmed source
 */
public record Park(String name, String kind, String districtCode, Validity validity, boolean confirmed) {}
