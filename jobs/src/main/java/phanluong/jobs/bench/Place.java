package phanluong.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import phanluong.warehouse.release.Home;

/** Where a bench works: everything below one folder of its own. */
record Place(Path root) {
    Path inbox() {
        return root.resolve("inbox");
    }

    Home home() {
        return new Home(root.resolve("home"));
    }

    Path rows() {
        return root.resolve("rows");
    }

    /** A folder that is not there yet, whatever an earlier run left. */
    Path fresh(String name) {
        Path folder = root.resolve(name);
        delete(folder);
        return folder;
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
