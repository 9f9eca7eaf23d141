package phanluong.jobs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import phanluong.jobs.delivery.Inspector;
import phanluong.jobs.delivery.Source;
import phanluong.jobs.delivery.Sources;
import phanluong.jobs.mapping.Mapping;
import phanluong.warehouse.Refusal;

/** Looks through the files of a folder, one after the other, and prints how long each took and the process's peak memory. */
final class HostileChild {
    private HostileChild() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            long start = System.nanoTime();
            String outcome = outcome(file, name);
            out.println(key(name) + "\t" + (System.nanoTime() - start) / 1_000_000 + "\t" + outcome);
        }
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM")) {
                out.println("VmHWM\t" + line.replaceAll("\\D", ""));
            }
        }
    }

    static String outcome(Path file, String name) {
        try {
            Source source = Sources.below(List.of(file), LocalDate.of(2019, 12, 31))
                    .files()
                    .get(0);
            new Inspector(Written.CATALOGUE.forms(), Mapping.none()).inspect(source);
            return "taken in";
        } catch (Refusal refusal) {
            return String.join(
                    " | ",
                    refusal.problems().stream().map(problem -> problem.en()).toList());
        } catch (Throwable e) {
            return name + ": " + e;
        }
    }

    /** A name that fits into a line. */
    static String key(String name) {
        return name.replaceAll("\\p{C}", "?");
    }
}
