package phanluong.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import phanluong.warehouse.files.Folders;
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
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
