package phanluong.reports.workbench.gate;

import phanluong.reports.workbench.message.Messages;

/** Shows where in a text DuckDB's parser stopped: a sentence, the line, and a caret under the place. */
final class SyntaxHint {
    private static final int WIDEST = 100;

    private SyntaxHint() {}

    /** @param position code points before the place, as DuckDB counts them; past the end means the end */
    static String of(String sql, int position, String reason, Messages messages) {
        int place = sql.offsetByCodePoints(0, Math.min(position, sql.codePointCount(0, sql.length())));
        int lineStart = sql.lastIndexOf('\n', place - 1) + 1;
        int lineEnd = sql.indexOf('\n', place) < 0 ? sql.length() : sql.indexOf('\n', place);
        long line = sql.substring(0, lineStart)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count()
                + 1;
        int column = sql.codePointCount(lineStart, place) + 1;

        int from = Math.max(lineStart, place - WIDEST / 2);
        int to = Math.min(lineEnd, from + WIDEST);
        String shown = sql.substring(from, to).replace('\t', ' ').replace('\r', ' ');
        String caret = " ".repeat(sql.codePointCount(from, Math.max(from, place))) + "^";
        return messages.of("gate.syntax", line, column, reason) + "\n  " + shown + "\n  " + caret;
    }
}
