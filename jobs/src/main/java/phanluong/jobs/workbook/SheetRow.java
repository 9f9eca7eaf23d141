package phanluong.jobs.workbook;

/**
 * A row of a sheet with content.
 *
 * @param number from 1
 * @param cells their texts up to the last one with content; null where nothing stands
 * @param formulas bit n is set when cell n holds a formula, or is filled by the formula of another; bit 63 for all from there on
 * @param hidden whether a person who opens the workbook does not see it
 */
public record SheetRow(long number, String[] cells, long formulas, boolean hidden) {}
