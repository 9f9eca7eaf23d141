package phanluong.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Searches every byte below a folder for texts that must not be there: as they lie, in archives, in Parquet and in databases. */
final class Canaries {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private Canaries() {}

    /** Each hit as file and text; names of files are searched too. */
    static List<String> in(Path folder, String... canaries) {
        List<String> hits = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                search(file.toString(), file.toString().getBytes(StandardCharsets.UTF_8), hits, canaries);
                if (Files.isRegularFile(file)) {
                    search(file, hits, canaries);
                }
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void search(Path file, List<String> hits, String... canaries) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        search(file.toString(), bytes, hits, canaries);
        if (file.toString().endsWith(".parquet") && isWhole(bytes)) {
            String rows =
                    Taken.rows("select * from read_parquet('" + file + "')").toString();
            search(file + " rows", rows.getBytes(StandardCharsets.UTF_8), hits, canaries);
        } else if (file.toString().endsWith(".duckdb")) {
            for (String table : Taken.tables(file)) {
                String rows = Taken.rows(file, "select * from " + table).toString();
                search(file + " " + table, rows.getBytes(StandardCharsets.UTF_8), hits, canaries);
            }
        } else if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (ZipFile archive = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get()) {
                for (ZipArchiveEntry part : Collections.list(archive.getEntries())) {
                    byte[] content = archive.getInputStream(part).readAllBytes();
                    search(file + "!" + part.getName(), content, hits, canaries);
                }
            } catch (IOException e) {
                // Cut off: what is left of it has been searched as it lies.
                return;
            }
        }
    }

    /** A killed run leaves Parquet files without their end, which nobody can read. */
    private static boolean isWhole(byte[] parquet) {
        return parquet.length > 8
                && new String(parquet, parquet.length - 4, 4, StandardCharsets.US_ASCII).equals("PAR1");
    }

    static void search(String where, byte[] bytes, List<String> hits, String... canaries) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String canary : canaries) {
            for (Charset charset : CHARSETS) {
                if (text.contains(new String(canary.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                    hits.add(where + ": " + canary);
                }
            }
        }
    }
}
