package phanluong.reports.document.model;

/** A header cell above several columns: {@code columns} of them from {@code first}, counted from 0. */
public record HeaderGroup(String text, int first, int columns) {
    public HeaderGroup {
        Texts.required("A header group", text);
        if (first < 0 || columns < 1) {
            throw new IllegalArgumentException("Header group \"" + text + "\" covers no column");
        }
    }

    public boolean covers(int column) {
        return column >= first && column < first + columns;
    }
}
