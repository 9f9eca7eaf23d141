package phanluong.jobs.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import phanluong.jobs.bench.Figure;
import phanluong.jobs.bench.Figures;
import phanluong.jobs.bench.Machine;
import phanluong.jobs.bench.Target;
import phanluong.jobs.bench.Usage;
import phanluong.warehouse.words.Text;

/** A measurement as a table: the machine, a line a figure, then what holds each missed figure. */
final class BenchText {
    private static final String UNKNOWN = "–";
    private final Text.Language language;

    BenchText(Text.Language language) {
        this.language = language;
    }

    void write(Figures figures, PrintWriter out) {
        Machine machine = figures.machine();
        out.println(machine.processor() + ", " + machine.cores() + say(" nhân", " cores")
                + machine.memoryBytes().stream()
                        .mapToObj(bytes -> ", " + bytes / 1_000_000_000 + " GB")
                        .collect(Collectors.joining())
                + " · " + machine.system() + " · " + machine.java()
                + machine.load().stream()
                        .mapToObj(load -> say(" · tải trước khi đo ", " · load before ") + number("%.2f", load))
                        .collect(Collectors.joining()));
        out.println(say(
                "Trung vị của " + figures.runs() + " lần; bộ nhớ là mức cao nhất.",
                "Medians of " + figures.runs() + " runs; memory is the highest peak."));
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "",
                "s",
                "CPU s",
                "MB",
                say("mỗi giây", "a second"),
                say("gấp (s · CPU · MB)", "times (s · CPU · MB)"),
                say("mục tiêu", "target"),
                ""));
        figures.list().forEach(figure -> lines.add(line(figures, figure)));
        print(lines, out);
        figures.list().stream()
                .filter(figure -> !figure.missedBy().isEmpty())
                .forEach(figure -> out.println(whatHolds(figure)));
    }

    private List<String> line(Figures figures, Figure figure) {
        if (figure.outcome() instanceof Figure.Outcome.Missing missing) {
            return List.of(
                    figure.name().in(language),
                    UNKNOWN,
                    UNKNOWN,
                    UNKNOWN,
                    "",
                    "",
                    target(figure),
                    say("không đo: ", "not measured: ") + missing.reason().in(language));
        }
        Usage usage = figure.usage().orElseThrow();
        return List.of(
                figure.name().in(language),
                number("%.2f", usage.wallSeconds()),
                number("%.1f", usage.cpuSeconds()),
                usage.peakBytes().isPresent() ? number("%.0f", usage.peakBytes().getAsLong() / 1e6) : UNKNOWN,
                figure.perSecond()
                        .map(speed -> number("%,.0f ", speed)
                                + figure.amount().orElseThrow().unit().in(language))
                        .orElse(""),
                figures.ratio(figure)
                        .map(ratio -> number("%.1f", ratio.wall()) + " · " + number("%.1f", ratio.cpu()) + " · "
                                + number("%.1f", ratio.peak()))
                        .orElse(""),
                target(figure),
                verdict(figure));
    }

    private static String target(Figure figure) {
        return figure.target().map(BenchText::target).orElse("");
    }

    private static String target(Target target) {
        return "≤ " + number("%.0f s", target.seconds())
                + (target.peakBytes().isPresent()
                        ? ", " + number("%.0f MB", target.peakBytes().getAsLong() / 1e6)
                        : "");
    }

    private String verdict(Figure figure) {
        if (figure.target().isEmpty()) {
            return "";
        }
        List<Text> missed = figure.missedBy();
        return missed.isEmpty()
                ? say("đạt", "met")
                : say("chưa đạt: ", "missed: ")
                        + missed.stream().map(text -> text.in(language)).collect(Collectors.joining(", "));
    }

    private String whatHolds(Figure figure) {
        return "* " + figure.name().in(language).strip() + " " + verdict(figure) + say("; trong đó: ", "; of that: ")
                + figure.parts().stream()
                        .sorted(Comparator.comparingDouble(Figure.Part::seconds).reversed())
                        .map(part -> part.name().in(language) + number(" %.1f s", part.seconds()))
                        .collect(Collectors.joining(", "));
    }

    private static void print(List<List<String>> lines, PrintWriter out) {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        lines.forEach(line -> {
            for (int column = 0; column < columns - 1; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        });
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String blanks =
                        " ".repeat(Math.max(0, widths[column] - line.get(column).length()));
                text.append(
                                column == 0 || column >= columns - 2
                                        ? line.get(column) + blanks
                                        : blanks + line.get(column))
                        .append("  ");
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static String number(String format, OptionalDouble value) {
        return value.isPresent() ? number(format, value.getAsDouble()) : UNKNOWN;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private String say(String vietnamese, String english) {
        return new Text(vietnamese, english).in(language);
    }
}
