package phanluong.jobs.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import phanluong.warehouse.Refusal;

/** Text files decoded strictly: UTF-8 with or without a byte order mark, UTF-16 with one. Nothing is guessed. */
final class StrictText {
    private static final int CHUNK = 1 << 16;

    private StrictText() {}

    /** How a text is encoded: the charset, and how many bytes of mark come first. */
    record Encoding(String charset, int markBytes) {}

    /**
     * Reads the whole file once to see that every byte is text.
     *
     * @throws Refusal naming the offset of the first byte that is not
     */
    static Encoding check(Path path, String name) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] start = stream.readNBytes(4);
            Encoding encoding = encoding(start);
            FileKind.of(start).ifPresent(kind -> {
                throw new Refusal(
                        "Tệp " + name + " không phải văn bản CSV mà là " + kind.vi() + " (theo các byte đầu tệp)",
                        "File " + name + " is no CSV text but " + kind.en() + " (by its first bytes)");
            });
            decode(
                    new java.io.SequenceInputStream(
                            new java.io.ByteArrayInputStream(
                                    start,
                                    encoding.markBytes(),
                                    start.length - Math.min(start.length, encoding.markBytes())),
                            stream),
                    encoding,
                    name);
            return encoding;
        }
    }

    /** Opens a text that {@link #check} has passed. */
    static Reader open(Path path, Encoding encoding) throws IOException {
        InputStream stream = Files.newInputStream(path);
        stream.skipNBytes(encoding.markBytes());
        return new BufferedReader(new InputStreamReader(stream, decoder(encoding)), CHUNK);
    }

    private static Encoding encoding(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return new Encoding(StandardCharsets.UTF_8.name(), 3);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE.name(), 2);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE.name(), 2);
        }
        return new Encoding(StandardCharsets.UTF_8.name(), 0);
    }

    private static CharsetDecoder decoder(Encoding encoding) {
        return Charset.forName(encoding.charset())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static void decode(InputStream stream, Encoding encoding, String name) throws IOException {
        CharsetDecoder decoder = decoder(encoding);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        long offset = encoding.markBytes();
        boolean end = false;
        while (!end) {
            int count = stream.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
            end = count < bytes.remaining();
            bytes.position(bytes.position() + count).flip();
            CoderResult result;
            do {
                int from = bytes.position();
                result = decoder.decode(bytes, chars, end);
                refuseNul(chars, encoding, offset + from, name);
                chars.clear();
            } while (result.isOverflow());
            if (result.isError()) {
                long at = offset + bytes.position();
                String found = String.format("0x%02X", bytes.get(bytes.position()));
                throw new Refusal(
                        "Tệp " + name + " không phải văn bản " + label(encoding) + ": byte thứ " + at + " là " + found
                                + "; hãy lưu lại bằng UTF-8 (CSV UTF-8 trong Excel)",
                        "File " + name + " is no " + label(encoding) + " text: byte " + at + " is " + found
                                + "; save it again as UTF-8 (CSV UTF-8 in Excel)");
            }
            offset += bytes.position();
            bytes.compact();
        }
    }

    private static void refuseNul(CharBuffer chars, Encoding encoding, long from, String name) {
        int bytesBefore = 0;
        for (int at = 0; at < chars.position(); at++) {
            char found = chars.get(at);
            if (found == 0) {
                long byteOffset = from + bytesBefore;
                throw new Refusal(
                        "Tệp " + name + " có ký tự NUL ở byte thứ " + byteOffset + ": không phải tệp văn bản",
                        "File " + name + " holds a NUL character at byte " + byteOffset + ": it is no text file");
            }
            bytesBefore += bytes(found, encoding);
        }
    }

    private static int bytes(char found, Encoding encoding) {
        if (encoding.markBytes() == 2) {
            return 2;
        }
        // Each half of a surrogate pair stands for two of the four UTF-8 bytes.
        return found < 0x80 ? 1 : found < 0x800 || Character.isSurrogate(found) ? 2 : 3;
    }

    private static String label(Encoding encoding) {
        return encoding.markBytes() == 2 ? "UTF-16" : "UTF-8";
    }
}
