package phanluong.warehouse.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Files as DuckDB can open them: where they lie, or copied to this machine's disk when they lie elsewhere. */
public final class LocalCopies implements AutoCloseable {
    private final Map<Path, Path> copies = new HashMap<>();
    private Path folder;

    /** The path of a file on this machine's disk. */
    public String of(Path file) {
        if (file.getFileSystem() == FileSystems.getDefault()) {
            return file.toString();
        }
        return copies.computeIfAbsent(file, this::copy).toString();
    }

    private Path copy(Path file) {
        try {
            folder = folder == null ? Files.createTempDirectory("phanluong-") : folder;
            return Files.copy(file, folder.resolve(copies.size() + "-" + file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Path copy : copies.values()) {
                Files.deleteIfExists(copy);
            }
            if (folder != null) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
