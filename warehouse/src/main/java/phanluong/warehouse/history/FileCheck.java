package phanluong.warehouse.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.files.Together;
import phanluong.warehouse.words.Text;

/** Reads files against the size and the SHA-256 that the ledger gives them, on two threads. */
public final class FileCheck {
    private static final int BETWEEN_WORDS = 100;

    /** Opens a file, decrypted where it is kept encrypted. */
    public interface Opening {
        InputStream open(Path file) throws IOException;
    }

    /** A file of the home, its bytes (empty when the ledger does not say) and its SHA-256. */
    record Expected(Path file, String place, Optional<Long> bytes, String sha256, Opening opening) {}

    private final AtomicLong bytes = new AtomicLong();
    private final Consumer<Text> progress;

    FileCheck(Consumer<Text> progress) {
        this.progress = progress;
    }

    /** All bytes read so far. */
    long bytes() {
        return bytes.get();
    }

    /** What is wrong with the files; empty when each is as it should be. */
    List<Problem> of(List<Expected> files) {
        List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger done = new AtomicInteger();
        List<Together.Task> tasks = new ArrayList<>();
        for (Expected file : files) {
            tasks.add(() -> {
                check(file).ifPresent(problems::add);
                int count = done.incrementAndGet();
                if (count % BETWEEN_WORDS == 0) {
                    progress.accept(new Text(
                            "Đã đọc " + count + "/" + files.size() + " tệp",
                            "Read " + count + " of " + files.size() + " files"));
                }
            });
        }
        try {
            Together.run(tasks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(problems);
    }

    private Optional<Problem> check(Expected file) {
        if (!Files.isRegularFile(file.file(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(Problem.of(file.place(), "thiếu tệp", "the file is missing"));
        }
        try (InputStream stream = file.opening().open(file.file())) {
            long size = Files.size(file.file());
            if (file.bytes().isPresent() && size != file.bytes().get()) {
                return Optional.of(Problem.of(
                        file.place(),
                        "dài " + size + " byte, theo sổ là " + file.bytes().get(),
                        "holds " + size + " bytes, the ledger says "
                                + file.bytes().get()));
            }
            bytes.addAndGet(size);
            String found = Sha256.of(stream);
            return found.equals(file.sha256())
                    ? Optional.empty()
                    : Optional.of(Problem.of(
                            file.place(),
                            "nội dung đã đổi: SHA-256 " + brief(found) + ", theo sổ là " + brief(file.sha256()),
                            "the content has changed: SHA-256 " + brief(found) + ", the ledger says "
                                    + brief(file.sha256())));
        } catch (IOException e) {
            return Optional.of(
                    Problem.of(file.place(), "không đọc được: " + e.getMessage(), "cannot be read: " + e.getMessage()));
        }
    }

    private static String brief(String sha256) {
        return sha256.substring(0, 12) + "…";
    }
}
