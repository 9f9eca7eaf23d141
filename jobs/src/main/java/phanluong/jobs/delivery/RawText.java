package phanluong.jobs.delivery;

/** A row's cells as one line of CSV, as they stood in the file. */
public final class RawText {
    private RawText() {}

    public static String of(String[] cells) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < cells.length; at++) {
            if (at > 0) {
                line.append(',');
            }
            append(line, cells[at] == null ? "" : cells[at]);
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String cell) {
        for (int at = 0; at < cell.length(); at++) {
            char letter = cell.charAt(at);
            if (letter == ',' || letter == '"' || letter == '\n' || letter == '\r') {
                line.append('"').append(cell.replace("\"", "\"\"")).append('"');
                return;
            }
        }
        line.append(cell);
    }
}
