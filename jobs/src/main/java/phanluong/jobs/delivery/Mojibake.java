package phanluong.jobs.delivery;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises Vietnamese that went through a wrong encoding on its way into Unicode. */
final class Mojibake {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** Words of a legacy font that must be seen before a text is called one: one may be chance. */
    private static final int CERTAIN = 3;

    private static final Map<Character, Integer> BYTES = bytes();
    /** What no Vietnamese word holds, and the words of every legacy font do. */
    private static final String FOREIGN = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹º»¼½¾ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþ";

    private static final boolean[] SUSPECT = suspects();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Long> firstLines = new HashMap<>();

    private static Map<Character, Integer> bytes() {
        Map<Character, Integer> bytes = new HashMap<>();
        for (int value = 0x80; value < 0x100; value++) {
            // A byte that Windows-1252 leaves out becomes the control character of its number.
            String letter = new String(new byte[] {(byte) value}, WESTERN);
            bytes.put(letter.charAt(0) == '\ufffd' ? (char) value : letter.charAt(0), value);
        }
        return bytes;
    }

    private static boolean[] suspects() {
        boolean[] suspects = new boolean[256];
        for (int at = 0; at < FOREIGN.length(); at++) {
            suspects[FOREIGN.charAt(at)] = true;
        }
        return suspects;
    }

    /** Whether a word with this letter is worth looking at. */
    static boolean isSuspect(char letter) {
        return letter >= 0xA1 && letter < 0x100 && SUSPECT[letter];
    }

    /**
     * The Vietnamese letter whose UTF-8 bytes, each read as a letter of Windows-1252, stand at the end of a text:
     * {@code Ä‘} for đ, {@code á»‡} for ệ.
     */
    static Optional<String> doubleEncoded(char third, char second, char last) {
        if (last < 0x80 || last == '\u00a0' || !BYTES.containsKey(last)) {
            return Optional.empty();
        }
        if (third == 'á' && (second == 'º' || second == '»')) {
            return letter(0xE1, BYTES.get(second), BYTES.get(last));
        }
        // A capital Ã before a closing quote is honest.
        boolean ends = second == 'Ã' && (last > 0xFF || last == '»' || last == '«');
        return "ÄÅÆÃ".indexOf(second) >= 0 && !ends ? letter(BYTES.get(second), BYTES.get(last)) : Optional.empty();
    }

    private static Optional<String> letter(int... values) {
        byte[] bytes = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        String letter = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        String base = Normalizer.normalize(letter, Normalizer.Form.NFD);
        boolean vietnamese = letter.length() == 1
                && letter.charAt(0) != '\ufffd'
                && ("đĐ".contains(letter) || base.length() > 1 && "aeiouyAEIOUY".indexOf(base.charAt(0)) >= 0);
        return vietnamese ? Optional.of(letter) : Optional.empty();
    }

    /** Looks at a word that holds a suspect letter. */
    void add(String word, long line) {
        byte[] bytes = new byte[word.length()];
        for (int at = 0; at < bytes.length; at++) {
            char letter = word.charAt(at);
            Integer value = letter < 0x80 ? Integer.valueOf(letter) : BYTES.get(letter);
            if (value == null) {
                return;
            }
            bytes[at] = (byte) (int) value;
        }
        for (String encoding : java.util.List.of("TCVN3", "VNI")) {
            LegacyTable.Decoded decoded = LegacyTable.ALL.get(encoding).decode(bytes, 0, bytes.length);
            if (decoded.unreadable() < 0 && bytes.length > 1 && Syllable.isPlausible(decoded.text())) {
                firstLines.putIfAbsent(encoding, line);
                Set<String> seen = words.computeIfAbsent(encoding, ignored -> new HashSet<>());
                if (seen.size() < CERTAIN) {
                    seen.add(word);
                }
            }
        }
    }

    /** A text of a legacy font, with the line of its first such word. */
    record LegacyFont(String encoding, long line, String word) {}

    Optional<LegacyFont> legacyFont() {
        return words.entrySet().stream()
                .filter(found -> found.getValue().size() >= CERTAIN)
                .map(found -> new LegacyFont(
                        found.getKey(),
                        firstLines.get(found.getKey()),
                        found.getValue().stream().sorted().findFirst().orElseThrow()))
                .min(java.util.Comparator.comparing(LegacyFont::encoding));
    }
}
