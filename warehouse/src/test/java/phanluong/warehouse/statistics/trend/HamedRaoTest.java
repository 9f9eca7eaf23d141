package phanluong.warehouse.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import phanluong.warehouse.statistics.Note;

class HamedRaoTest {
    record Reference(String set, double[] values, double correction, double z, double pValue) {}

    /**
     * The function mmkh of the R package modifiedmk 1.6 (R/mmkh.R), run in R 4.2.2 on data sets of R; Nile is the example of
     * its manual page.
     */
    static Reference[] references() {
        return new Reference[] {
            new Reference("Nile", RData.NILE, 2.142898327098720, -2.819979195645139, 4.802676310182739e-03),
            new Reference("LakeHuron", RData.LAKE_HURON, 3.286566558421743, -2.846189259701899, 4.424588915476179e-03),
            new Reference(
                    "discoveries", RData.DISCOVERIES, 1.830749285638692, -1.668885138613937, 9.514014539906372e-02),
            new Reference("nhtemp", RData.NHTEMP, 1, 3.977766377843988, 6.956567055050163e-05)
        };
    }

    @ParameterizedTest
    @MethodSource("references")
    void correction_isThatOfThePublishedFunction(Reference reference) {
        HamedRao result = HamedRao.of(reference.values(), 0.95);
        assertThat(result.correction()).isCloseTo(reference.correction(), within(1e-12));
        assertThat(result.z().orElseThrow()).isCloseTo(reference.z(), within(1e-12));
        assertThat(result.pValue().orElseThrow()).isCloseTo(reference.pValue(), within(1e-13));
    }

    @Test
    void aShortSeries_isMarked() {
        assertThat(HamedRao.of(new double[] {1, 3, 2, 5, 4, 6, 8}, 0.95).notes())
                .contains(Note.FEW_FOR_AUTOCORRELATION);
    }

    @Test
    void aConstantSeries_hasZeroAndOne() {
        HamedRao result = HamedRao.of(new double[] {5, 5, 5, 5, 5}, 0.95);
        assertThat(result.z()).hasValue(0);
        assertThat(result.pValue()).hasValue(1);
    }

    @Test
    void aStraightLine_leavesNothingToCorrelate() {
        assertThat(HamedRao.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 0.95)
                        .correction())
                .isEqualTo(1);
    }
}
