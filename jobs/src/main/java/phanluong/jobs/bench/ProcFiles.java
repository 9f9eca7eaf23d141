package phanluong.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What Linux tells below {@code /proc}; see proc(5). Elsewhere nothing is told, and every answer is empty. */
final class ProcFiles {
    /** The kernel counts processor time for programs in hundredths of a second on every platform that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;
    /** Of the words after the command's name in {@code stat}: cutime and cstime, the time of children that have ended. */
    private static final int CHILDREN_USER = 13;

    private static final int CHILDREN_SYSTEM = 14;

    private ProcFiles() {}

    /** Processor seconds of all children of this process that have ended, their own children among them. */
    static OptionalDouble endedChildrenSeconds() {
        return read("self/stat")
                .map(text -> OptionalDouble.of(childrenSeconds(text)))
                .orElse(OptionalDouble.empty());
    }

    /** The most memory that a living process has held. */
    static OptionalLong peakBytes(long process) {
        return read(process + "/status").map(ProcFiles::peakBytes).orElse(OptionalLong.empty());
    }

    static Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(Path.of("/proc").resolve(name)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** @param stat the text of {@code /proc/<pid>/stat}; the command's name stands in brackets and may itself hold brackets and blanks */
    static double childrenSeconds(String stat) {
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(words[CHILDREN_USER]) + Long.parseLong(words[CHILDREN_SYSTEM])) / TICKS_PER_SECOND;
    }

    /** @param status the text of {@code /proc/<pid>/status}; a process that is ending holds no memory any more */
    static OptionalLong peakBytes(String status) {
        return value(status, "VmHWM")
                .map(text -> OptionalLong.of(Long.parseLong(text.replaceAll("\\D", "")) * 1024))
                .orElse(OptionalLong.empty());
    }

    /** The words after the first line's {@code name:}. */
    static Optional<String> value(String lines, String name) {
        return lines.lines()
                .filter(line -> line.startsWith(name)
                        && line.substring(name.length()).strip().startsWith(":"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }
}
