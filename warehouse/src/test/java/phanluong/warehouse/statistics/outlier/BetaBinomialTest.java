package phanluong.warehouse.statistics.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.outlier.BetaBinomial.Shrunk;

class BetaBinomialTest {
    /** Tumours in 71 groups of rats: Tarone 1982; Gelman and others, Bayesian Data Analysis, 3rd edition 2013, table 5.1. */
    private static final long[] TUMOURS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 5, 2, 5, 3, 2,
        7, 7, 3, 3, 2, 9, 10, 4, 4, 4, 4, 4, 4, 4, 10, 4, 4, 4, 5, 11, 12, 5, 5, 6, 5, 6, 6, 6, 6, 16, 15, 15, 9, 4
    };

    private static final long[] RATS = {
        20, 20, 20, 20, 20, 20, 20, 19, 19, 19, 19, 18, 18, 17, 20, 20, 20, 20, 19, 19, 18, 18, 25, 24, 23, 20, 20, 20,
                20, 20, 20,
        10, 49, 19, 46, 27, 17, 49, 47, 20, 20, 13, 48, 50, 20, 20, 20, 20, 20, 20, 20, 48, 19, 19, 19, 22, 46, 49, 20,
                20, 23, 19,
        22, 20, 20, 20, 52, 46, 47, 24, 14
    };

    /** Data set lirat of the R package VGAM: dead foetuses of litters of rats; the first group. */
    private static final long[] DEAD = {
        1, 4, 9, 4, 10, 9, 9, 11, 10, 7, 12, 9, 8, 9, 4, 7, 14, 7, 9, 8, 5, 10, 10, 8, 10, 3, 13, 3, 8, 5, 12
    };

    private static final long[] LITTER = {
        10, 11, 12, 4, 10, 11, 9, 11, 10, 10, 12, 10, 8, 11, 6, 9, 14, 12, 11, 13, 14, 10, 12, 13, 10, 14, 13, 4, 8, 13,
        12
    };

    record Reference(String set, long[] y, long[] n, double mean, double correlation, double logLikelihood) {}

    /** R package VGAM 1.1-7, vglm(cbind(y, n - y) ~ 1, betabinomial). */
    static Reference[] references() {
        return new Reference[] {
            new Reference("rats", TUMOURS, RATS, 0.142291861685338, 0.057285510209577, -156.56892988323),
            new Reference("lirat, group 1", DEAD, LITTER, 0.77955605431691, 0.33818768475583, -60.74504351588113),
            new Reference(
                    "UCBAdmissions",
                    new long[] {601, 370, 322, 269, 147, 46},
                    new long[] {933, 585, 918, 792, 584, 714},
                    0.37398571057223,
                    0.17850696281859,
                    -38.28330634357388),
            // Efron and Morris 1975: hits of 18 players in 45 times at bat
            new Reference(
                    "baseball",
                    new long[] {18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7},
                    new long[] {45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45},
                    0.2654325043798800,
                    0.0012590703090602,
                    -45.3438962550887936)
        };
    }

    @ParameterizedTest
    @MethodSource("references")
    void fit_isThatOfVgam(Reference reference) {
        BetaBinomial fit = BetaBinomial.of(reference.y(), reference.n(), 0.95);
        assertThat(fit.logLikelihood()).isGreaterThan(reference.logLikelihood() - 1e-9);
        assertThat(fit.logLikelihood()).isCloseTo(reference.logLikelihood(), within(1e-6));
        assertThat(fit.mean()).isCloseTo(reference.mean(), within(1e-5));
        assertThat(fit.correlation()).isCloseTo(reference.correlation(), within(2e-5));
    }

    /** The last group of rats, 4 of 14: (α + y)/(α + β + n) with VGAM's parameters; likelihood ratio by R's dbinom and pchisq. */
    @Test
    void aSmallGroup_isShrunk() {
        BetaBinomial fit = BetaBinomial.of(TUMOURS, RATS, 0.95);
        Shrunk last = fit.units().get(70);
        assertThat(last.raw().orElseThrow()).isCloseTo(4 / 14.0, within(1e-15));
        assertThat(last.value()).isCloseTo(0.20821930330174, within(1e-6));
        assertThat(fit.pValue()).isCloseTo(1.5281872129351e-08, within(1e-13));
    }

    record Limits(String set, long[] y, long[] n, int unit, double low, double high) {}

    /** R 4.2.2: the posterior of mean and shrinkage, both uniform, integrated on a grid of 400 by 800. */
    static Limits[] limits() {
        Reference baseball = references()[3];
        return new Limits[] {
            new Limits("rats, 4 of 14", TUMOURS, RATS, 70, 0.086527682, 0.371466506),
            new Limits("rats, 0 of 20", TUMOURS, RATS, 0, 0.008119065, 0.165949449),
            new Limits("baseball, 18 of 45", baseball.y(), baseball.n(), 0, 0.23208818, 0.39600356),
            new Limits("no difference", new long[] {50, 51, 49}, new long[] {100, 100, 100}, 1, 0.43097249, 0.57743915)
        };
    }

    @ParameterizedTest
    @MethodSource("limits")
    void intervals_areThoseOfTheWholePosterior(Limits published) {
        Interval interval = BetaBinomial.of(published.y(), published.n(), 0.95)
                .units()
                .get(published.unit())
                .interval()
                .orElseThrow();
        assertThat(interval.low()).isCloseTo(published.low(), within(0.002));
        assertThat(interval.high()).isCloseTo(published.high(), within(0.002));
    }

    /** Eleven districts of 200 to 2,000 pupils, true proportions around 0.3 with a standard deviation of 0.02. */
    @Test
    void intervals_holdTheTruthAlmostAsOftenAsPromised() {
        UniformRandomProvider random = new Random(6)::nextLong;
        double size = 500;
        ContinuousDistribution.Sampler truths =
                BetaDistribution.of(0.3 * size, 0.7 * size).createSampler(random);
        int held = 0;
        for (int world = 0; world < 300; world++) {
            long[] numerators = new long[11];
            long[] denominators = new long[11];
            double[] truth = new double[11];
            for (int unit = 0; unit < 11; unit++) {
                denominators[unit] = 200 + random.nextInt(1800);
                truth[unit] = truths.sample();
                numerators[unit] = BinomialDistribution.of((int) denominators[unit], truth[unit])
                        .createSampler(random)
                        .sample();
            }
            BetaBinomial fit = BetaBinomial.of(numerators, denominators, 0.95);
            for (int unit = 0; unit < 11; unit++) {
                held += fit.units().get(unit).interval().orElseThrow().contains(truth[unit]) ? 1 : 0;
            }
        }
        assertThat(held / 3300.0).isBetween(0.91, 0.97);
    }

    @Test
    void unitsThatDoNotDiffer_areAllTakenTogether() {
        BetaBinomial fit = BetaBinomial.of(new long[] {50, 51, 49}, new long[] {100, 100, 100}, 0.95);
        assertThat(fit.correlation()).isZero();
        assertThat(fit.mean()).isCloseTo(0.5, within(1e-8));
        assertThat(fit.pValue()).isEqualTo(1);
        assertThat(fit.units().get(1).weight()).isZero();
        assertThat(fit.notes()).containsExactly(Note.FULLY_SHRUNK);
    }

    @Test
    void nobodyOrEverybody_isAnswered() {
        assertThat(BetaBinomial.of(new long[] {0, 0}, new long[] {10, 20}, 0.95).mean())
                .isZero();
        assertThat(BetaBinomial.of(new long[] {10, 20}, new long[] {10, 20}, 0.95)
                        .units()
                        .get(0)
                        .value())
                .isEqualTo(1);
        assertThatThrownBy(() -> BetaBinomial.of(new long[] {0}, new long[] {0}, 0.95))
                .hasMessageContaining("needs a denominator");
    }

    @Test
    void aUnitWithoutAnybody_isTakenToBeAsAll() {
        BetaBinomial fit = BetaBinomial.of(new long[] {5, 30, 0}, new long[] {50, 60, 0}, 0.95);
        assertThat(fit.units().get(2).raw()).isEmpty();
        assertThat(fit.units().get(2).value()).isCloseTo(fit.mean(), within(1e-15));
        assertThat(fit.units().get(2).weight()).isZero();
    }

    @Test
    void orderOfRows_changesNoBit() {
        BetaBinomial one = BetaBinomial.of(new long[] {5, 30, 7}, new long[] {50, 60, 20}, 0.95);
        BetaBinomial other = BetaBinomial.of(new long[] {7, 5, 30}, new long[] {20, 50, 60}, 0.95);
        assertThat(other.units().get(1)).isEqualTo(one.units().get(0));
        assertThat(other.logLikelihood()).isEqualTo(one.logLikelihood());
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.1, 5000", "0.01, 1, 300", "0.7, 0.00001, 2000", "1, 1, 170", "0.0001, 3, 60"})
    void longProducts_areThoseOfGammaFunctions(double start, double step, long factors) {
        double byGamma =
                factors * Math.log(step) + Gamma.logGamma(start / step + factors) - Gamma.logGamma(start / step);
        assertThat(Rising.logarithm(start, step, factors)).isCloseTo(byGamma, within(1e-8));
    }
}
