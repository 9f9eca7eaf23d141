package phanluong.warehouse.erase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks for pupils' ids in the bytes of a delivery, whichever row they stand in: also one that could not be read. */
final class Mentions {
    private static final int CHUNK = 1 << 20;
    private final List<String> ids;
    private final int longest;

    Mentions(List<String> ids) {
        this.ids = ids.stream()
                .map(id -> id.replaceAll("[\\s\\p{Z}]+", "").toLowerCase(Locale.ROOT))
                .toList();
        this.longest = this.ids.stream().mapToInt(String::length).max().orElse(0);
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    /** Case and spaces do not count, nor the zero bytes of UTF-16; ids are ASCII. */
    boolean in(InputStream delivery, boolean workbook) throws IOException {
        if (!workbook) {
            return inBytes(delivery);
        }
        // By the archive's directory: the JDK's stream does not read what fastexcel writes.
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(delivery.readAllBytes()))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(archive.getEntries())) {
                if (inBytes(archive.getInputStream(part))) {
                    return true;
                }
            }
            return false;
        }
    }

    private boolean inBytes(InputStream stream) throws IOException {
        String carried = "";
        for (byte[] bytes = stream.readNBytes(CHUNK); bytes.length > 0; bytes = stream.readNBytes(CHUNK)) {
            String text = carried + plain(bytes);
            if (ids.stream().anyMatch(text::contains)) {
                return true;
            }
            carried = text.substring(Math.max(0, text.length() - longest));
        }
        return false;
    }

    private static String plain(byte[] bytes) {
        byte[] kept = new byte[bytes.length];
        int count = 0;
        for (byte one : bytes) {
            if (one != 0 && one != ' ') {
                kept[count++] = one >= 'A' && one <= 'Z' ? (byte) (one + 'a' - 'A') : one;
            }
        }
        return new String(kept, 0, count, StandardCharsets.ISO_8859_1);
    }
}
