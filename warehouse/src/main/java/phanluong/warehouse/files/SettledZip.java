package phanluong.warehouse.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Word files and workbooks are zip archives that carry the moment of writing, in every entry and in their properties. This
 * packs them again: entries in the order of their names, one time stamp for all, the document's date in the properties.
 */
public final class SettledZip {
    /** The very first moment that a zip can hold, 1 January, would be written once more in the machine's time zone. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String FIRST = "[Content_Types].xml";
    private static final String PROPERTIES = "docProps/core.xml";

    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    private SettledZip() {}

    /** Changes one part of an archive on the way. */
    public interface Mend {
        /** @param part the part's name in the archive */
        byte[] part(String part, byte[] content);
    }

    /** An archive that has no date of its own: a fixed one takes its place. */
    public static byte[] of(byte[] archive) {
        return of(archive, ANY_DAY);
    }

    /** @param date of the document, instead of the moment of writing */
    public static byte[] of(byte[] archive, LocalDate date) {
        return of(archive, date, (part, content) -> content);
    }

    public static byte[] of(byte[] archive, Mend mend) {
        return of(archive, ANY_DAY, mend);
    }

    private static byte[] of(byte[] archive, LocalDate date, Mend mend) {
        Map<String, byte[]> entries = new TreeMap<>();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(archive.length / 4);
        // fastexcel marks the sizes in a way that only a reader of the archive's directory understands.
        try (ZipFile source = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                        .get();
                ZipOutputStream target = new ZipOutputStream(packed)) {
            for (ZipArchiveEntry entry : Collections.list(source.getEntries())) {
                entries.put(
                        entry.getName(),
                        mend.part(entry.getName(), source.getInputStream(entry).readAllBytes()));
            }
            add(target, FIRST, entries.remove(FIRST));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                boolean properties = entry.getKey().equals(PROPERTIES);
                add(target, entry.getKey(), properties ? dated(entry.getValue(), date) : entry.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    private static void add(ZipOutputStream target, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EARLIEST);
        target.putNextEntry(entry);
        target.write(content);
        target.closeEntry();
    }

    private static byte[] dated(byte[] properties, LocalDate date) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + date + "T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
