package phanluong.reports.workbench.result;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How many places a text takes on a terminal: a mark set over a letter takes none, a Chinese or full-width letter two. */
final class DisplayWidth {
    private static final Set<UnicodeScript> WIDE_SCRIPTS =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
    private static final int FIRST_PICTURE = 0x1F300;
    private static final int LAST_PICTURE = 0x1FAFF;
    private static final int FIRST_HALF_WIDTH = 0xFF61;

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(letter) ? 2 : 1;
        };
    }

    private static boolean isWide(int letter) {
        if (letter >= FIRST_PICTURE && letter <= LAST_PICTURE) {
            return true;
        }
        UnicodeBlock block = UnicodeBlock.of(letter);
        if (block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS) {
            return letter < FIRST_HALF_WIDTH;
        }
        return block == UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION || WIDE_SCRIPTS.contains(UnicodeScript.of(letter));
    }
}
