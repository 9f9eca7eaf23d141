package phanluong.warehouse.statistics.stratified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.statistics.proportion.Difference;
import phanluong.warehouse.statistics.proportion.Proportion;

class StratifiedComparisonTest {
    /** Admissions of men and of women to six departments of Berkeley: UCBAdmissions of R; Bickel, Hammel and O'Connell 1975. */
    private static final Strata BERKELEY = strata(
            new long[] {512, 825, 89, 108},
            new long[] {353, 560, 17, 25},
            new long[] {120, 325, 202, 593},
            new long[] {138, 417, 131, 375},
            new long[] {53, 191, 94, 393},
            new long[] {22, 373, 24, 341});

    /** Better with an active treatment of migraine than with placebo, women and men: SAS/STAT user's guide, procedure FREQ, example of Cochran–Mantel–Haenszel statistics. */
    private static final Strata MIGRAINE = strata(new long[] {16, 27, 5, 25}, new long[] {12, 28, 7, 26});

    /** Low birth weight of smokers' children, by race of the mother: birthwt of the R package MASS; Hosmer and Lemeshow 1989. */
    private static final Strata BIRTHS =
            strata(new long[] {19, 52, 4, 44}, new long[] {6, 10, 5, 16}, new long[] {5, 12, 20, 55});

    private static Strata strata(long[]... tables) {
        return new Strata(Arrays.stream(tables)
                .map(one -> new Difference(new Proportion(one[0], one[1]), new Proportion(one[2], one[3])))
                .toList());
    }

    private static Strata set(String name) {
        return switch (name) {
            case "berkeley" -> BERKELEY;
            case "migraine" -> MIGRAINE;
            default -> BIRTHS;
        };
    }

    /**
     * Berkeley: R documentation of mantelhaen.test (0.9047, from 0.7719 to 1.0603). Migraine: SAS prints 3.3132 (1.4456, 7.5934), and
     * 2.1636 (1.2336, 3.7948) for proportions. Further digits: mantelhaen.test of R 4.2.2, epi.2by2 of the R package epiR 2.0.57.
     */
    @ParameterizedTest
    @CsvSource({
        "ODDS_RATIO, berkeley, 0.904696828258623, 0.771907361759350, 1.060329764436656",
        "ODDS_RATIO, migraine, 3.31316806913804873, 1.44561319018612133, 7.59337472075960829",
        "ODDS_RATIO, births, 3.08638125261291, 1.49073956177483, 6.38994864075343",
        "RISK_RATIO, berkeley, 0.944905022595929, 0.866452232683004, 1.03046130882747",
        "RISK_RATIO, migraine, 2.16359684246654, 1.23356795117687, 3.79480618985374",
        "RISK_RATIO, births, 2.15139176414836, 1.29276103499673, 3.58031097592378"
    })
    void commonRatios(CommonRatio measure, String set, double value, double low, double high) {
        CommonRatio.Estimate ratio = measure.of(set(set)).orElseThrow();
        assertThat(ratio.value()).isCloseTo(value, withinPercentage(1e-11));
        assertThat(ratio.interval(0.95).low()).isCloseTo(low, withinPercentage(1e-11));
        assertThat(ratio.interval(0.95).high()).isCloseTo(high, withinPercentage(1e-11));
    }

    /** Berkeley: R documentation (corrected 1.4269). Migraine: SAS prints 8.3052, p 0.0040. Digits: mantelhaen.test of R 4.2.2, rma.mh of the R package metafor 3.8-1. */
    @ParameterizedTest
    @CsvSource({
        "berkeley, 0, 1.524606660443436, 0.216923697055518",
        "berkeley, 0.5, 1.426946228587, 0.232263462817",
        "migraine, 0, 8.30516933545919866, 0.00395323963841694",
        "migraine, 0.5, 7.19829127653375433, 0.00729730300398069",
        "births, 0, 9.41340298613254, 0.00215405087584586",
        "births, 0.5, 8.37788970149677, 0.00379813176378449"
    })
    void differenceWithinStrata(String set, double continuity, double statistic, double p) {
        StratifiedTest test =
                StratifiedTest.cochranMantelHaenszel(set(set), continuity).orElseThrow();
        assertThat(test.statistic()).isCloseTo(statistic, withinPercentage(1e-9));
        assertThat(test.pValue()).isCloseTo(p, withinPercentage(1e-9));
        assertThat(test.df()).isEqualTo(1);
    }

    /** rma.mh of the R package metafor 3.8-1, Tarone's test; without the correction SAS prints 1.4929 for migraine. */
    @ParameterizedTest
    @CsvSource({
        "berkeley, 5, 18.8255012520532, 0.00207140139788083",
        "migraine, 1, 1.49053733734712, 0.222133107641235",
        "births, 2, 3.12500778331074, 0.209610571417404"
    })
    void equalOddsRatios(String set, double df, double statistic, double p) {
        Strata strata = set(set);
        StratifiedTest test = StratifiedTest.breslowDay(
                        strata, CommonRatio.ODDS_RATIO.of(strata).orElseThrow().value())
                .orElseThrow();
        assertThat(test.statistic()).isCloseTo(statistic, withinPercentage(1e-9));
        assertThat(test.pValue()).isCloseTo(p, withinPercentage(1e-9));
        assertThat(test.df()).isEqualTo(df);
    }

    /** Differences with the weights of Mantel and Haenszel: rma.mh(measure = "RD") of the R package metafor 3.8-1. */
    @ParameterizedTest
    @CsvSource({
        "berkeley, -0.0184251961908525, 0.0148253944383109",
        "migraine, 0.273759857884962, 0.0904389234640413",
        "births, 0.221730557703669, 0.0697410420221589"
    })
    void commonDifference(String set, double value, double error) {
        StandardisedDifference difference = StandardisedDifference.of(set(set), Standard.MANTEL_HAENSZEL);
        assertThat(difference.value()).isCloseTo(value, withinPercentage(1e-10));
        assertThat(difference.standardError()).isCloseTo(error, withinPercentage(1e-10));
    }

    /** Freedman, Pisani and Purves, Statistics, chapter 2, section 4: by the number of all applicants, men 39 % and women 43 %. Digits: weighted.mean of R 4.2.2. */
    @ParameterizedTest
    @CsvSource({
        "TOTAL, berkeley, 0.387318582689422, 0.429955380460725",
        "FIRST, berkeley, 0.445187662578967, 0.516156838337139",
        "TOTAL, migraine, 0.509034641110113, 0.235268505079826",
        "FIRST, migraine, 0.509090909090909, 0.235244755244755",
        "TOTAL, births, 0.415839099172433, 0.218073593073593",
        "FIRST, births, 0.405405405405405, 0.165079852579853"
    })
    void standardisedProportions(Standard standard, String set, double first, double second) {
        StandardisedDifference difference = StandardisedDifference.of(set(set), standard);
        assertThat(difference.first()).isCloseTo(first, withinPercentage(1e-11));
        assertThat(difference.second()).isCloseTo(second, withinPercentage(1e-11));
        assertThat(difference.interval(0.95).contains(first - second)).isTrue();
    }

    @Test
    void berkeleyIsReversed_migraineIsNot() {
        assertThat(BERKELEY.isReversed(
                        StandardisedDifference.of(BERKELEY, Standard.TOTAL).value()))
                .isTrue();
        assertThat(MIGRAINE.isReversed(
                        StandardisedDifference.of(MIGRAINE, Standard.TOTAL).value()))
                .isFalse();
        assertThat(BERKELEY.pooled().value()).isCloseTo(1198 / 2691.0 - 557 / 1835.0, within(1e-15));
    }

    @Test
    void whereNobodyOrEverybodyHasIt_nothingExists() {
        Strata none = strata(new long[] {0, 5, 0, 9}, new long[] {3, 3, 4, 4});
        for (CommonRatio ratio : CommonRatio.values()) {
            assertThat(ratio.of(strata(new long[] {0, 5, 3, 9}))).isEmpty();
        }
        assertThat(CommonRatio.ODDS_RATIO.of(none)).isEmpty();
        assertThat(StratifiedTest.cochranMantelHaenszel(none, 0)).isEmpty();
        assertThat(StratifiedTest.breslowDay(none, 1)).isEmpty();
        assertThat(StandardisedDifference.of(none, Standard.TOTAL).standardError())
                .isZero();
    }

    @Test
    void theOrderOfStrataChangesNothing() {
        List<Difference> turned = new ArrayList<>(BERKELEY.list());
        Collections.rotate(turned, 2);
        Strata other = new Strata(turned);
        assertThat(CommonRatio.ODDS_RATIO.of(other)).isEqualTo(CommonRatio.ODDS_RATIO.of(BERKELEY));
        assertThat(StandardisedDifference.of(other, Standard.TOTAL))
                .isEqualTo(StandardisedDifference.of(BERKELEY, Standard.TOTAL));
        assertThat(StratifiedTest.breslowDay(other, 0.9)).isEqualTo(StratifiedTest.breslowDay(BERKELEY, 0.9));
    }
}
