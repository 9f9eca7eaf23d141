package phanluong.reports.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import phanluong.warehouse.Refusal;

/**
 * A series: the rows with a value, by time, and the times after the last of them that have none, which are to be forecast.
 *
 * @param times of the values, ascending
 * @param values as many as times
 * @param ahead times without a value after the last one, ascending
 */
record TimedValues(double[] times, double[] values, double[] ahead) {
    private record Row(double time, Optional<Double> value) {}

    /** Rows without a value are left out, wherever they stand. */
    static TimedValues of(Question question) {
        double[] times = question.numbers(Role.TIME);
        List<Optional<Double>> values = question.numbersOrMissing(Role.Y);
        List<Row> rows = IntStream.range(0, times.length)
                .mapToObj(row -> new Row(times[row], values.get(row)))
                .sorted(Comparator.comparingDouble(Row::time)
                        .thenComparingDouble(row -> row.value.orElse(Double.POSITIVE_INFINITY)))
                .toList();
        List<Row> known = rows.stream().filter(row -> row.value.isPresent()).toList();
        double last = known.isEmpty() ? Double.NEGATIVE_INFINITY : known.get(known.size() - 1).time;
        return new TimedValues(
                known.stream().mapToDouble(Row::time).toArray(),
                known.stream().mapToDouble(row -> row.value.orElseThrow()).toArray(),
                rows.stream()
                        .filter(row -> row.value.isEmpty() && row.time > last)
                        .mapToDouble(Row::time)
                        .distinct()
                        .toArray());
    }

    /** @throws Refusal when there are fewer values */
    TimedValues requireValues(Question question, int least) {
        if (values.length < least) {
            throw question.table()
                    .refusal(
                            "có " + values.length + " dòng có giá trị, cần ít nhất " + least,
                            "found " + values.length + " rows with a value, expected at least " + least);
        }
        return this;
    }

    /** @throws Refusal when the times of the values do not differ */
    TimedValues requireTwoTimes(Question question) {
        if (times[0] == times[times.length - 1]) {
            throw question.table()
                    .refusal(
                            "mọi dòng cùng thời điểm " + text(times[0]) + ", cần ít nhất hai thời điểm",
                            "all rows have the time " + text(times[0]) + ", expected at least two times");
        }
        return this;
    }

    /** @throws Refusal when the times of the values are not equally spaced */
    TimedValues requireEqualSteps(Question question) {
        for (int i = 1; i < times.length; i++) {
            double step = times[i] - times[i - 1];
            if (!(step > 0) || Math.abs(step - step()) > 1e-9 * step()) {
                throw question.table()
                        .refusal(
                                "các thời điểm không cách đều: sau " + text(times[i - 1]) + " là " + text(times[i])
                                        + ", cần bước " + text(step()),
                                "the times are not equally spaced: after " + text(times[i - 1]) + " comes "
                                        + text(times[i]) + ", expected a step of " + text(step()));
            }
        }
        return this;
    }

    /** As in the file: years without a decimal point. */
    private static String text(double time) {
        return BigDecimal.valueOf(time).stripTrailingZeros().toPlainString();
    }

    private double step() {
        return times[1] - times[0];
    }

    /**
     * How many steps after the last value each time ahead is; 1, 2, 3 where none is named.
     *
     * @throws Refusal when a time ahead lies between two steps
     */
    List<Integer> stepsAhead(Question question) {
        if (ahead.length == 0) {
            return List.of(1, 2, 3);
        }
        List<Integer> steps = new ArrayList<>();
        for (double time : ahead) {
            double step = (time - times[times.length - 1]) / step();
            if (Math.abs(step - Math.rint(step)) > 1e-9 || step > 1000) {
                throw question.table()
                        .refusal(
                                "không dự báo được cho thời điểm " + text(time)
                                        + ": cần cách giá trị cuối một số nguyên bước " + text(step())
                                        + ", nhiều nhất 1000",
                                "cannot forecast the time " + text(time) + ": expected a whole number of steps of "
                                        + text(step()) + " after the last value, 1000 at most");
            }
            steps.add((int) Math.rint(step));
        }
        return steps;
    }

    double timeAfter(int steps) {
        return times[times.length - 1] + steps * step();
    }
}
