package phanluong.warehouse.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders. */
public final class Folders {
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 100;

    private Folders() {}

    /**
     * Deletes a folder with everything in it, or a file; links are removed, never followed. On a cluster the tasks of a run
     * that was killed may go on for a moment: what they still put there or take away is waited out.
     */
    public static void delete(Path folder) throws IOException {
        for (int attempt = 1; !isDeleted(folder, attempt == ATTEMPTS); attempt++) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    private static boolean isDeleted(Path folder, boolean isLast) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
            return true;
        } catch (NoSuchFileException | DirectoryNotEmptyException e) {
            if (isLast) {
                throw e;
            }
        } catch (UncheckedIOException e) {
            if (isLast || !(e.getCause() instanceof NoSuchFileException)) {
                throw e.getCause();
            }
        }
        return !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    }
}
