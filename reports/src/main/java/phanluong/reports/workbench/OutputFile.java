package phanluong.reports.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import phanluong.reports.workbench.db.ParquetFile;
import phanluong.reports.workbench.message.Messages;
import phanluong.reports.workbench.result.Answer;
import phanluong.warehouse.Refusal;

/** Writes an answer under its name only once it is whole. */
final class OutputFile {
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

    static void write(Path file, byte[] bytes) {
        Path draft = draft(file);
        try {
            Files.write(draft, bytes);
            publish(draft, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            discard(draft);
        }
    }

    static void writeParquet(Path file, Answer answer) {
        Path draft = draft(file);
        try {
            ParquetFile.write(answer, draft);
            publish(draft, file);
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

    private static void publish(Path draft, Path file) throws IOException {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
