package phanluong.reports.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.history.ChangedDelivery;
import phanluong.warehouse.history.MovedFigure;
import phanluong.warehouse.history.ReleaseDiff;
import phanluong.warehouse.history.RowMoves;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Release;

/** A difference of two releases for programs; complete. */
final class DiffJson {
    private DiffJson() {}

    static Map<String, Object> of(ReleaseDiff diff) {
        return Json.object(
                "before", release(diff.before()),
                "after", release(diff.after()),
                "deliveries", diff.deliveries().stream().map(DiffJson::delivery).toList(),
                "figures", diff.figures().stream().map(DiffJson::figure).toList());
    }

    private static Map<String, Object> release(Release release) {
        return Json.object(
                "release", release.number(),
                "as_of", release.asOf().toString(),
                "demonstration", release.demonstration());
    }

    private static Map<String, Object> delivery(ChangedDelivery delivery) {
        Map<String, Object> values = ReleasesCommand.change(delivery.change());
        values.put("file", delivery.cause().map(Batch::sourceName).orElse(null));
        values.put(
                "received",
                delivery.cause().map(batch -> batch.received().toString()).orElse(null));
        values.put("rows_before", delivery.rowsBefore());
        values.put("rows_after", delivery.rowsAfter());
        values.put("moves", delivery.moves().map(DiffJson::moves).orElse(null));
        return values;
    }

    private static Map<String, Object> moves(RowMoves moves) {
        return Json.object(
                "rows_in", moves.in(),
                "rows_out", moves.out(),
                "rows_changed", moves.changed(),
                "fields", moves.fields(),
                "cells",
                        moves.cells().stream()
                                .map(cell -> Json.object(
                                        "key", cell.key(),
                                        "field", cell.field(),
                                        "before", cell.before(),
                                        "after", cell.after()))
                                .toList());
    }

    private static Map<String, Object> figure(MovedFigure figure) {
        return Json.object(
                "indicator", figure.indicator(),
                "frame", figure.frame(),
                "area_code", figure.areaCode(),
                "area_name", figure.areaName(),
                "school_year", figure.schoolYear().toString(),
                "before", value(figure.before()),
                "after", value(figure.after()),
                "targets",
                        figure.standings().stream()
                                .map(moved -> Json.object(
                                        "target_set", moved.set(),
                                        "scope", moved.scope(),
                                        "target_year", moved.targetYear(),
                                        "before", moved.before().orElse(null),
                                        "after", moved.after().orElse(null)))
                                .toList(),
                "causes", causes(figure.causes()));
    }

    private static Map<String, Object> value(Optional<IndicatorValue> value) {
        if (value.isEmpty()) {
            return null;
        }
        IndicatorValue one = value.get();
        Optional<Reading.Measured> measured =
                one.reading() instanceof Reading.Measured reading ? Optional.of(reading) : Optional.empty();
        return Json.object(
                "numerator", measured.map(Reading.Measured::numerator).orElse(null),
                "denominator", measured.map(Reading.Measured::denominator).orElse(null),
                "percent", one.reading().percent().orElse(null),
                "gap", one.reading() instanceof Reading.Missing missing ? missing.gap() : null,
                "unknown", one.unknown().isPresent() ? one.unknown().getAsLong() : null,
                "schools_expected",
                        one.schoolsExpected().isPresent()
                                ? one.schoolsExpected().getAsLong()
                                : null,
                "schools_counted", one.schoolsCounted(),
                "schools_suppressed", one.schoolsSuppressed(),
                "uncounted", one.uncounted().isPresent() ? one.uncounted().getAsLong() : null);
    }

    private static List<Map<String, Object>> causes(List<ChangedDelivery> causes) {
        return causes.stream()
                .map(delivery -> Json.object(
                        "change", delivery.change().kind(),
                        "form", delivery.change().form(),
                        "unit", delivery.change().unit(),
                        "school_year", delivery.change().schoolYear().toString(),
                        "batch", delivery.cause().map(Batch::id).orElse(null),
                        "file", delivery.cause().map(Batch::sourceName).orElse(null),
                        "received",
                                delivery.cause()
                                        .map(batch -> batch.received().toString())
                                        .orElse(null)))
                .toList();
    }
}
