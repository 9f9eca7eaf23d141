package phanluong.reports.workbench.worker;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import phanluong.reports.workbench.db.FencedDatabase;
import phanluong.reports.workbench.message.Messages;
import phanluong.reports.workbench.result.Answer;
import phanluong.warehouse.Refusal;

/** Asks one question in a process of its own, kills it at the time limit, and leaves neither process nor file behind. */
public final class WorkerProcess {
    /** Most bytes of rows in one answer. */
    public static final long MOST_BYTES = Frames.MOST_BYTES;

    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final int OUT_OF_MEMORY_KILL = 137;

    private WorkerProcess() {}

    /**
     * The answer to {@code question}, with rows cut at its limits.
     *
     * @param timeLimit counted from the moment the worker has opened the published database
     * @throws Refusal when the gate refuses the question, or it runs too long, too large, or does not run
     */
    public static Answer ask(Question question, Duration timeLimit) {
        Path folder = newFolder();
        try {
            return ask(question, timeLimit, folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            delete(folder);
        }
    }

    private static Answer ask(Question question, Duration timeLimit, Path folder) throws IOException {
        Path complaints = folder.resolve("stderr.txt");
        ProcessBuilder builder = new ProcessBuilder(WorkerCommand.in(folder))
                .directory(folder.toFile())
                .redirectError(complaints.toFile());
        // Nothing of this process's surroundings but what Windows needs to start a program; UTF-8 for Vietnamese
        // letters in paths.
        builder.environment().keySet().retainAll(Set.of("SystemRoot"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        Thread lastWill = new Thread(() -> {
            kill(process);
            delete(folder);
        });
        Runtime.getRuntime().addShutdownHook(lastWill);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(WorkerProcess::daemon);
        AtomicBoolean started = new AtomicBoolean();
        AtomicBoolean tooLong = new AtomicBoolean();
        try {
            ScheduledFuture<?> start = clock.schedule(() -> kill(process), TO_START.toMillis(), TimeUnit.MILLISECONDS);
            send(question, process);
            FrameReader frames = new FrameReader(process.getInputStream(), () -> {
                started.set(true);
                start.cancel(false);
                clock.schedule(
                        () -> {
                            tooLong.set(true);
                            kill(process);
                        },
                        timeLimit.toMillis(),
                        TimeUnit.MILLISECONDS);
            });
            Optional<FrameReader.Outcome> outcome = frames.read();
            if (outcome.isPresent()) {
                return outcome.get()
                        .answer()
                        .orElseThrow(() -> new Refusal(outcome.get().refusal().orElseThrow()));
            }
            throw unfinished(question, timeLimit, started.get(), tooLong.get(), exitCode(process), complaints);
        } finally {
            clock.shutdownNow();
            kill(process);
            forget(lastWill);
        }
    }

    private static void send(Question question, Process process) {
        // The stream stays open: its end tells the worker that this process is gone.
        OutputStream in = process.getOutputStream();
        try {
            in.write((new Gson().toJson(question) + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException alreadyGone) {
            // Reading its output tells why.
        }
    }

    private static RuntimeException unfinished(
            Question question, Duration limit, boolean started, boolean tooLong, int exit, Path complaints)
            throws IOException {
        Messages messages = new Messages(question.language());
        if (tooLong) {
            return new Refusal(messages.of("run.time", limit.toSeconds(), Math.min(limit.toSeconds() * 4, 3600)));
        }
        String said = Files.readString(complaints, StandardCharsets.ISO_8859_1);
        if (!started) {
            String tail = said.substring(Math.max(0, said.length() - 2000));
            return new IllegalStateException("The worker process did not start (exit code " + exit + "): " + tail);
        }
        boolean memory = exit == OUT_OF_MEMORY_KILL
                || said.contains("OutOfMemory")
                || said.contains("bad_alloc")
                || said.contains("insufficient memory");
        return new Refusal(
                memory ? messages.of("run.memory", FencedDatabase.MEMORY_MEGABYTES) : messages.of("run.stopped"));
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor(TO_START.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        try {
            // The folder can be deleted only when nobody writes into it any more.
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "SQL time limit");
        thread.setDaemon(true);
        return thread;
    }

    private static void forget(Thread lastWill) {
        try {
            Runtime.getRuntime().removeShutdownHook(lastWill);
        } catch (IllegalStateException alreadyStopping) {
            // The hook is running; it does the same.
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("phanluong-sql");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException leftBehind) {
            // A folder of temporary files that cannot be deleted is no reason to withhold an answer.
        }
    }
}
