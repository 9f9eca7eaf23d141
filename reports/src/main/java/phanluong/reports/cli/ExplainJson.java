package phanluong.reports.cli;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.explain.Bridge;
import phanluong.warehouse.explain.Explanation;
import phanluong.warehouse.explain.Standpoint;
import phanluong.warehouse.explain.State;
import phanluong.warehouse.explain.Step;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.target.TargetStatus;

/** What stands behind a figure, for programs; complete and unrounded. */
final class ExplainJson {
    private ExplainJson() {}

    static Map<String, Object> of(Explanation told) {
        Indicator indicator = told.at().indicator();
        Map<String, Object> answer = Json.object("indicator", indicator.id(), "unit", indicator.unit());
        answer.putAll(standpoint(told.at()));
        answer.put("school_year", told.value().schoolYear().toString());
        answer.put("demonstration", told.at().release().demonstration());
        answer.put("value", value(indicator, told.value()));
        answer.put(
                "measures",
                told.ingredients().stream().map(ExplainJson::measure).toList());
        answer.put(
                "deliveries",
                told.sources().stream()
                        .map(source -> {
                            Map<String, Object> delivery = batch(source.batch());
                            delivery.put("reporters", source.reporters());
                            return delivery;
                        })
                        .toList());
        answer.put(
                "missing",
                told.missing().stream()
                        .map(one -> Json.object("reporter", one.reporter(), "name", one.name(), "reason", one.reason()))
                        .toList());
        answer.put("targets", told.targets().stream().map(ExplainJson::target).toList());
        answer.put(
                "bridge", told.bridge().map(bridge -> bridge(bridge, indicator)).orElse(null));
        return answer;
    }

    private static Map<String, Object> standpoint(Standpoint at) {
        return Json.object(
                "release", at.release().number(),
                "as_of", at.release().asOf().toString(),
                "frame", at.frame().id(),
                "area_code", at.area().code(),
                "area_name", at.area().name().vi(),
                "definition", at.indicator().definition().version(),
                "rule", at.indicator().definition().name().vi(),
                "rule_from",
                        at.indicator().definition().from().map(Object::toString).orElse(null),
                "source", at.indicator().source());
    }

    private static Map<String, Object> value(Indicator indicator, IndicatorValue value) {
        Optional<Reading.Measured> measured =
                value.reading() instanceof Reading.Measured reading ? Optional.of(reading) : Optional.empty();
        return Json.object(
                "numerator", measured.map(Reading.Measured::numerator).orElse(null),
                "denominator", measured.map(Reading.Measured::denominator).orElse(null),
                "value", indicator.value(value.reading()).orElse(null),
                "gap", value.reading() instanceof Reading.Missing missing ? missing.gap() : null,
                "unknown", value.unknown().isPresent() ? value.unknown().getAsLong() : null,
                "reporters_expected",
                        value.schoolsExpected().isPresent()
                                ? value.schoolsExpected().getAsLong()
                                : null,
                "break_mark", value.breakMark().orElse(null),
                "reporters_counted", value.schoolsCounted(),
                "reporters_suppressed", value.schoolsSuppressed());
    }

    private static Map<String, Object> measure(Explanation.Ingredient one) {
        return Json.object(
                "part", one.role(),
                "measure", one.measure().id(),
                "name", one.measure().name().vi(),
                "forms", one.measure().forms(),
                "column", one.measure().column(),
                "school_year", one.schoolYear().toString(),
                "value", one.value().isPresent() ? one.value().getAsLong() : null,
                "gap", one.gap().orElse(null));
    }

    private static Map<String, Object> batch(Batch batch) {
        return Json.object(
                "file", batch.sourceName(),
                "form", batch.form(),
                "unit", batch.unit(),
                "received", batch.received().toString(),
                "batch", batch.id(),
                "rows", batch.rows().accepted());
    }

    private static Map<String, Object> target(TargetStatus status) {
        return Json.object(
                "target_set", status.set(),
                "scope", status.scope(),
                "target_year", status.targetYear(),
                "comparator", status.comparator(),
                "target", status.level(),
                "confirmed", status.confirmed(),
                "status", status.standing(),
                "gap_points", status.gapPoints().orElse(null),
                "missing_count",
                        status.missingCount().isPresent()
                                ? status.missingCount().getAsLong()
                                : null);
    }

    private static Map<String, Object> bridge(Bridge bridge, Indicator indicator) {
        Map<String, Object> answer = Json.object(
                "from", standpoint(bridge.from()), "before", value(bridge.from().indicator(), bridge.before()));
        answer.put("masked", bridge instanceof Bridge.Masked masked ? masked.mask() : null);
        if (bridge instanceof Bridge.Parts parts) {
            answer.put("start", state(parts.start()));
            answer.put(
                    "parts",
                    parts.steps().stream().map(step -> part(step, indicator)).toList());
            answer.put("end", state(parts.end()));
        }
        return answer;
    }

    private static Map<String, Object> state(State state) {
        return Json.object(
                "numerator", state.numerator(),
                "denominator", state.denominator(),
                "reporters", state.reporters(),
                "value", state.value().orElse(null));
    }

    private static Map<String, Object> part(Step step, Indicator indicator) {
        return Json.object(
                "cause", step.cause(),
                "numerator", step.numerator(),
                "denominator", step.denominator(),
                "reporters", step.reporters(),
                "value", step.value().orElse(null),
                "printed",
                        step.value(indicator.decimals())
                                .map(BigDecimal::toPlainString)
                                .orElse(null),
                "after", state(step.after()),
                "schools_in", step.schoolsIn(),
                "schools_out", step.schoolsOut(),
                "deliveries",
                        step.deliveries().stream()
                                .map(delivered -> Json.object(
                                        "change", delivered.change().kind(),
                                        "form", delivered.change().form(),
                                        "unit", delivered.change().unit(),
                                        "school_year",
                                                delivered.change().schoolYear().toString(),
                                        "before",
                                                delivered
                                                        .before()
                                                        .map(ExplainJson::batch)
                                                        .orElse(null),
                                        "after",
                                                delivered
                                                        .after()
                                                        .map(ExplainJson::batch)
                                                        .orElse(null)))
                                .toList());
    }
}
