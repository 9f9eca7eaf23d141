package phanluong.reports.workbench.gate;

import phanluong.reports.workbench.message.Messages;
import phanluong.warehouse.Refusal;

/** What is looked at before any parser is: length, brackets, characters. The parser is native code and is fed nothing strange. */
final class TextCaps {
    static final int LONGEST = 20_000;
    static final int DEEPEST = 30;

    private TextCaps() {}

    static void check(String sql, Messages messages) {
        if (sql.isBlank()) {
            throw new Refusal(messages.of("gate.empty"));
        }
        if (sql.length() > LONGEST) {
            throw new Refusal(messages.of("gate.long", sql.length(), LONGEST));
        }
        int depth = 0;
        int deepest = 0;
        for (int index = 0; index < sql.length(); index++) {
            char letter = sql.charAt(index);
            if (isStrange(sql, index)) {
                throw new Refusal(messages.of("gate.character", String.format("%04X", (int) letter), index + 1));
            }
            // Brackets inside quoted text count too: a question needs no thirty of them there either.
            if (letter == '(' || letter == '[' || letter == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (letter == ')' || letter == ']' || letter == '}') {
                depth = Math.max(0, depth - 1);
            }
        }
        if (deepest > DEEPEST) {
            throw new Refusal(messages.of("gate.deep", deepest, DEEPEST));
        }
    }

    private static boolean isStrange(String sql, int index) {
        char letter = sql.charAt(index);
        if (Character.isHighSurrogate(letter)) {
            return index + 1 == sql.length() || !Character.isLowSurrogate(sql.charAt(index + 1));
        }
        if (Character.isLowSurrogate(letter)) {
            return index == 0 || !Character.isHighSurrogate(sql.charAt(index - 1));
        }
        boolean layout = letter == '\t' || letter == '\n' || letter == '\r';
        // Format characters (zero-width, right-to-left marks, BOM) make a text read differently from what it says.
        return !layout && (Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT);
    }
}
