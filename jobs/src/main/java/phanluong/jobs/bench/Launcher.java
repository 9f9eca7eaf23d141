package phanluong.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Starts the programs as a user does, and watches what they take. One at a time: processor time is that of all children
 * that have ended.
 *
 * @param script {@code scripts/phanluong}
 * @param scratch a folder for what the programs say
 */
record Launcher(Path script, Path scratch) {
    private static final int LOOK_MILLISECONDS = 20;
    /** The memory of the launched program is looked at each time, that of what it starts in turn less often. */
    private static final int LOOKS_PER_LOOK_AROUND = 5;

    /** @param startedAt in milliseconds of the system's clock */
    record Finished(String out, long startedAt, Usage usage) {}

    /** The program did not do its work; the message is what it said last. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    Finished run(Object... arguments) throws Failed, IOException {
        return run(script, Map.of(), arguments);
    }

    Finished run(Path program, Map<String, String> environment, Object... arguments) throws Failed, IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path out = scratch.resolve("out.txt");
        Path err = scratch.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        OptionalDouble before = ProcFiles.endedChildrenSeconds();
        long startedAt = System.currentTimeMillis();
        long start = System.nanoTime();
        Process process = builder.start();
        OptionalLong peak = watch(process);
        double wall = (System.nanoTime() - start) / 1e9;
        OptionalDouble after = ProcFiles.endedChildrenSeconds();
        if (process.exitValue() != 0) {
            List<String> said = Files.readAllLines(err).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            throw new Failed(arguments[0] + ": " + (said.isEmpty() ? "exit code " + process.exitValue() : said.get(0)));
        }
        return new Finished(
                Files.readString(out),
                startedAt,
                new Usage(
                        wall,
                        before.isPresent() && after.isPresent()
                                ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                                : OptionalDouble.empty(),
                        peak));
    }

    private static OptionalLong watch(Process process) {
        OptionalLong peak = OptionalLong.empty();
        try {
            for (int look = 0; !process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS); look++) {
                LongStream others = look % LOOKS_PER_LOOK_AROUND > 0
                        ? LongStream.empty()
                        : process.descendants().flatMapToLong(other -> ProcFiles.peakBytes(other.pid()).stream());
                peak = LongStream.concat(
                                LongStream.concat(peak.stream(), ProcFiles.peakBytes(process.pid()).stream()), others)
                        .max();
            }
            return peak;
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted", e);
        }
    }
}
