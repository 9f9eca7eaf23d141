package phanluong.reports.workbench.db;

/** Names and texts as SQL writes them. */
final class Quoted {
    private Quoted() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
