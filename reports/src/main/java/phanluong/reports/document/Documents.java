package phanluong.reports.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import phanluong.reports.document.model.Document;
import phanluong.warehouse.files.Sha256;

/** The door to all writers: the same document gives the same bytes, whenever and wherever it is written. */
public final class Documents {
    private Documents() {}

    /** @param written false when the very same bytes were there before */
    public record Written(Path path, Format format, String sha256, boolean written) {}

    /**
     * Writes a document once in each format, in the order of the formats. A file appears whole or not at all.
     *
     * @param name file name without ending
     */
    public static List<Written> write(Document document, Set<Format> formats, Path folder, String name) {
        List<Written> files = new ArrayList<>();
        Writers writers = new Writers(document);
        for (Format format : Format.values()) {
            if (formats.contains(format)) {
                files.add(put(folder.resolve(name + "." + format.ending()), format, writers.bytes(format)));
            }
        }
        return files;
    }

    private static Written put(Path file, Format format, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            boolean same = Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes);
            if (!same) {
                Path beside = file.resolveSibling("." + file.getFileName() + ".new");
                Files.write(beside, bytes);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return new Written(file, format, Sha256.of(bytes), !same);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
