package phanluong.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.spark.util.SignalUtils$;
import phanluong.jobs.delivery.Sources;
import phanluong.warehouse.Refusal;

/**
 * Takes files in as they come, with one warm session: a file is complete when its size and its time have stayed the same
 * from one look to the next. A wrong file is told and stays where it is; when it changes it is looked at again.
 */
public final class Watch {
    private static final long MILLISECONDS_BETWEEN_LOOKS = 400;

    private final Function<List<Path>, IngestReport> ingest;
    private final List<Path> paths;
    private final Listener listener;
    private final Map<Path, Stamp> seen = new HashMap<>();
    private final Map<Path, Stamp> done = new HashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Size and time of a file. */
    private record Stamp(long bytes, FileTime changed) {}

    /** Is told what became of files. */
    public interface Listener {
        /** Everything that lies there has been taken in or told; what comes next is waited for. */
        void waiting();

        void taken(IngestReport report);

        void refused(Refusal refusal);
    }

    /**
     * @param ingest takes files in
     * @param paths folders and files that are watched
     */
    public Watch(Function<List<Path>, IngestReport> ingest, List<Path> paths, Listener listener) {
        this.ingest = ingest;
        this.paths = List.copyOf(paths);
        this.listener = listener;
    }

    /**
     * Watches until the process is asked to end (SIGTERM, Ctrl-C) or {@link #stop} is called; a take is finished first.
     *
     * @throws Refusal when a path is not there
     */
    public void run() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Refusal(
                        "Không có tệp hay thư mục \"" + path + "\"", "There is no file or folder \"" + path + "\"");
            }
        }
        List.of("TERM", "INT")
                .forEach(signal -> SignalUtils$.MODULE$.register(signal, () -> {
                    stop();
                    return true;
                }));
        Sessions.start();
        boolean idle = false;
        while (stopped.getCount() > 0) {
            List<Path> complete = complete();
            take(complete);
            boolean waiting = complete.isEmpty() && done.equals(seen);
            if (waiting && !idle) {
                listener.waiting();
            }
            idle = waiting;
            rest();
        }
    }

    public void stop() {
        stopped.countDown();
    }

    private void rest() {
        try {
            if (stopped.await(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    /** New files, and files that have changed, which are as they were at the look before. */
    private List<Path> complete() throws IOException {
        Map<Path, Stamp> now = new HashMap<>();
        for (Path file : Sources.now(paths)) {
            stamp(file).ifPresent(stamp -> now.put(file, stamp));
        }
        List<Path> complete = now.entrySet().stream()
                .filter(file -> file.getValue().equals(seen.get(file.getKey())))
                .filter(file -> !file.getValue().equals(done.get(file.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        seen.clear();
        seen.putAll(now);
        done.keySet().retainAll(now.keySet());
        return complete;
    }

    private static Optional<Stamp> stamp(Path file) throws IOException {
        try {
            return Optional.of(new Stamp(Files.size(file), Files.getLastModifiedTime(file)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** Together when all are right; else each by itself, so that a wrong one holds up none but itself. */
    private void take(List<Path> files) {
        List<List<Path>> takes = new ArrayList<>();
        if (!files.isEmpty()) {
            takes.add(files);
        }
        while (!takes.isEmpty() && stopped.getCount() > 0) {
            List<Path> next = takes.remove(0);
            try {
                listener.taken(ingest.apply(next));
            } catch (Refusal e) {
                if (next.size() == 1) {
                    listener.refused(e);
                } else {
                    next.forEach(file -> takes.add(List.of(file)));
                    continue;
                }
            }
            next.forEach(file -> done.put(file, seen.get(file)));
        }
    }
}
