package phanluong.jobs.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.words.Text;

/** What a text that is no UTF-8 looks like. A suspicion is told and never acted upon. */
final class Suspicion {
    private static final Map<String, Text> NAMES = Map.of(
            "TCVN3", new Text("TCVN3 (ABC)", "TCVN3 (ABC)"),
            "VNI", new Text("VNI Windows", "VNI Windows"),
            "VISCII", new Text("VISCII", "VISCII"),
            "CP1258", new Text("Windows-1258", "Windows-1258"));
    private static final double CONVINCING = 0.7;

    private Suspicion() {}

    static Text name(String encoding) {
        return NAMES.get(encoding);
    }

    /** How much of the words with letters beyond ASCII could be Vietnamese, 0 to 1; 0 when there is none. */
    static double likeness(byte[] bytes, String encoding) {
        int words = 0;
        int plausible = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            boolean beyond = false;
            while (end < bytes.length && isOfWord(bytes[end])) {
                beyond |= bytes[end] < 0;
                end++;
            }
            if (beyond) {
                words++;
                LegacyTable.Decoded word = LegacyTable.ALL.get(encoding).decode(bytes, start, end);
                plausible += word.unreadable() < 0 && Syllable.isPlausible(word.text()) ? 1 : 0;
            }
            start = end + 1;
        }
        return words == 0 ? 0 : (double) plausible / words;
    }

    /** A letter of any of the encodings; VISCII keeps six of its capitals among the control characters. */
    private static boolean isOfWord(byte value) {
        return value < 0
                || value >= 'A' && value <= 'Z'
                || value >= 'a' && value <= 'z'
                || value == 2
                || value == 5
                || value == 6
                || value == 0x14
                || value == 0x19
                || value == 0x1E;
    }

    /** The encoding in which nearly all words could be Vietnamese; empty when there is none or it is not alone. */
    static Optional<String> of(byte[] bytes) {
        record Likeness(String encoding, double value) {}
        List<Likeness> all = NAMES.keySet().stream()
                .map(encoding -> new Likeness(encoding, likeness(bytes, encoding)))
                .sorted(Comparator.comparing(Likeness::value).reversed().thenComparing(Likeness::encoding))
                .toList();
        boolean clear = all.get(0).value() >= CONVINCING
                && all.get(0).value() > all.get(1).value() + 0.1;
        return clear ? Optional.of(all.get(0).encoding()) : Optional.empty();
    }

    /**
     * What the lines of a text say about its encoding.
     *
     * @param utf8Line the first line, from 1, that is UTF-8 and has letters beyond ASCII; 0 when there is none
     * @param otherLine the first line that is no UTF-8; 0 when there is none
     * @param others the bytes of all lines that are no UTF-8
     */
    record Lines(long utf8Line, long otherLine, byte[] others) {
        boolean isMixed() {
            return utf8Line > 0 && otherLine > 0;
        }
    }

    static Lines lines(byte[] bytes) {
        long utf8 = 0;
        long other = 0;
        long line = 1;
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        for (int start = 0; start < bytes.length; line++) {
            int end = start;
            boolean beyond = false;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                beyond |= bytes[end] < 0;
                end++;
            }
            if (beyond && isUtf8(bytes, start, end)) {
                utf8 = utf8 == 0 ? line : utf8;
            } else if (beyond) {
                other = other == 0 ? line : other;
                others.write(bytes, start, end - start);
                others.write('\n');
            }
            boolean crlf = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
            start = end + (crlf ? 2 : 1);
        }
        return new Lines(utf8, other, others.toByteArray());
    }

    private static boolean isUtf8(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
