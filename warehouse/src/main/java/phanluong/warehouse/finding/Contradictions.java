package phanluong.warehouse.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.pilot.Composition;
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
     * Where all graduates together say that pilot districts changed one way beside the others, and those within the categories of a
     * breakdown the other way.
     *
     * @return empty where both point the same way, or so little that both intervals hold the other value
     */
    static Optional<Statement> composition(
            String indicator, Statement.Area region, SchoolYear last, Composition composition) {
        return composition.isReversed()
                ? Optional.of(new Statement(
                        Topic.POOLED_AGAINST_STRATIFIED,
                        indicator,
                        region,
                        last,
                        Optional.of("pilot-" + composition.breakdown()),
                        new Evidence.Opposed(
                                composition.pooled().value(),
                                Optional.of(composition.pooled().interval()),
                                composition.stratified().value(),
                                Optional.of(composition.stratified().interval()),
                                Set.of())))
                : Optional.empty();
    }

    /**
     * Where the comparison of pilot districts with all others points one way and one with a part of them the other. Two estimates of which
     * neither is even indicated point nowhere, and contradict nothing.
     *
     * @param pilots of one indicator, the comparison with all others first
     */
    static List<Statement> contrasts(List<Statement> pilots) {
        Statement main = pilots.get(0);
        return pilots.stream()
                .skip(1)
                .filter(other -> main.evidence().direction() * other.evidence().direction() < 0)
                .filter(other -> main.strength().carries(Strength.INDICATED)
                        || other.strength().carries(Strength.INDICATED))
                .map(other -> opposed(Topic.PILOT_AGAINST_PILOT, other.detail(), main, other))
                .toList();
    }

    /**
     * What an earlier review said and a later one says the opposite of: the same topic, indicator, area and detail (for a target, the same
     * year too), both at least indicated; and a target whose outlook was then the opposite of what came.
     */
    public static List<Statement> between(List<Statement> earlier, List<Statement> later) {
        Map<String, Statement> known =
                earlier.stream().collect(Collectors.toMap(Contradictions::question, Function.identity()));
        List<Statement> statements = new ArrayList<>();
        for (Statement now : later) {
            Optional.ofNullable(known.get(question(now)))
                    .filter(then -> isOpposite(then, now))
                    .ifPresent(then -> statements.add(opposed(
                            Topic.EARLIER_AGAINST_LATER,
                            Optional.of(question(now).replace('/', '-')),
                            then,
                            now)));
            if (now.topic() == Topic.TARGET) {
                Optional.ofNullable(known.get(question(Topic.OUTLOOK, now)))
                        .filter(then -> isOpposite(then, now))
                        .ifPresent(then ->
                                statements.add(opposed(Topic.FORECAST_AGAINST_RESULT, now.detail(), then, now)));
            }
        }
        return statements;
    }

    private static Statement opposed(Topic topic, Optional<String> detail, Statement first, Statement second) {
        return new Statement(
                topic,
                second.indicator(),
                second.area(),
                second.schoolYear(),
                detail,
                new Evidence.Opposed(
                        estimate(first.evidence()),
                        interval(first.evidence()),
                        estimate(second.evidence()),
                        interval(second.evidence()),
                        caveats(first, second)));
    }

    private static Set<Caveat> caveats(Statement first, Statement second) {
        return Stream.of(first, second)
                .flatMap(one -> one.evidence().caveats().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isOpposite(Statement then, Statement now) {
        return then.strength().carries(Strength.INDICATED)
                && now.strength().carries(Strength.INDICATED)
                && then.evidence().direction() * now.evidence().direction() < 0;
    }

    private static String question(Statement statement) {
        return statement.topic() == Topic.TARGET ? statement.id() : question(statement.topic(), statement);
    }

    /** The same question whatever year the answer is of. */
    private static String question(Topic topic, Statement statement) {
        return topic + "/" + statement.indicator() + "/" + statement.area().code()
                + statement.detail().map(detail -> "/" + detail).orElse("");
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
