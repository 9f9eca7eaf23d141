package phanluong.warehouse.statistics.trend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A straight line of the logit of a proportion through time, fitted to counts: it rises as long as it likes and never passes 100 %.
 *
 * <p>Sources: McCullagh and Nelder, Generalized Linear Models, 2nd edition 1989, section 4.4 (maximum likelihood by iterated weighted
 * least squares) and 4.5 (dispersion: Pearson's χ² over {@code rows − 2}; standard errors grow by its root). There is no estimate where
 * a line could be drawn that parts all who have it from all who have not (Albert and Anderson 1984, Biometrika 71, 1–10): none, all,
 * or a jump from one to the other.
 *
 * @param rows with a denominator
 * @param centre the time at which {@code level} holds
 * @param level the logit there
 * @param slope of the logit per unit of time
 * @param levelError standard error of the level for chance alone, {@code slopeError} of the slope; they are uncorrelated at the centre
 * @param deviance of the rows from the line
 * @param dispersion absent with two rows
 */
public record LogisticTrend(
        int rows,
        double centre,
        double level,
        double slope,
        double levelError,
        double slopeError,
        double deviance,
        OptionalDouble dispersion) {
    private static final int MOST_STEPS = 100;
    private static final double CONVERGED = 1e-13;
    private static final int MOST_HALVINGS = 40;

    private record Row(double time, double numerator, double denominator) {}

    /** A line of the logit around a time. */
    private record Line(double centre, double level, double slope) {
        double at(double time) {
            return level + slope * (time - centre);
        }
    }

    /** Sums over the rows at a line: weights, the centre of the times under them, the spread around it, and the two scores. */
    private record Sums(double weight, double centre, double spread, double score, double scoreOfTime) {}

    /**
     * @param times at least two distinct ones with a denominator
     * @param numerators 0 to the denominator of their row
     * @param denominators 0 or more; rows with 0 count for nothing
     * @return empty where there is no estimate
     */
    public static Optional<LogisticTrend> of(double[] times, long[] numerators, long[] denominators) {
        Row[] rows = rows(times, numerators, denominators);
        if (isParted(rows, Row::numerator, row -> row.denominator - row.numerator)
                || isParted(rows, row -> row.denominator - row.numerator, Row::numerator)) {
            return Optional.empty();
        }
        double numerator = Arrays.stream(rows).mapToDouble(Row::numerator).sum();
        double denominator = Arrays.stream(rows).mapToDouble(Row::denominator).sum();
        Line line = new Line(rows[0].time, Math.log(numerator / (denominator - numerator)), 0);
        for (int step = 0; step < MOST_STEPS; step++) {
            Line next = improved(rows, line);
            double moved = Math.abs(next.at(rows[0].time) - line.at(rows[0].time))
                    + Math.abs(next.at(rows[rows.length - 1].time) - line.at(rows[rows.length - 1].time));
            line = next;
            if (moved <= CONVERGED * (1 + Math.abs(line.level))) {
                break;
            }
        }
        return Optional.of(result(rows, line));
    }

    /** The logit at a time. */
    public double at(double time) {
        return level + slope * (time - centre);
    }

    /** Its standard error for chance alone. */
    public double errorAt(double time) {
        return Math.hypot(levelError, slopeError * (time - centre));
    }

    /** Newton's step, halved until the line is no worse. */
    private static Line improved(Row[] rows, Line line) {
        Sums sums = sums(rows, line);
        double level = line.at(sums.centre) + sums.score / sums.weight;
        double slope = line.slope + sums.scoreOfTime / sums.spread;
        double before = deviance(rows, line);
        double part = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            Line next = new Line(
                    sums.centre,
                    line.at(sums.centre) + part * (level - line.at(sums.centre)),
                    line.slope + part * (slope - line.slope));
            if (deviance(rows, next) <= before + CONVERGED * (1 + before)) {
                return next;
            }
            part /= 2;
        }
        return line;
    }

    private static Sums sums(Row[] rows, Line line) {
        double weight = 0;
        double moment = 0;
        double score = 0;
        for (Row row : rows) {
            double each = weight(row, line);
            weight += each;
            moment += each * (row.time - rows[0].time);
            score += rest(row, line);
        }
        double centre = rows[0].time + moment / weight;
        double spread = 0;
        double scoreOfTime = 0;
        for (Row row : rows) {
            spread += weight(row, line) * (row.time - centre) * (row.time - centre);
            scoreOfTime += rest(row, line) * (row.time - centre);
        }
        return new Sums(weight, centre, spread, score, scoreOfTime);
    }

    private static LogisticTrend result(Row[] rows, Line line) {
        Sums sums = sums(rows, line);
        double pearson = 0;
        for (Row row : rows) {
            pearson += rest(row, line) * rest(row, line) / weight(row, line);
        }
        return new LogisticTrend(
                rows.length,
                sums.centre,
                line.at(sums.centre),
                line.slope,
                1 / Math.sqrt(sums.weight),
                1 / Math.sqrt(sums.spread),
                deviance(rows, line),
                rows.length == 2 ? OptionalDouble.empty() : OptionalDouble.of(pearson / (rows.length - 2)));
    }

    private static double weight(Row row, Line line) {
        double logit = line.at(row.time);
        return row.denominator * Logit.inverse(logit) * Logit.inverse(-logit);
    }

    private static double rest(Row row, Line line) {
        double logit = line.at(row.time);
        return row.numerator * Logit.inverse(-logit) - (row.denominator - row.numerator) * Logit.inverse(logit);
    }

    private static double deviance(Row[] rows, Line line) {
        double deviance = 0;
        for (Row row : rows) {
            double logit = line.at(row.time);
            deviance += part(row.numerator, row.denominator * Logit.inverse(logit))
                    + part(row.denominator - row.numerator, row.denominator * Logit.inverse(-logit));
        }
        return 2 * deviance;
    }

    private static double part(double observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }

    /** Whether all of the first kind come before, or at the time of, the first of the second kind; also where one kind is missing. */
    private static boolean isParted(Row[] rows, ToDoubleFunction<Row> first, ToDoubleFunction<Row> second) {
        double last = Double.NEGATIVE_INFINITY;
        double earliest = Double.POSITIVE_INFINITY;
        for (Row row : rows) {
            if (first.applyAsDouble(row) > 0) {
                last = Math.max(last, row.time);
            }
            if (second.applyAsDouble(row) > 0) {
                earliest = Math.min(earliest, row.time);
            }
        }
        return last <= earliest;
    }

    /** In an order of their own, so that sums do not depend on that of the caller. */
    private static Row[] rows(double[] times, long[] numerators, long[] denominators) {
        if (times.length != numerators.length || times.length != denominators.length) {
            throw new IllegalArgumentException(
                    "A logistic trend needs as many times, numerators and denominators, found " + times.length + ", "
                            + numerators.length + " and " + denominators.length);
        }
        for (int i = 0; i < times.length; i++) {
            if (!Double.isFinite(times[i]) || numerators[i] < 0 || numerators[i] > denominators[i]) {
                throw new IllegalArgumentException("A logistic trend cannot use row " + i + ": time " + times[i] + ", "
                        + numerators[i] + " of " + denominators[i]);
            }
        }
        Row[] rows = IntStream.range(0, times.length)
                .filter(i -> denominators[i] > 0)
                .mapToObj(i -> new Row(times[i] + 0.0, numerators[i], denominators[i]))
                .sorted(Comparator.comparingDouble(Row::time)
                        .thenComparingDouble(Row::denominator)
                        .thenComparingDouble(Row::numerator))
                .toArray(Row[]::new);
        if (rows.length < 2 || rows[0].time == rows[rows.length - 1].time) {
            throw new IllegalArgumentException(
                    "A logistic trend needs two distinct times with a denominator, found " + rows.length + " rows");
        }
        return rows;
    }
}
