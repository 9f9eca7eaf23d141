package phanluong.warehouse.trend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.adjustment.Adjustment;
import phanluong.warehouse.statistics.outlier.BetaBinomial;
import phanluong.warehouse.statistics.outlier.DeletedResidual;
import phanluong.warehouse.statistics.outlier.Funnel;
import phanluong.warehouse.statistics.outlier.Overdispersion;
import phanluong.warehouse.statistics.outlier.Place;
import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.statistics.proportion.ProportionInterval;
import phanluong.warehouse.time.SchoolYear;

/**
 * The districts of one year beside one another, in place of a league table: which lie further from all of them together than their size
 * and the usual difference between districts explain, and what remains of a small district's rate once chance is allowed for.
 *
 * <p>Of what is shown only: a hidden district is in no sum, so that nothing here gives its figure back.
 *
 * @param funnel limits around all districts together: exact ones of chance, or widened by a variance between districts where the
 *     shrinkage finds that they differ more
 * @param shrinkage toward all districts together, by empirical Bayes
 * @param districts those with a number, in their order; at least two
 */
public record CrossSection(SchoolYear schoolYear, Funnel funnel, BetaBinomial shrinkage, List<District> districts) {
    /** Fewer cannot stand out from one another. */
    public static final int FEWEST_DISTRICTS = 2;

    /**
     * One district; rates in percent.
     *
     * @param interval Wilson's, of the rate alone
     * @param place in the funnel, whose limits are proportions
     * @param pValue of lying this far from the others, two-sided: where districts differ by chance alone, exact and from all together, as
     *     the limits of the funnel; else from the mean of the others and their spread; 1 where there is one other
     * @param holm the same adjusted for all districts
     * @param shrunk the rate moved toward all together, with interval
     * @param shrunkInterval empty where nobody, or everybody, was counted in all districts
     */
    public record District(
            Series series,
            Proportion counts,
            Interval interval,
            Funnel.Unit place,
            double pValue,
            double holm,
            double shrunk,
            Optional<Interval> shrunkInterval) {

        /** The rate as counted. */
        public BigDecimal percent() {
            return new Reading.Measured(counts.count(), counts.total())
                    .percent()
                    .orElseThrow();
        }
    }

    /**
     * @param series one indicator, one for each district
     * @return empty when fewer than {@value #FEWEST_DISTRICTS} have a number in that year, or one is no proportion
     */
    public static Optional<CrossSection> of(List<Series> series, SchoolYear year) {
        List<Series> shown =
                series.stream().filter(one -> reading(one, year).isPresent()).toList();
        List<Reading.Measured> readings =
                shown.stream().map(one -> reading(one, year).orElseThrow()).toList();
        boolean proportions = readings.stream().allMatch(reading -> reading.numerator() <= reading.denominator());
        return shown.size() < FEWEST_DISTRICTS || !proportions
                ? Optional.empty()
                : Optional.of(of(shown, readings, year));
    }

    /** Whether nothing but chance is seen: the districts differ no more than it makes them, and each lies within the inner limits. */
    public boolean isChance() {
        return shrinkage.correlation() == 0
                && districts.stream()
                        .allMatch(district -> district.place().place().orElseThrow() == Place.WITHIN);
    }

    private static CrossSection of(List<Series> shown, List<Reading.Measured> readings, SchoolYear year) {
        long[] numerators =
                readings.stream().mapToLong(Reading.Measured::numerator).toArray();
        long[] denominators =
                readings.stream().mapToLong(Reading.Measured::denominator).toArray();
        BetaBinomial shrinkage = BetaBinomial.of(numerators, denominators, Trend.LEVEL);
        boolean chanceAlone = shrinkage.correlation() == 0;
        Funnel funnel = Funnel.ofProportions(
                numerators, denominators, chanceAlone ? Overdispersion.NONE : Overdispersion.ADDITIVE);
        List<Optional<DeletedResidual>> residuals = DeletedResidual.ofProportions(numerators, denominators);
        List<OptionalDouble> pValues = IntStream.range(0, shown.size())
                .mapToObj(at -> OptionalDouble.of(
                        chanceAlone
                                ? exact(numerators[at], denominators[at], funnel.target())
                                : residuals.get(at).map(DeletedResidual::pValue).orElse(1.0)))
                .toList();
        List<OptionalDouble> holm = Adjustment.HOLM.of(pValues);
        List<District> districts = IntStream.range(0, shown.size())
                .mapToObj(at -> {
                    Proportion counts = new Proportion(numerators[at], denominators[at]);
                    BetaBinomial.Shrunk shrunk = shrinkage.units().get(at);
                    return new District(
                            shown.get(at),
                            counts,
                            inPercent(ProportionInterval.WILSON.of(counts, Trend.LEVEL)),
                            funnel.units().get(at),
                            pValues.get(at).orElseThrow(),
                            holm.get(at).orElseThrow(),
                            100 * shrunk.value(),
                            shrunk.interval().map(CrossSection::inPercent));
                })
                .toList();
        return new CrossSection(year, funnel, shrinkage, districts);
    }

    /** Twice the smaller tail of the binomial distribution, as the exact limits of the funnel. */
    private static double exact(long numerator, long denominator, double target) {
        BinomialDistribution chance = BinomialDistribution.of((int) denominator, target);
        double atMost = chance.cumulativeProbability((int) numerator);
        double atLeast = chance.survivalProbability((int) numerator - 1);
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    private static Optional<Reading.Measured> reading(Series series, SchoolYear year) {
        return series.in(year)
                .map(Series.Point::reading)
                .filter(Reading.Measured.class::isInstance)
                .map(Reading.Measured.class::cast);
    }

    private static Interval inPercent(Interval interval) {
        return new Interval(100 * interval.low(), 100 * interval.high(), interval.level(), interval.method());
    }
}
