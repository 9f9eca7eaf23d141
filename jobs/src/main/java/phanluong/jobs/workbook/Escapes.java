package phanluong.jobs.workbook;

/** Characters that XML cannot hold stand in workbooks as _xHHHH_ (ECMA-376 part 1, 22.9.2.19): _x000D_ is a carriage return. */
final class Escapes {
    private static final int LENGTH = 7;

    private Escapes() {}

    static String decode(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length()).append(text, 0, at);
        while (at < text.length()) {
            int letter = letter(text, at);
            decoded.append(letter < 0 ? text.charAt(at) : (char) letter);
            at += letter < 0 ? 1 : LENGTH;
        }
        return decoded.toString();
    }

    private static int letter(String text, int at) {
        if (at + LENGTH > text.length() || !text.startsWith("_x", at) || text.charAt(at + LENGTH - 1) != '_') {
            return -1;
        }
        int letter = 0;
        for (int digit = at + 2; digit < at + LENGTH - 1; digit++) {
            int value = Character.digit(text.charAt(digit), 16);
            if (value < 0) {
                return -1;
            }
            letter = letter * 16 + value;
        }
        return letter;
    }
}
