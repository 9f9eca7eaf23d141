package phanluong.jobs.delivery;

/**
 * A column that is not read, by the rule of {@link phanluong.warehouse.privacy.PersonalColumns}.
 *
 * @param column from 0
 * @param name its header, in words of the rule alone
 */
public record DroppedColumn(int column, String name) {}
