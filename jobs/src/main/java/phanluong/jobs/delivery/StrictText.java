package phanluong.jobs.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import phanluong.warehouse.Refusal;

/**
 * Text files decoded strictly: UTF-8 and UTF-16, with or without a byte order mark, and older encodings where a person
 * asked for one. Nothing is guessed.
 */
final class StrictText {
    private static final int CHUNK = 1 << 16;
    /** So many bytes tell whether a text without a mark is UTF-16. */
    private static final int START = 1 << 12;

    private StrictText() {}

    /** How a text is encoded: the charset, and how many bytes of mark come first. */
    record Encoding(String charset, int markBytes) {
        boolean isWide() {
            return charset.startsWith("UTF-16");
        }
    }

    /**
     * Reads the whole file once to see that every byte is text.
     *
     * @param asked the encoding of files that are no UTF-8 or UTF-16
     * @throws Refusal naming the offset and line of the first byte that is not, and what the text looks like
     */
    static Encoding check(Path path, String name, Optional<AskedEncoding> asked) throws IOException {
        byte[] start;
        try (InputStream stream = Files.newInputStream(path)) {
            start = stream.readNBytes(START);
        }
        FileKind.of(start).ifPresent(kind -> {
            throw Refusal.coded(
                    "NOT_CSV_TEXT",
                    "Tệp " + name + " không phải văn bản CSV mà là " + kind.vi() + " (theo các byte đầu tệp)",
                    "File " + name + " is no CSV text but " + kind.en() + " (by its first bytes)");
        });
        Encoding encoding = encoding(start);
        NoText refusals = new NoText(path, name);
        if (encoding.isWide()) {
            if (decode(path, encoding, name) >= 0) {
                throw refusals.notUtf16(decode(path, encoding, name), encoding.charset());
            }
            return encoding;
        }
        Optional<String> legacy = asked.map(AskedEncoding::charset)
                .filter(charset -> LegacyTable.of(charset).isPresent());
        Optional<String> wide = asked.map(AskedEncoding::charset).filter(charset -> charset.startsWith("UTF-16"));
        if (wide.isPresent() && encoding.markBytes() == 0 && hasNul(start)) {
            Encoding wanted = new Encoding(wide.get(), 0);
            long wrong = decode(path, wanted, name);
            if (wrong >= 0) {
                throw refusals.notUtf16(wrong, wanted.charset());
            }
            return wanted;
        }
        long wrong = decode(path, encoding, name);
        if (wrong < 0) {
            return encoding;
        }
        if (legacy.isEmpty() || encoding.markBytes() > 0) {
            throw refusals.notUtf8(wrong);
        }
        Optional<Refusal> unlike = refusals.unlike(legacy.get());
        if (unlike.isPresent()) {
            throw unlike.get();
        }
        Encoding old = new Encoding(legacy.get(), 0);
        try (Reader reader = open(path, old)) {
            reader.transferTo(Writer.nullWriter());
        } catch (LegacyReader.UnreadableByte e) {
            throw refusals.unreadable(e.offset, legacy.get());
        }
        return old;
    }

    /** UTF-8 when the first bytes speak for nothing else; whether the others keep to it is not looked at. */
    static Optional<Encoding> likelyUtf8(Path path) throws IOException {
        byte[] start;
        try (InputStream stream = Files.newInputStream(path)) {
            start = stream.readNBytes(START);
        }
        Encoding encoding = encoding(start);
        return encoding.isWide() || FileKind.of(start).isPresent() ? Optional.empty() : Optional.of(encoding);
    }

    /** Opens a text that {@link #check} has passed. */
    static Reader open(Path path, Encoding encoding) throws IOException {
        return open(Files.newInputStream(path), encoding);
    }

    /** Reads the bytes of such a text; closing the reader closes the stream. */
    static Reader open(InputStream stream, Encoding encoding) throws IOException {
        stream.skipNBytes(encoding.markBytes());
        Optional<LegacyTable> legacy = LegacyTable.of(encoding.charset());
        return legacy.isPresent()
                ? new LegacyReader(stream, legacy.get())
                : new BufferedReader(new InputStreamReader(stream, decoder(encoding)), CHUNK);
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
        return WideText.order(start)
                .map(charset -> new Encoding(charset, 0))
                .orElse(new Encoding(StandardCharsets.UTF_8.name(), 0));
    }

    private static boolean hasNul(byte[] start) {
        for (byte value : start) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    private static CharsetDecoder decoder(Encoding encoding) {
        return Charset.forName(encoding.charset())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The offset of the first byte that is no text in the encoding; -1 when each is. */
    private static long decode(Path path, Encoding encoding, String name) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            stream.skipNBytes(encoding.markBytes());
            return decode(stream, encoding, name);
        }
    }

    private static long decode(InputStream stream, Encoding encoding, String name) throws IOException {
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
                return offset + bytes.position();
            }
            offset += bytes.position();
            bytes.compact();
        }
        return -1;
    }

    private static void refuseNul(CharBuffer chars, Encoding encoding, long from, String name) {
        int bytesBefore = 0;
        for (int at = 0; at < chars.position(); at++) {
            char found = chars.get(at);
            if (found == 0) {
                long byteOffset = from + bytesBefore;
                throw Refusal.coded(
                        "NUL_CHARACTER",
                        "Tệp " + name + " có ký tự NUL ở byte thứ " + byteOffset + ": không phải tệp văn bản",
                        "File " + name + " holds a NUL character at byte " + byteOffset + ": it is no text file");
            }
            bytesBefore += bytes(found, encoding);
        }
    }

    private static int bytes(char found, Encoding encoding) {
        if (encoding.isWide()) {
            return 2;
        }
        // Each half of a surrogate pair stands for two of the four UTF-8 bytes.
        return found < 0x80 ? 1 : found < 0x800 || Character.isSurrogate(found) ? 2 : 3;
    }
}
