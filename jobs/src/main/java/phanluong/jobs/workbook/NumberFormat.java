package phanluong.jobs.workbook;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the format of a number cell makes of its value, as far as the meaning goes: a day, a percentage, a code with leading
 * zeros. How many decimals are shown changes no value and is not looked at.
 *
 * @param kind GENERAL for a number that is what it looks like
 * @param zeros for ZEROS how many digits are shown at least
 */
record NumberFormat(Kind kind, int zeros) {
    enum Kind {
        GENERAL,
        DAY,
        PERCENT,
        ZEROS
    }

    static final NumberFormat GENERAL = new NumberFormat(Kind.GENERAL, 0);
    private static final NumberFormat DAY = new NumberFormat(Kind.DAY, 0);
    private static final NumberFormat PERCENT = new NumberFormat(Kind.PERCENT, 0);
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern ZEROS = Pattern.compile("0{2,18}");

    /** @param codes the formats that the workbook defines itself, by id */
    static NumberFormat of(int id, Map<Integer, String> codes) {
        String code = codes.get(id);
        if (code != null) {
            return ofCode(code);
        }
        // ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are days in East Asian editions.
        boolean day = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54;
        return day || id == 57 || id == 58 ? DAY : id == 9 || id == 10 ? PERCENT : GENERAL;
    }

    private static NumberFormat ofCode(String code) {
        String letters = WORDS.matcher(code).replaceAll("");
        String positive = letters.contains(";") ? letters.substring(0, letters.indexOf(';')) : letters;
        if (positive.equalsIgnoreCase("General")) {
            return GENERAL;
        }
        if (positive.matches("(?s).*[yYdD].*")) {
            return DAY;
        }
        if (positive.contains("%")) {
            return PERCENT;
        }
        return ZEROS.matcher(positive).matches() ? new NumberFormat(Kind.ZEROS, positive.length()) : GENERAL;
    }
}
