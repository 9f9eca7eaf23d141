package phanluong.warehouse.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.words.Text;

/** Copies files of a home into its copy, each whole and on the disk before it has its name, and counts them. */
final class FileCopies {
    private static final int TOLD = 100;
    private final Home to;
    private final Consumer<Text> progress;
    private long files;
    private long bytes;

    FileCopies(Home to, Consumer<Text> progress) {
        this.to = to;
        this.progress = progress;
    }

    /** Copies a file unless the same is there; what is there with another content is replaced. */
    void copy(Path file, Path place) throws IOException {
        if (Files.exists(place) && Files.size(place) == Files.size(file) && !isChanged(file, place)) {
            return;
        }
        Durable.createFolders(place.getParent());
        Path beside = place.resolveSibling("." + place.getFileName() + ".new");
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(beside)) {
            bytes += in.transferTo(out);
        }
        Durable.force(beside);
        Durable.move(beside, place);
        files++;
        if (files % TOLD == 0) {
            progress.accept(new Text("Đã chép " + files + " tệp", "Copied " + files + " files"));
        }
    }

    /** Only documents and notes of the home may change; batches and deliveries are verified afterwards by their SHA-256. */
    private boolean isChanged(Path file, Path place) throws IOException {
        return !place.startsWith(to.deliveries())
                && (!place.startsWith(to.batches()) || isUnfinished(place))
                && Files.mismatch(file, place) >= 0;
    }

    private static boolean isUnfinished(Path file) {
        return file.getParent().getFileName().toString().startsWith(Home.STAGING);
    }

    long files() {
        return files;
    }

    /** Of all files that were copied. */
    long bytes() {
        return bytes;
    }
}
