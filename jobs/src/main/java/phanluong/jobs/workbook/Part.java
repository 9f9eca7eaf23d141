package phanluong.jobs.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * One part of a workbook's archive while it is inflated. What the archive says of the part (size, checksum) is the most
 * that is believed: another size or another sum is a refusal, and so is XML that no reader should be given.
 */
final class Part extends InputStream {
    /** Between two tags stands at most the text of one cell; within a tag, its attributes. */
    private static final long LONGEST_WITHOUT_TAG = 2L << 20;

    private final InputStream inflated;
    private final String name;
    private final long size;
    private final long checksum;
    private final boolean xml;
    private final Trouble trouble;
    private final CRC32 sum = new CRC32();
    private long bytes;
    private long lastTag;

    Part(InputStream inflated, String name, long size, long checksum, Trouble trouble) {
        this.inflated = inflated;
        this.name = name;
        this.size = size;
        this.checksum = checksum;
        this.xml = isXml(name);
        this.trouble = trouble;
    }

    static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    String name() {
        return name;
    }

    Trouble trouble() {
        return trouble;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
        int count;
        try {
            count = inflated.read(buffer, from, length);
        } catch (IOException | IllegalArgumentException e) {
            throw trouble.damaged("phần " + name + " không giải nén được", "its part " + name + " does not inflate");
        }
        if (count < 0) {
            settle();
            return count;
        }
        sum.update(buffer, from, count);
        if (bytes + count > size) {
            throw trouble.unsafe(
                    "phần " + name + " giải nén ra nhiều hơn kích thước ghi trong tệp",
                    "its part " + name + " inflates to more than the archive says");
        }
        if (xml) {
            look(buffer, from, count);
        }
        bytes += count;
        return count;
    }

    private void settle() {
        if (bytes != size || sum.getValue() != checksum) {
            throw trouble.damaged(
                    "phần " + name + " không đúng tổng kiểm tra CRC",
                    "its part " + name + " does not match its checksum");
        }
    }

    private void look(byte[] buffer, int from, int count) {
        for (int early = 0; early < count && bytes + early < 2; early++) {
            byte found = buffer[from + early];
            // A mark of UTF-16, or UTF-16 without one: then a byte 0x3C need not be a tag.
            if (found == (byte) 0xFE || found == (byte) 0xFF || found == 0) {
                throw trouble.unsafe(
                        "phần " + name + " không phải XML bằng UTF-8", "its part " + name + " is no XML in UTF-8");
            }
        }
        int at = from + count - 1;
        while (at >= from && buffer[at] != '<') {
            at--;
        }
        if (at >= from) {
            lastTag = bytes + at - from;
        } else if (bytes + count - lastTag > LONGEST_WITHOUT_TAG) {
            throw trouble.large(
                    "phần " + name + " có thẻ hoặc ô quá dài", "its part " + name + " holds an overlong tag or cell");
        }
    }

    @Override
    public void close() throws IOException {
        inflated.close();
    }
}
