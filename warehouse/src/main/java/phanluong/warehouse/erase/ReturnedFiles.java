package phanluong.warehouse.erase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import phanluong.warehouse.release.Home;

/** What went back to senders, marked workbooks and lists of faults: they show what the sender wrote, in clear. */
final class ReturnedFiles {
    private final Home home;

    ReturnedFiles(Home home) {
        this.home = home;
    }

    /**
     * The files that answer one of the batches, which their names say, and those that name a pupil, whatever batch they
     * answer. Paths below the home, with forward slashes.
     */
    Set<String> holding(Set<String> batches, Mentions mentions) throws IOException {
        Set<String> holding = new TreeSet<>();
        for (Path file : all()) {
            String name = file.getFileName().toString();
            if (batches.stream().anyMatch(name::contains) || mentions(mentions, file)) {
                holding.add(home.root().relativize(file).toString().replace('\\', '/'));
            }
        }
        return holding;
    }

    private List<Path> all() throws IOException {
        if (!Files.exists(home.returned())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(home.returned())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A workbook that cannot be read, left by a run that was killed, is taken for one that does. */
    private static boolean mentions(Mentions mentions, Path file) throws IOException {
        if (mentions.isEmpty()) {
            return false;
        }
        try (InputStream content = Files.newInputStream(file)) {
            return mentions.in(content, !file.toString().endsWith(".csv"));
        } catch (IOException e) {
            if (e.getCause() instanceof ZipException) {
                return true;
            }
            throw e;
        }
    }
}
