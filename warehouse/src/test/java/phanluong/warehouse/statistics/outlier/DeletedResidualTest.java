package phanluong.warehouse.statistics.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/**
 * References: R package metafor 3.8-1 in R 4.2.2, {@code rstudent(rma(yi, vi, method = "PM"))}. Degrees of freedom and p: Satterthwaite's
 * formula in R on tau² and the trace of the projection of metafor's model without the unit.
 */
class DeletedResidualTest {
    /** Data set dat.bcg, logarithms of risk ratios: 13 trials of a vaccine (Colditz and others 1994). */
    @Test
    void trialsOfAVaccine_lieAsMetaforComputes() {
        List<Optional<DeletedResidual>> residuals = DeletedResidual.of(
                new double[] {
                    -0.8893113339202054,
                    -1.5853886572014306,
                    -1.3480731482996933,
                    -1.4415511900213054,
                    -0.2175473222112956,
                    -0.7861155858188640,
                    -1.6208982235983918,
                    0.0119523335238405,
                    -0.4694176487381494,
                    -1.3713448034727844,
                    -0.3393588283383906,
                    0.4459134005713787,
                    -0.0173139482168798
                },
                new double[] {
                    0.32558476500396133, 0.19458112139814385, 0.41536796536796539, 0.02001003190224757,
                    0.05121017216963086, 0.00690561845590876, 0.22301724757231517, 0.00396157929781773,
                    0.05643421046324897, 0.07302479361302891, 0.01241221397155972, 0.53250584520015276,
                    0.07140465968398629
                });
        holds(residuals.get(3), -0.808940284617845, 0.58382888851171, -1.38557769328611);
        holds(residuals.get(7), 0.807368542875199, 0.56692783301676, 1.42411166969699);
        holds(residuals.get(11), 1.203444882686438, 0.92694608607307, 1.29829005242876);
        isTested(residuals.get(3), 6.551237154698, 0.211208195078);
        isTested(residuals.get(7), 5.863062300312, 0.205391293274);
        isTested(residuals.get(11), 46.023765247172, 0.200656021253);
    }

    /** Data set UCBAdmissions, departments A to F, escalc(measure = "PAS"). */
    @Test
    void departments_lieAsMetaforComputes() {
        List<Optional<DeletedResidual>> residuals = DeletedResidual.ofProportions(
                new long[] {601, 370, 322, 269, 147, 46}, new long[] {933, 585, 918, 792, 584, 714});
        holds(residuals.get(0), 0.340149862670814, 0.26059728130085, 1.305270189208643);
        holds(residuals.get(5), -0.469948426550505, 0.20428911989143, -2.300408493610687);
        isTested(residuals.get(0), 3.989333750839, 0.261992201009);
        isTested(residuals.get(5), 4.001522338749, 0.0828766297078);
    }

    /** Data set dat.hine1989, risk differences: no variance between the trials. */
    @Test
    void trialsThatDifferByChanceAlone_lieAsMetaforComputes() {
        List<Optional<DeletedResidual>> residuals = DeletedResidual.of(
                new double[] {
                    0.0280262373285629,
                    0,
                    0.0197111299915038,
                    0.0179611650485437,
                    0.0353344768439108,
                    0.0440313111545988
                },
                new double[] {
                    0.001775747745493404,
                    0.003756574004507889,
                    0.000813233988978125,
                    0.001089975195085323,
                    0.000801140329907019,
                    0.000613203061355608
                });
        holds(residuals.get(1), -0.0308466677869202, 0.062733473612423, -0.491709864138813);
        holds(residuals.get(5), 0.0202177656821184, 0.029153176500414, 0.693501295882168);
        isTested(residuals.get(1), 49.340053515002, 0.625104962485);
        isTested(residuals.get(5), 1.206052434659, 0.597152258942);
        assertThat(residuals).allMatch(one -> one.orElseThrow().tauSquared() == 0);
    }

    /** With equal variances it is the t of one value against the others: exact. */
    @Test
    void ofEqualVariances_itIsTheTOfOneAgainstTheOthers() {
        double[] values = {1, 2, 4, 9};
        DeletedResidual last = DeletedResidual.of(values, new double[] {1e-9, 1e-9, 1e-9, 1e-9})
                .get(3)
                .orElseThrow();
        double mean = 7 / 3.0;
        double variance = 7 / 3.0;
        assertThat(last.away() / last.standardError())
                .isCloseTo((9 - mean) / Math.sqrt(variance * 4 / 3), within(1e-6));
        assertThat(last.df()).isCloseTo(2, within(1e-6));
        assertThat(last.pValue())
                .isCloseTo(
                        2 * TDistribution.of(2).survivalProbability(last.away() / last.standardError()), within(1e-6));
    }

    @Test
    void twoUnits_haveNone_andAnEmptyOneCountsForNothing() {
        assertThat(DeletedResidual.ofProportions(new long[] {1, 2}, new long[] {10, 10}))
                .containsOnly(Optional.empty());
        List<Optional<DeletedResidual>> residuals =
                DeletedResidual.ofProportions(new long[] {1, 0, 2, 9}, new long[] {10, 0, 10, 10});
        assertThat(residuals.get(1)).isEmpty();
        assertThat(residuals.get(3))
                .isEqualTo(DeletedResidual.ofProportions(new long[] {9, 2, 1}, new long[] {10, 10, 10})
                        .get(0));
    }

    @Test
    void allAlike_areNoOutliers() {
        assertThat(DeletedResidual.ofProportions(new long[] {0, 0, 0}, new long[] {5, 6, 7}))
                .allMatch(one -> one.orElseThrow().pValue() == 1);
    }

    @Test
    void aVarianceOfZero_isRefused() {
        assertThatThrownBy(() -> DeletedResidual.of(new double[] {1, 2, 3}, new double[] {1, 0, 1}))
                .hasMessageContaining("variance above 0");
    }

    private static void isTested(Optional<DeletedResidual> found, double df, double pValue) {
        assertThat(found.orElseThrow().df()).isCloseTo(df, within(1e-6 * df));
        assertThat(found.orElseThrow().pValue()).isCloseTo(pValue, within(1e-7));
    }

    private static void holds(Optional<DeletedResidual> found, double away, double standardError, double z) {
        DeletedResidual residual = found.orElseThrow();
        assertThat(residual.away()).isCloseTo(away, within(1e-9));
        assertThat(residual.standardError()).isCloseTo(standardError, within(1e-9));
        assertThat(residual.away() / residual.standardError()).isCloseTo(z, within(1e-9));
    }
}
