package phanluong.warehouse.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.proportion.Difference;
import phanluong.warehouse.statistics.proportion.DifferenceInterval;
import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.statistics.stratified.Standard;
import phanluong.warehouse.statistics.stratified.StandardisedDifference;
import phanluong.warehouse.statistics.stratified.Strata;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

/** Findings about findings: two answers to one question that do not agree. */
public final class Contradictions {
    private static final double LEVEL = 0.95;

    private Contradictions() {}

    /**
     * Where the region changed one way, and with the same mixture of districts the other (Simpson): then the pooled change says how
     * pupils moved between districts.
     *
     * @param total the whole region, {@code districts} its parts; those that lack a number in either year, or have one of counts
     *     that are no proportion, are left out of both
     * @return empty where both point the same way, or there is nothing to compare
     */
    public static Optional<Statement> pooled(Series total, List<Series> districts, SchoolYear from, SchoolYear to) {
        List<Difference> strata = districts.stream()
                .flatMap(district -> proportion(district, to).stream()
                        .flatMap(last -> proportion(district, from).stream().map(first -> new Difference(last, first))))
                .toList();
        if (strata.isEmpty()) {
            return Optional.empty();
        }
        Strata all = new Strata(strata);
        StandardisedDifference standardised = StandardisedDifference.of(all, Standard.TOTAL);
        if (!all.isReversed(standardised.value())) {
            return Optional.empty();
        }
        return Optional.of(new Statement(
                Topic.POOLED_AGAINST_STRATIFIED,
                total.indicator(),
                Statement.Area.of(total, true),
                to,
                Optional.empty(),
                new Evidence.Opposed(
                        100 * all.pooled().value(),
                        Optional.of(inPoints(DifferenceInterval.NEWCOMBE.of(all.pooled(), LEVEL))),
                        100 * standardised.value(),
                        Optional.of(inPoints(standardised.interval(LEVEL))),
                        Set.of())));
    }

    /**
     * What an earlier review said and a later one says the opposite of: the same topic, indicator, area and detail (for a target, the same
     * year too), both at least indicated.
     */
    public static List<Statement> between(List<Statement> earlier, List<Statement> later) {
        Map<String, Statement> known =
                earlier.stream().collect(Collectors.toMap(Contradictions::question, Function.identity()));
        List<Statement> statements = new ArrayList<>();
        for (Statement now : later) {
            Optional.ofNullable(known.get(question(now)))
                    .filter(then -> isOpposite(then, now))
                    .ifPresent(then -> statements.add(new Statement(
                            Topic.EARLIER_AGAINST_LATER,
                            now.indicator(),
                            now.area(),
                            now.schoolYear(),
                            Optional.of(question(now).replace('/', '-')),
                            new Evidence.Opposed(
                                    estimate(then.evidence()),
                                    interval(then.evidence()),
                                    estimate(now.evidence()),
                                    interval(now.evidence()),
                                    Set.of()))));
        }
        return statements;
    }

    private static boolean isOpposite(Statement then, Statement now) {
        return then.strength().carries(Strength.INDICATED)
                && now.strength().carries(Strength.INDICATED)
                && then.evidence().direction() * now.evidence().direction() < 0;
    }

    private static String question(Statement statement) {
        return statement.topic() == Topic.TARGET
                ? statement.id()
                : statement.id().replace("/" + statement.schoolYear(), "");
    }

    private static double estimate(Evidence evidence) {
        if (evidence instanceof Evidence.Tested tested) {
            return tested.estimate().orElseThrow();
        } else if (evidence instanceof Evidence.Forecast forecast) {
            return forecast.estimate().orElseThrow();
        } else if (evidence instanceof Evidence.Counted counted) {
            return counted.estimate().orElseThrow();
        }
        return ((Evidence.Opposed) evidence).second();
    }

    private static Optional<Interval> interval(Evidence evidence) {
        if (evidence instanceof Evidence.Tested tested) {
            return tested.interval();
        }
        return evidence instanceof Evidence.Forecast forecast ? forecast.interval() : Optional.empty();
    }

    private static Optional<Proportion> proportion(Series series, SchoolYear year) {
        return series.in(year)
                .map(Series.Point::reading)
                .filter(Reading.Measured.class::isInstance)
                .map(Reading.Measured.class::cast)
                .filter(reading -> reading.numerator() <= reading.denominator())
                .map(reading -> new Proportion(reading.numerator(), reading.denominator()));
    }

    private static Interval inPoints(Interval interval) {
        return new Interval(100 * interval.low(), 100 * interval.high(), interval.level(), interval.method());
    }
}
