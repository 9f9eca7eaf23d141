package phanluong.jobs.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/**
 * The texts that cells name by number, packed as UTF-8: a million short ones take some 30 MB, and a table that would take
 * much more is refused.
 */
final class SharedStrings {
    private static final int CHUNK = 1 << 20;
    private static final long MOST_BYTES = 96L << 20;
    private final List<byte[]> chunks = new ArrayList<>();
    private long[] starts = new long[256];
    private int count;
    private long end;

    private SharedStrings() {}

    /** No texts when there is no such part. */
    static SharedStrings read(Archive archive, String part, Trouble trouble) throws IOException {
        SharedStrings strings = new SharedStrings();
        if (part == null) {
            return strings;
        }
        try (Xml xml = Xml.open(archive, part)) {
            while (xml.nextStart()) {
                if (xml.name().equals("si")) {
                    strings.add(richText(xml), trouble);
                }
            }
        }
        return strings;
    }

    /** The runs of a rich text one after the other, without what says how it is pronounced. */
    static String richText(Xml xml) {
        String text = "";
        int depth = 0;
        int aside = Integer.MAX_VALUE;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("t") && depth < aside) {
                    text = text.isEmpty() ? xml.text() : text.concat(xml.text());
                    if (text.length() > Xml.LONGEST_TEXT) {
                        throw xml.tooLong();
                    }
                    continue;
                }
                if (xml.name().equals("rPh") && depth < aside) {
                    aside = depth + 1;
                }
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth-- == 0) {
                    return Escapes.decode(text);
                }
                aside = depth < aside ? Integer.MAX_VALUE : aside;
            }
        }
    }

    private void add(String text, Trouble trouble) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (end + bytes.length > MOST_BYTES || count == 1 << 24) {
            throw trouble.large(
                    "bảng chuỗi dùng chung quá lớn; hãy gửi bằng CSV",
                    "its table of shared texts is too large; send it as CSV");
        }
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        int from = 0;
        while (from < bytes.length) {
            int room = (int) (end % CHUNK);
            if (room == 0) {
                chunks.add(new byte[CHUNK]);
            }
            int length = Math.min(CHUNK - room, bytes.length - from);
            System.arraycopy(bytes, from, chunks.get(chunks.size() - 1), room, length);
            from += length;
            end += length;
        }
        starts[++count] = end;
    }

    int size() {
        return count;
    }

    /** @param index from 0, less than {@link #size} */
    String get(int index) {
        long from = starts[index];
        int length = (int) (starts[index + 1] - from);
        int chunk = (int) (from / CHUNK);
        int offset = (int) (from % CHUNK);
        if (offset + length <= CHUNK) {
            return length == 0 ? "" : new String(chunks.get(chunk), offset, length, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; at++) {
            long place = from + at;
            bytes[at] = chunks.get((int) (place / CHUNK))[(int) (place % CHUNK)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
