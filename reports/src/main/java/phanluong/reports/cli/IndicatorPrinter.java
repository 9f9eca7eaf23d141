package phanluong.reports.cli;

import com.google.gson.GsonBuilder;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.target.TargetStatus;
import phanluong.warehouse.target.TargetStatuses;
import phanluong.warehouse.words.Text;

/** Prints indicator values for people (text), spreadsheets (CSV) and programs (JSON, unrounded). */
final class IndicatorPrinter {
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    private static final String[] COLUMNS = {
        "indicator",
        "definition",
        "frame",
        "area_code",
        "area_name",
        "school_year",
        "break_mark",
        "numerator",
        "denominator",
        "percent",
        "value",
        "unit",
        "gap",
        "unknown",
        "schools_expected",
        "schools_counted",
        "schools_suppressed",
        "target_set",
        "scope",
        "scope_numerator",
        "scope_denominator",
        "target_year",
        "comparator",
        "target",
        "status",
        "gap_points",
        "missing_count",
        "worst_value",
        "best_value",
        "missing_per_year",
        "points_per_year"
    };

    private final Release release;
    private final Catalogue catalogue;
    private final List<TargetStatus> statuses;
    private final Text.Language language;

    IndicatorPrinter(Release release, Catalogue catalogue, List<TargetStatus> statuses, Text.Language language) {
        this.release = release;
        this.catalogue = catalogue;
        this.statuses = statuses;
        this.language = language;
    }

    void print(List<IndicatorValue> values, Format format, PrintWriter out) {
        switch (format) {
            case TEXT -> text(values, out);
            case CSV -> csv(values, out);
            case JSON -> json(values, out);
        }
        out.flush();
    }

    private List<TargetStatus> targets(IndicatorValue value) {
        return isUsed(value) ? TargetStatuses.ahead(statuses, value) : List.of();
    }

    /** Targets are judged by the definition that is used. */
    private boolean isUsed(IndicatorValue value) {
        return catalogue
                .findIndicator(value.indicator())
                .orElseThrow()
                .definition()
                .version()
                .equals(value.definition());
    }

    private void text(List<IndicatorValue> values, PrintWriter out) {
        TargetLine line = new TargetLine(catalogue, language);
        ValueLine words = new ValueLine(catalogue, language);
        String indicator = "";
        for (IndicatorValue value : values) {
            if (!value.indicator().equals(indicator)) {
                indicator = value.indicator();
                Indicator definition = catalogue.findIndicator(indicator).orElseThrow();
                out.println();
                out.println(definition.name().in(language) + " [" + indicator + "]");
                if (!definition.others().isEmpty()) {
                    out.println("  "
                            + words.rule(definition
                                    .findDefinition(value.definition())
                                    .orElseThrow()));
                }
            }
            out.println("  " + value.areaName() + " " + value.schoolYear() + ": " + words.of(value));
            targets(value).forEach(status -> out.println("      " + line.of(status)));
        }
        if (values.stream().flatMap(value -> targets(value).stream()).anyMatch(status -> !status.confirmed())) {
            out.println();
            out.println(TargetLine.UNCONFIRMED.in(language));
        }
        if (values.isEmpty()) {
            out.println(new Text("Không có giá trị nào khớp với điều kiện.", "No value matches.").in(language));
        }
        out.println();
        out.println(new Text(
                        "Bản công bố số " + release.number() + ", số liệu tính đến ngày " + release.asOf()
                                + (release.demonstration() ? ". SỐ LIỆU MINH HỌA." : "."),
                        "Release " + release.number() + ", data as of " + release.asOf()
                                + (release.demonstration() ? ". DEMONSTRATION DATA." : "."))
                .in(language));
    }

    private void csv(List<IndicatorValue> values, PrintWriter out) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(COLUMNS);
            for (Map<String, Object> row : rows(values)) {
                writer.writeRecord(Arrays.stream(COLUMNS)
                        .map(row::get)
                        .map(cell -> cell == null ? "" : cell.toString())
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.print(text);
    }

    private void json(List<IndicatorValue> values, PrintWriter out) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("release", release.number());
        answer.put("as_of", release.asOf().toString());
        answer.put("demonstration", release.demonstration());
        answer.put("values", rows(values));
        out.println(new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(answer));
    }

    /** A row for each value and target; one row for a value without a target. */
    private List<Map<String, Object>> rows(List<IndicatorValue> values) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (IndicatorValue value : values) {
            List<TargetStatus> targets = targets(value);
            if (targets.isEmpty()) {
                rows.add(row(value, Optional.empty()));
            }
            targets.forEach(status -> rows.add(row(value, Optional.of(status))));
        }
        return rows;
    }

    private Map<String, Object> row(IndicatorValue value, Optional<TargetStatus> target) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("indicator", value.indicator());
        row.put("definition", value.definition());
        row.put("frame", value.frame());
        row.put("area_code", value.areaCode());
        row.put("area_name", value.areaName());
        row.put("school_year", value.schoolYear().toString());
        value.breakMark().ifPresent(mark -> row.put("break_mark", mark));
        if (value.reading() instanceof Reading.Measured measured) {
            row.put("numerator", measured.numerator());
            row.put("denominator", measured.denominator());
            Indicator definition = catalogue.findIndicator(value.indicator()).orElseThrow();
            if (definition.unit() == Indicator.Unit.PERCENT) {
                row.put("percent", measured.percent().orElseThrow());
            }
            row.put("value", definition.value(measured).orElseThrow());
            row.put("unit", definition.unit().name().toLowerCase(Locale.ROOT));
        } else {
            row.put("gap", ((Reading.Missing) value.reading()).gap().name().toLowerCase(Locale.ROOT));
        }
        value.unknown().ifPresent(unknown -> row.put("unknown", unknown));
        value.schoolsExpected().ifPresent(expected -> row.put("schools_expected", expected));
        row.put("schools_counted", value.schoolsCounted());
        row.put("schools_suppressed", value.schoolsSuppressed());
        target.ifPresent(status -> {
            row.put("target_set", status.set());
            row.put("scope", status.scope().name().toLowerCase(Locale.ROOT));
            if (status.reading() instanceof Reading.Measured measured) {
                row.put("scope_numerator", measured.numerator());
                row.put("scope_denominator", measured.denominator());
            }
            row.put("target_year", status.targetYear());
            row.put("comparator", status.comparator().name().toLowerCase(Locale.ROOT));
            row.put("target", status.level());
            row.put("status", status.standing().name().toLowerCase(Locale.ROOT));
            status.gapPoints().ifPresent(points -> row.put("gap_points", points));
            status.missingCount().ifPresent(count -> row.put("missing_count", count));
            status.worst().ifPresent(worst -> row.put("worst_value", worst));
            status.best().ifPresent(best -> row.put("best_value", best));
            status.missingPerYear().ifPresent(count -> row.put("missing_per_year", count));
            status.pointsPerYear().ifPresent(points -> row.put("points_per_year", points));
        });
        return row;
    }
}
