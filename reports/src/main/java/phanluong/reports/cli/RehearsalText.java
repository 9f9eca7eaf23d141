package phanluong.reports.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phanluong.warehouse.rehearsal.Measure;
import phanluong.warehouse.rehearsal.Rehearsal;
import phanluong.warehouse.rehearsal.World;
import phanluong.warehouse.words.Text;

/** What was counted, as tables of Markdown: for people, and for the documentation as it is. */
final class RehearsalText {
    private final Text.Language language;

    RehearsalText(Text.Language language) {
        this.language = language;
    }

    String of(Rehearsal rehearsal) {
        StringBuilder text = new StringBuilder(new Text(
                        rehearsal.worlds() + " tỉnh giả định mỗi dòng, --seed " + rehearsal.seed()
                                + "; tỷ lệ phần trăm, trừ sai số dự báo (điểm phần trăm).",
                        rehearsal.worlds() + " invented provinces a row, --seed " + rehearsal.seed()
                                + "; percent, but the error of forecasts in percentage points.")
                .in(language));
        text.append('\n');
        for (World.Kind kind : World.Kind.values()) {
            List<Rehearsal.Row> rows = rehearsal.rows().stream()
                    .filter(row -> row.world().kind() == kind)
                    .toList();
            text.append("\n### ").append(title(kind).in(language)).append("\n\n");
            table(rows, text);
        }
        return text.toString();
    }

    private void table(List<Rehearsal.Row> rows, StringBuilder text) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        rows.forEach(row -> measures.addAll(row.measures().keySet()));
        line(
                text,
                Stream.concat(
                        Stream.of(new Text("tỉnh", "province").in(language)),
                        measures.stream().map(measure -> label(measure).in(language))));
        line(text, Stream.concat(Stream.of("---"), measures.stream().map(measure -> "---:")));
        for (Rehearsal.Row row : rows) {
            line(
                    text,
                    Stream.concat(
                            Stream.of(row.world().name().in(language)),
                            measures.stream().map(measure -> cell(row, measure))));
        }
    }

    private static void line(StringBuilder text, Stream<String> cells) {
        text.append(cells.collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(Rehearsal.Row row, Measure measure) {
        Double mean = row.measures().get(measure);
        if (mean == null) {
            return "";
        }
        BigDecimal number = BigDecimal.valueOf(measure == Measure.FORECAST_ERROR ? mean : 100 * mean);
        return String.format(Locale.ROOT, "%s", number.setScale(1, RoundingMode.HALF_UP));
    }

    private static Text title(World.Kind kind) {
        return switch (kind) {
            case STANDARD ->
                new Text(
                        "Không có gì để thấy: số lần khẳng định sai (mức danh nghĩa 5) và độ phủ (95)",
                        "Nothing to be found: falsely established (nominal 5) and coverage (95)");
            case HARD ->
                new Text(
                        "Không có gì để thấy, nhưng giả thiết của phương pháp không đúng",
                        "Nothing to be found, but what the methods rest on does not hold");
            case REFUSED ->
                new Text(
                        "Số liệu quá ít: mọi câu trả lời phải là chưa thể kết luận",
                        "Too few data: every answer has to be that it cannot be said");
            case EFFECT ->
                new Text(
                        "Có điều để thấy: số lần khẳng định được",
                        "Something to be found: how often it is established");
        };
    }

    private static Text label(Measure measure) {
        return switch (measure) {
            case REGION_TREND -> new Text("xu hướng toàn tỉnh", "trend of the region");
            case ANY_DISTRICT_TREND -> new Text("xu hướng ít nhất một huyện", "trend of any district");
            case DISTRICT_TREND -> new Text("xu hướng, trên số huyện", "trend, of all districts");
            case ANY_OUTLIER -> new Text("ít nhất một huyện khác biệt", "any district standing out");
            case OUTLIER -> new Text("đúng huyện khác biệt", "the one that stands out");
            case PILOT -> new Text("thí điểm", "pilot");
            case WRONG_DIRECTION -> new Text("sai chiều", "wrong direction");
            case SAID_WHAT_CANNOT_BE -> new Text("nói quá số liệu", "said more");
            case RATE_COVERED -> new Text("phủ tỷ lệ", "covers rate");
            case SHRUNK_COVERED -> new Text("phủ tỷ lệ đã co", "covers shrunk rate");
            case SLOPE_COVERED -> new Text("phủ độ dốc", "covers slope");
            case EFFECT_COVERED -> new Text("phủ khác biệt thí điểm", "covers pilot difference");
            case FORECAST_COVERED -> new Text("phủ dự báo", "covers forecast");
            case FORECAST_WRONG -> new Text("dự báo chắc mà sai", "sure forecast, wrong");
            case FORECAST_ERROR -> new Text("sai số dự báo", "forecast error");
        };
    }
}
