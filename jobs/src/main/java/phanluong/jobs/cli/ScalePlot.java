package phanluong.jobs.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import phanluong.jobs.bench.Figure;
import phanluong.jobs.bench.Figures;
import phanluong.warehouse.words.Text;

/** Wall time against rows as SVG, one line an engine: cost that grows with the rows alone lies on a straight line. */
final class ScalePlot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 460;
    private static final int LEFT = 70;
    private static final int RIGHT = 300;
    private static final int TOP = 30;
    private static final int BOTTOM = 50;
    private static final List<String> COLOURS = List.of("#1b6ca8", "#7fb2d9", "#9a9a9a", "#e08a2c", "#b03a2e");

    private ScalePlot() {}

    /** Ids of figures end with the number of rows. */
    static String of(Figures figures, Text.Language language) {
        Map<String, List<Figure>> lines = new TreeMap<>(figures.list().stream()
                .filter(figure -> figure.usage().isPresent())
                .collect(Collectors.groupingBy(ScalePlot::engine)));
        double mostRows =
                figures.list().stream().mapToDouble(ScalePlot::rows).max().orElse(1);
        double mostSeconds = figures.list().stream()
                .flatMap(figure -> figure.usage().stream())
                .mapToDouble(usage -> usage.wallSeconds())
                .max()
                .orElse(1);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                HEIGHT));
        for (int part = 0; part <= 5; part++) {
            double seconds = mostSeconds * part / 5;
            double rows = mostRows * part / 5;
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f s</text>"
                            + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.1f M</text>%n",
                    LEFT,
                    y(seconds, mostSeconds),
                    WIDTH - RIGHT,
                    LEFT - 8,
                    y(seconds, mostSeconds) + 4,
                    seconds,
                    x(rows, mostRows),
                    HEIGHT - BOTTOM + 20,
                    rows / 1e6));
        }
        int line = 0;
        for (List<Figure> engine : lines.values()) {
            String colour = COLOURS.get(line % COLOURS.size());
            List<Figure> bySize = engine.stream()
                    .sorted(Comparator.comparing(ScalePlot::rows))
                    .toList();
            String points = bySize.stream()
                    .map(figure -> String.format(
                            Locale.ROOT,
                            "%.1f,%.1f",
                            x(rows(figure), mostRows),
                            y(figure.usage().orElseThrow().wallSeconds(), mostSeconds)))
                    .collect(Collectors.joining(" "));
            svg.append(String.format(
                    Locale.ROOT,
                    "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                    points,
                    colour));
            for (String point : points.split(" ")) {
                svg.append("<circle cx=\"")
                        .append(point.replace(",", "\" cy=\""))
                        .append("\" r=\"3\" fill=\"")
                        .append(colour)
                        .append("\"/>\n");
            }
            int y = TOP + 10 + 20 * line;
            String name = bySize.get(0).name().in(language).replaceAll(" [0-9,]+$", "");
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"4\" fill=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>%n",
                    WIDTH - RIGHT + 20,
                    y - 6,
                    colour,
                    WIDTH - RIGHT + 42,
                    y,
                    name.replace("&", "&amp;").replace("<", "&lt;")));
            line++;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String engine(Figure figure) {
        return figure.id().substring(0, figure.id().lastIndexOf('_'));
    }

    private static double rows(Figure figure) {
        return Double.parseDouble(figure.id().substring(figure.id().lastIndexOf('_') + 1));
    }

    private static double x(double rows, double most) {
        return LEFT + (WIDTH - LEFT - RIGHT) * rows / most;
    }

    private static double y(double seconds, double most) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * seconds / most;
    }
}
