package phanluong.reports.document.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import phanluong.reports.document.model.Chart;

/** The value axis: from zero or below to a round number above everything shown, the same for all panels of a chart. */
record Scale(List<BigDecimal> ticks) {
    private static final int AIM = 4;
    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    static Scale of(Chart chart) {
        List<BigDecimal> values = Stream.concat(
                        chart.series().stream().flatMap(Scale::shown), chart.target().map(Chart.Target::value).stream())
                .toList();
        BigDecimal lowest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal highest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (lowest.compareTo(highest) == 0) {
            highest = BigDecimal.ONE;
        }
        BigDecimal step = step(highest.subtract(lowest));
        BigDecimal tick = lowest.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        List<BigDecimal> ticks = new ArrayList<>(List.of(tick));
        while (tick.compareTo(highest) < 0) {
            tick = tick.add(step);
            ticks.add(tick);
        }
        return new Scale(ticks);
    }

    private static Stream<BigDecimal> shown(Chart.Series series) {
        return Stream.concat(
                series.values().stream().flatMap(Optional::stream),
                series.ranges().stream()
                        .flatMap(Optional::stream)
                        .flatMap(range -> Stream.of(range.low(), range.high())));
    }

    /** Smallest of 1, 2, 5 times a power of ten that covers the range in about four steps. */
    private static BigDecimal step(BigDecimal range) {
        BigDecimal rough = range.divide(BigDecimal.valueOf(AIM), 10, RoundingMode.HALF_UP);
        int power = rough.precision() - rough.scale() - 1;
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
        return STEPS.stream()
                .map(unit::multiply)
                .filter(step -> step.compareTo(rough) >= 0)
                .findFirst()
                .orElse(unit.multiply(BigDecimal.TEN));
    }

    /** Places that the ticks need. */
    int decimals() {
        return ticks.stream()
                .mapToInt(tick -> Math.max(0, tick.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    /** Where a value stands between the lowest tick (0) and the highest (1). */
    double position(BigDecimal value) {
        double low = ticks.get(0).doubleValue();
        double high = ticks.get(ticks.size() - 1).doubleValue();
        return (value.doubleValue() - low) / (high - low);
    }
}
