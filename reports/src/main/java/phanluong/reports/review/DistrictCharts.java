package phanluong.reports.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.reports.document.model.Chart;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.target.Target;
import phanluong.warehouse.trend.Series;

/** Small charts of an indicator on one scale, a line for each district. */
final class DistrictCharts {
    private final ReviewContext context;
    private final Wording wording;

    DistrictCharts(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    /** As many as the districts need; none without districts. */
    List<Chart> of(Indicator indicator, List<Series> series) {
        List<Chart> charts = new ArrayList<>();
        for (int first = 0; first < series.size(); first += Chart.MOST_PANELS) {
            List<Series> panels = series.subList(first, Math.min(series.size(), first + Chart.MOST_PANELS));
            charts.add(new Chart(
                    Chart.Kind.SMALL_MULTIPLES,
                    wording.of(
                            "districts.chart",
                            "number",
                            context.numbering().nextFigure(),
                            "indicator",
                            context.shortName(indicator)),
                    wording.of(
                            "districts.chart.description",
                            "areas",
                            panels.size(),
                            "first",
                            context.years().get(0),
                            "last",
                            context.findings().lastYear()),
                    wording.of("districts.chart.axis"),
                    context.years().stream().map(Object::toString).toList(),
                    panels.stream().map(this::line).toList(),
                    indicator.decimals(),
                    target(indicator)));
        }
        return charts;
    }

    private Chart.Series line(Series series) {
        return new Chart.Series(
                series.areaName(),
                context.years().stream()
                        .map(year ->
                                series.in(year).flatMap(point -> point.reading().percent()))
                        .toList());
    }

    /** The first set's target that is next: the line that readers look for. */
    private Optional<Chart.Target> target(Indicator indicator) {
        List<Target> targets = context.catalogue().targets().stream()
                .filter(target -> target.indicator().equals(indicator.id()) && target.scope() == Target.Scope.ALL)
                .toList();
        return targets.stream()
                .filter(target -> target.set().equals(targets.get(0).set()))
                .reduce((first, second) -> second.year() > first.year() ? second : first)
                .map(target -> new Chart.Target(
                        target.value(), wording.of("districts.chart.target", "level", wording.level(target.value()))));
    }
}
