package phanluong.jobs.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A workbook's archive packed again without the time of day, so that the same content is the same bytes. */
public final class SteadyArchive {
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";

    private SteadyArchive() {}

    /** Changes one part of a workbook on the way. */
    public interface Mend {
        /** @param part the part's name in the archive */
        byte[] part(String part, byte[] content) throws IOException;
    }

    public static byte[] of(byte[] workbook) throws IOException {
        return of(workbook, (part, content) -> content);
    }

    /**
     * The writing libraries put the time of day into the document; one fixed day takes its place. fastexcel marks the sizes
     * in a way that only a reader of the archive's directory understands, hence no {@link java.util.zip.ZipInputStream}.
     */
    public static byte[] of(byte[] workbook, Mend mend) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(workbook.length / 4);
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(MADE);
                out.putNextEntry(same);
                byte[] content = in.getInputStream(entry).readAllBytes();
                out.write(mend.part(entry.getName(), entry.getName().equals(PROPERTIES) ? timeless(content) : content));
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private static byte[] timeless(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:(created|modified)[^>]*>)[^<]*", "$1" + MADE + ":00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
