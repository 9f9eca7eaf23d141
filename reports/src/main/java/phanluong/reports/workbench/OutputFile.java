package phanluong.reports.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import phanluong.reports.workbench.message.Messages;
import phanluong.warehouse.Refusal;

/** Writes an answer under its name only once it is whole. */
public final class OutputFile {
    private OutputFile() {}

    static void check(Path file, Path publishedDatabase, Messages messages) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new Refusal(messages.of("out.folder", file));
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal(messages.of("out.noFolder", file));
        }
        try {
            if (folder.toRealPath().startsWith(publishedDatabase.toRealPath().getParent())) {
                throw new Refusal(messages.of("out.published", file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts a draft's content onto the disk. */
    public interface Writing {
        void to(Path draft) throws IOException;
    }

    /** @param file replaced when it is there; its folder is */
    public static void write(Path file, Writing writing) {
        Path draft = draft(file);
        try {
            writing.to(draft);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            discard(draft);
        }
    }

    private static Path draft(Path file) {
        return file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
