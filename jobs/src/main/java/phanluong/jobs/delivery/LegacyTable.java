package phanluong.jobs.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * What the bytes of an encoding from before Unicode stand for: one byte a character, or a letter and the mark that
 * follows it together. Tables lie beside this class as {@code encodings/*.tsv} with their sources.
 */
final class LegacyTable {
    /** The encodings, by the names that the ledger keeps. */
    static final Map<String, LegacyTable> ALL = Map.of(
            "TCVN3", read("tcvn3", true),
            "VNI", read("vni", false),
            "VISCII", read("viscii", false),
            "CP1258", windows1258());

    private static final int ASCII = 0x80;
    /** 0 where a byte stands for nothing. */
    private final char[] single = new char[256];

    private final Map<Integer, Character> pairs = new HashMap<>();
    private final boolean capitalsByFont;

    private LegacyTable(boolean capitalsByFont) {
        this.capitalsByFont = capitalsByFont;
        for (int value = 0; value < ASCII; value++) {
            single[value] = (char) value;
        }
    }

    static Optional<LegacyTable> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static LegacyTable read(String name, boolean capitalsByFont) {
        LegacyTable table = new LegacyTable(capitalsByFont);
        try (InputStream stream = LegacyTable.class.getResourceAsStream("encodings/" + name + ".tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("bytes"))
                    .map(line -> line.split("\t"))
                    .forEach(line -> table.add(
                            HexFormat.of().parseHex(line[0].replace(" ", "")),
                            line[1].equals("\\u00A0") ? '\u00a0' : line[1].charAt(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(byte[] bytes, char letter) {
        if (bytes.length == 1) {
            single[bytes[0] & 0xFF] = letter;
        } else {
            pairs.put(pair(bytes[0], bytes[1]), letter);
        }
    }

    /** Windows-1258 as the Java platform has it; a tone mark is a byte of its own and is composed with its letter. */
    private static LegacyTable windows1258() {
        LegacyTable table = new LegacyTable(false);
        String all = new String(bytes(ASCII, 256), Charset.forName("windows-1258"));
        for (int value = ASCII; value < 256; value++) {
            char letter = all.charAt(value - ASCII);
            table.single[value] = letter == '\ufffd' ? 0 : letter;
        }
        for (int mark = ASCII; mark < 256; mark++) {
            for (int letter = 'A';
                    letter < 256 && Character.getType(table.single[mark]) == Character.NON_SPACING_MARK;
                    letter++) {
                String composed =
                        Normalizer.normalize("" + table.single[letter] + table.single[mark], Normalizer.Form.NFC);
                if (table.single[letter] != 0 && composed.length() == 1) {
                    table.pairs.put(pair((byte) letter, (byte) mark), composed.charAt(0));
                }
            }
        }
        return table;
    }

    private static byte[] bytes(int from, int to) {
        byte[] bytes = new byte[to - from];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (from + at);
        }
        return bytes;
    }

    private static int pair(byte letter, byte mark) {
        return (letter & 0xFF) << 8 | mark & 0xFF;
    }

    /** A part of a text in this encoding, and the first byte of it that stands for nothing (-1 when each is read). */
    record Decoded(String text, int unreadable, int raised) {}

    /**
     * Decodes bytes up to the first that stands for nothing.
     *
     * @return the text; {@code raised} counts the words whose small letters were made capitals because other letters of
     *     the word are: where capitals were a matter of the font, a small letter's byte may stand for either
     */
    Decoded decode(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            Character both = at + 1 < to && bytes[at + 1] < 0 ? pairs.get(pair(bytes[at], bytes[at + 1])) : null;
            char letter = both == null ? single[bytes[at] & 0xFF] : both;
            if (letter == 0) {
                break;
            }
            text.append(letter);
            at += both == null ? 1 : 2;
        }
        int raised = capitalsByFont ? raiseCapitals(text) : 0;
        return new Decoded(text.toString(), at < to ? at : -1, raised);
    }

    private static int raiseCapitals(StringBuilder text) {
        int raised = 0;
        int start = 0;
        while (start < text.length()) {
            int end = start;
            boolean capital = false;
            boolean plainSmall = false;
            boolean small = false;
            for (; end < text.length() && Character.isLetter(text.charAt(end)); end++) {
                char letter = text.charAt(end);
                capital |= end > start && Character.isUpperCase(letter);
                plainSmall |= letter >= 'a' && letter <= 'z';
                small |= Character.isLowerCase(letter);
            }
            if (capital && small && !plainSmall) {
                for (int at = start; at < end; at++) {
                    text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
                }
                raised++;
            }
            start = Math.max(end, start) + 1;
        }
        return raised;
    }
}
