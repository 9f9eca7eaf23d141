package phanluong.reports.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import phanluong.reports.statistics.Answer;
import phanluong.reports.statistics.Method;
import phanluong.reports.statistics.Methods;
import phanluong.reports.statistics.Need;
import phanluong.reports.statistics.NoteWords;
import phanluong.reports.statistics.Question;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Model.CommandSpec;

/** The answer of a statistical method for people: six digits, a line a value, tables for lists, words for notes. */
final class StatsText {
    private static final MathContext DIGITS = new MathContext(6);
    private static final Map<String, Text> LABELS = Map.ofEntries(
            Map.entry("estimate", new Text("ước lượng", "estimate")),
            Map.entry("standardError", new Text("sai số chuẩn", "standard error")),
            Map.entry("interval", new Text("khoảng tin cậy", "interval")),
            Map.entry("statistic", new Text("thống kê kiểm định", "statistic")),
            Map.entry("df", new Text("bậc tự do", "degrees of freedom")),
            Map.entry("pValue", new Text("giá trị p", "p-value")),
            Map.entry("pMethod", new Text("cách tính p", "p-value by")),
            Map.entry("n", new Text("n", "n")),
            Map.entry("values", new Text("từng dòng", "each")),
            Map.entry("group", new Text("nhóm", "group")),
            Map.entry("numerator", new Text("tử số", "numerator")),
            Map.entry("intercept", new Text("hệ số chặn", "intercept")),
            Map.entry("s", new Text("S", "S")),
            Map.entry("variance", new Text("phương sai", "variance")),
            Map.entry("tau", new Text("tau", "tau")),
            Map.entry("correction", new Text("hệ số hiệu chỉnh", "correction")),
            Map.entry("departure", new Text("độ lệch khỏi đường", "departure from the line")),
            Map.entry("departurePValue", new Text("p của độ lệch", "p of the departure")),
            Map.entry("dispersion", new Text("độ phân tán", "dispersion")),
            Map.entry("dispersedPValue", new Text("p đã tính độ phân tán", "p allowing for dispersion")),
            Map.entry("rows", new Text("số dòng", "rows")),
            Map.entry("lastLevel", new Text("mức cuối", "last level")),
            Map.entry("sigma", new Text("độ lệch chuẩn còn lại", "residual standard deviation")),
            Map.entry("rSquared", new Text("R²", "R²")),
            Map.entry("dfResidual", new Text("bậc tự do còn lại", "residual degrees of freedom")),
            Map.entry("dfWithin", new Text("bậc tự do trong nhóm", "degrees of freedom within")),
            Map.entry("between", new Text("bình phương giữa các nhóm", "squares between")),
            Map.entry("within", new Text("bình phương trong nhóm", "squares within")),
            Map.entry("predictions", new Text("dự báo", "predictions")),
            Map.entry("name", new Text("tên", "name")),
            Map.entry("mean", new Text("khoảng của trung bình", "interval of the mean")),
            Map.entry("next", new Text("khoảng của giá trị mới", "interval of a new value")),
            Map.entry("place", new Text("vị trí", "place")),
            Map.entry("outer", new Text("giới hạn ngoài", "outer limits")),
            Map.entry("raw", new Text("tỷ lệ gốc", "raw")),
            Map.entry("weight", new Text("tỷ trọng riêng", "own weight")),
            Map.entry("correlation", new Text("tương quan trong đơn vị", "correlation within units")),
            Map.entry("logLikelihood", new Text("log hợp lý", "log likelihood")),
            Map.entry("inferences", new Text("từng cách suy luận", "each way of inference")),
            Map.entry("method", new Text("phương pháp", "method")),
            Map.entry("units", new Text("số đơn vị", "units")),
            Map.entry("times", new Text("số thời điểm", "times")),
            Map.entry("clusters", new Text("số cụm", "clusters")),
            Map.entry("treatedClusters", new Text("số cụm thí điểm", "treated clusters")),
            Map.entry("assignments", new Text("số cách chọn có thể", "possible assignments")),
            Map.entry("smallestPossibleP", new Text("giá trị p nhỏ nhất có thể", "smallest possible p")),
            Map.entry("compared", new Text("số trường hợp đã so", "compared")),
            Map.entry("comparison", new Text("so với", "compared with")),
            Map.entry("groupTime", new Text("hiệu quả theo nhóm và thời điểm", "group-time effects")),
            Map.entry("byExposure", new Text("theo thời gian từ khi bắt đầu", "by time since the beginning")),
            Map.entry("byGroup", new Text("theo nhóm", "by group")),
            Map.entry("aggregations", new Text("gộp lại", "added up")),
            Map.entry("aggregation", new Text("cách gộp", "aggregation")),
            Map.entry("begins", new Text("bắt đầu", "begins")),
            Map.entry("time", new Text("thời điểm", "time")),
            Map.entry("exposure", new Text("số kỳ từ khi bắt đầu", "since the beginning")),
            Map.entry("pTwoSided", new Text("p hai phía", "two-sided p")),
            Map.entry("pGreater", new Text("p phía lớn hơn", "p to the greater side")),
            Map.entry("pLess", new Text("p phía nhỏ hơn", "p to the lesser side")),
            Map.entry("denominator", new Text("mẫu số", "denominator")));

    private final Text.Language language;

    private StatsText(Text.Language language) {
        this.language = language;
    }

    /** The language of the words that a command was given. */
    static Text.Language language(CommandSpec command) {
        return command.resourceBundle().getLocale().getLanguage().equals("en") ? Text.Language.EN : Text.Language.VI;
    }

    /** All methods with the columns they take, for help. */
    static String methods(Text.Language language) {
        return Methods.ALL.stream()
                .map(method -> "%n  %s %s%n      %s%n      --variant %s"
                        .formatted(
                                method.id(),
                                method.needs().stream().map(Need::toString).collect(Collectors.joining(" ")),
                                method.description().in(language),
                                String.join(" | ", method.variants())))
                .collect(Collectors.joining(
                        "%n",
                        new Text("%nCác phương pháp:", "%nMethods:")
                                .in(language)
                                .formatted(),
                        "%n"))
                .formatted();
    }

    static String of(Method method, Question question, Answer answer, Text.Language language) {
        StringBuilder out = new StringBuilder();
        out.append(method.id()).append(" (").append(question.variant()).append(")\n");
        new StatsText(language).members(answer, out);
        return out.toString();
    }

    private void members(Answer answer, StringBuilder out) {
        answer.members().forEach((name, value) -> {
            if (!(value instanceof List<?> || value instanceof Answer)) {
                out.append("  ")
                        .append(label(name))
                        .append(": ")
                        .append(shown(value))
                        .append('\n');
            }
        });
        notes(answer.notes(), out);
        answer.members().forEach((name, value) -> {
            if (value instanceof Answer part) {
                out.append('\n').append(label(name)).append('\n');
                members(part, out);
            } else if (value instanceof List<?> list) {
                out.append('\n').append(label(name)).append('\n').append(list(list));
            }
        });
    }

    private String list(List<?> list) {
        if (!list.stream().allMatch(Answer.class::isInstance)) {
            return list.stream().map(this::shown).collect(Collectors.joining("; ", "  ", "\n"));
        }
        List<Answer> answers = list.stream().map(Answer.class::cast).toList();
        Set<String> names = new LinkedHashSet<>();
        answers.forEach(answer -> names.addAll(answer.members().keySet()));
        Listing table = new Listing(language);
        names.forEach(name -> {
            boolean numbers = answers.stream()
                    .map(answer -> answer.members().get(name))
                    .allMatch(value -> value == null || value instanceof Number);
            if (numbers) {
                table.number(label(name), label(name));
            } else {
                table.text(label(name), label(name));
            }
        });
        answers.forEach(answer -> table.row(
                names.stream().map(name -> shown(answer.members().get(name))).toArray()));
        Set<Note> notes = new LinkedHashSet<>();
        answers.forEach(answer -> notes.addAll(answer.notes()));
        StringBuilder out = new StringBuilder(table.toString());
        notes(notes, out);
        return out.toString();
    }

    private void notes(Set<Note> notes, StringBuilder out) {
        notes.forEach(note ->
                out.append("  * ").append(NoteWords.of(note).in(language)).append('\n'));
    }

    private String label(String name) {
        Text known = LABELS.get(name);
        return known == null ? name : known.in(language);
    }

    private String shown(Object value) {
        if (value == null) {
            return "–";
        }
        if (value instanceof Interval interval) {
            return number(interval.low()) + " – " + number(interval.high()) + " (" + number(interval.level()) + ", "
                    + interval.method() + ")";
        }
        if (value instanceof Double number) {
            return number(number);
        }
        return value instanceof Answer || value instanceof List<?> ? "…" : value.toString();
    }

    private String number(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "−∞" : "∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        String text = rounded.signum() != 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e9)
                ? rounded.toString()
                : rounded.toPlainString();
        return language == Text.Language.VI ? text.replace('.', ',') : text;
    }
}
