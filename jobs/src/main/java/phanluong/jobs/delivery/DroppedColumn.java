package phanluong.jobs.delivery;

/**
 * A column that is not read: by the rule of {@link phanluong.warehouse.privacy.PersonalColumns}, or because it holds remarks.
 *
 * @param column from 0
 * @param name its header, in words of the rule alone
 * @param code of the note that says so
 */
public record DroppedColumn(int column, String name, String code) {
    static DroppedColumn personal(int column, String name) {
        return new DroppedColumn(column, name, "COLUMN_DROPPED");
    }

    static DroppedColumn remarks(int column) {
        return new DroppedColumn(column, "Ghi chú", "REMARKS_DROPPED");
    }
}
