package phanluong.warehouse.check;

import java.util.Map;

/**
 * A check of a whole release: one SELECT in {@code sql/checks} and its words in the YAML file of the same name.
 *
 * @param sql returns one row a finding: {@code form, unit, school_year, batch, row, field, found}, and where it stands in
 *     contradiction to another row {@code other_batch, other_row}
 * @param thresholds what {@code getvariable} reads in it
 */
record ReleaseCheck(CheckPage page, String sql, Map<String, Long> thresholds) {}
