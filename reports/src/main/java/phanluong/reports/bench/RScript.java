package phanluong.reports.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import phanluong.warehouse.files.Folders;

/** The same methods in R, where it is installed. */
final class RScript {
    private static final String PROGRAM = "Rscript";

    private RScript() {}

    /** @param pValues of each set, in their order */
    record Answer(double milliseconds, double[] pValues) {}

    /** Whether {@code Rscript} stands on the path. */
    static boolean isThere() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /** By the id of the comparison. */
    static Map<String, Answer> run(List<Comparison<?>> comparisons, int runs) {
        try {
            Path folder = Files.createTempDirectory("phanluong-bench-");
            try {
                return run(comparisons, runs, folder);
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Answer> run(List<Comparison<?>> comparisons, int runs, Path folder) throws IOException {
        Path script = folder.resolve("bench.R");
        try (InputStream shipped = RScript.class.getResourceAsStream("bench.R")) {
            Files.copy(shipped, script);
        }
        List<String> command =
                new ArrayList<>(List.of(PROGRAM, script.toString(), folder.toString(), Integer.toString(runs)));
        for (Comparison<?> comparison : comparisons) {
            Files.write(folder.resolve(comparison.id() + ".csv"), rows(comparison));
            command.add(comparison.id());
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new IllegalStateException(PROGRAM + " bench.R ended with " + code);
        }
        return answers(lines);
    }

    private static <S> List<String> rows(Comparison<S> comparison) {
        List<String> rows = new ArrayList<>();
        for (int set = 0; set < comparison.sets().size(); set++) {
            Map<String, double[]> columns =
                    comparison.columns().of(comparison.sets().get(set));
            if (set == 0) {
                rows.add("set," + String.join(",", columns.keySet()));
            }
            int length = columns.values().iterator().next().length;
            for (int row = 0; row < length; row++) {
                StringBuilder line = new StringBuilder(Integer.toString(set));
                for (double[] column : columns.values()) {
                    line.append(',').append(column[row]);
                }
                rows.add(line.toString());
            }
        }
        return rows;
    }

    private static Map<String, Answer> answers(List<String> lines) {
        Map<String, Double> milliseconds = new LinkedHashMap<>();
        Map<String, List<Double>> pValues = new LinkedHashMap<>();
        for (String line : lines) {
            String[] cells = line.split(",");
            if (cells[0].equals("time")) {
                milliseconds.put(cells[1], Double.valueOf(cells[2]));
            } else {
                pValues.computeIfAbsent(cells[1], id -> new ArrayList<>()).add(Double.valueOf(cells[2]));
            }
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        milliseconds.forEach((id, time) -> answers.put(
                id,
                new Answer(
                        time,
                        pValues.get(id).stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())));
        return answers;
    }
}
