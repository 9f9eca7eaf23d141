package phanluong.warehouse.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.trend.Series;

/** Values of indicators as series over the years, which know where they break. */
public final class IndicatorSeries {
    private IndicatorSeries() {}

    /**
     * One for each indicator, frame and area.
     *
     * @param values in the order of {@link phanluong.warehouse.indicator.IndicatorValues#list}, so that the years of a series follow each other
     */
    public static List<Series> of(Catalogue catalogue, List<IndicatorValue> values) {
        Map<List<String>, List<IndicatorValue>> byArea = new LinkedHashMap<>();
        values.forEach(value -> byArea.computeIfAbsent(
                        List.of(value.indicator(), value.frame(), value.areaCode(), value.areaName()),
                        key -> new ArrayList<>())
                .add(value));
        return byArea.entrySet().stream()
                .map(entry -> new Series(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getKey().get(2),
                        entry.getKey().get(3),
                        points(catalogue, entry.getValue())))
                .toList();
    }

    private static List<Series.Point> points(Catalogue catalogue, List<IndicatorValue> years) {
        List<Series.Point> points = new ArrayList<>();
        for (int at = 0; at < years.size(); at++) {
            IndicatorValue value = years.get(at);
            boolean broken = at > 0 && isBroken(catalogue, value, years.get(at - 1));
            points.add(new Series.Point(
                    value.schoolYear(),
                    value.reading(),
                    value.isPartial() ? value.uncounted() : OptionalLong.of(0),
                    broken));
        }
        return points;
    }

    /** Schools keep the area they are counted in whatever becomes of areas; what areas themselves report does not. */
    private static boolean isBroken(Catalogue catalogue, IndicatorValue value, IndicatorValue before) {
        boolean reported =
                catalogue.findIndicator(value.indicator()).orElseThrow().grain() == Indicator.Grain.AREA;
        return !value.definition().equals(before.definition())
                || reported && value.breakMark().isPresent();
    }
}
