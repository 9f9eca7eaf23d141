package phanluong.reports.document.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Replaces the two random things in a PDF, both of fixed length: the prefix of each font subset, and the file identifier,
 * which becomes a digest of the content. No offset moves, so the cross-reference table stays right.
 */
final class PdfBytes {
    private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})(?=\\+LiberationSerif)");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID \\[<([0-9a-f]{32})><([0-9a-f]{32})>\\]");
    private static final int LETTERS = 26;

    private PdfBytes() {}

    static byte[] settled(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Map<String, String> prefixes = new LinkedHashMap<>();
        text = SUBSET.matcher(text)
                .replaceAll(found -> "/" + prefixes.computeIfAbsent(found.group(1), random -> prefix(prefixes.size())));
        String blank = replaced(text, "0".repeat(32));
        String settled = replaced(text, digest(blank));
        return settled.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String prefix(int index) {
        return "PHANL" + (char) ('A' + index % LETTERS);
    }

    private static String replaced(String text, String identifier) {
        MatchResult last = IDENTIFIER
                .matcher(text)
                .results()
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("The PDF has no file identifier"));
        String both = "/ID [<" + identifier + "><" + identifier + ">]";
        return text.substring(0, last.start()) + both + text.substring(last.end());
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(sum, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
