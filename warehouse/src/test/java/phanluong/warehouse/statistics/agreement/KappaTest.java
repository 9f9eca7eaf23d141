package phanluong.warehouse.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KappaTest {
    private static final double[] SCALE = {1, 2, 3, 4};

    /**
     * Skin: two dermatologists, SAS/STAT user's guide, procedure FREQ, agreement study example (kappa 0.3449, error 0.0724; weighted 0.5082, error 0.0655). Fun: husbands and wives, SexualFun of the R package
     * vcd (kappa 0.1293, error 0.0686; weighted 0.2374, error 0.0783), Agresti 1990, table 2.10. Cohen: Cohen 1968, table 1 (kappa 0.492).
     * Further digits: Kappa of vcd 1.4-11.
     */
    @ParameterizedTest
    @CsvSource({
        "COHEN, skin, 0.3448753462603878, 0.0723966873719835",
        "LINEAR, skin, 0.5081600715403530, 0.0655083810347685",
        "QUADRATIC, skin, 0.6607228915662647, 0.0616428324170001",
        "COHEN, fun, 0.1293302540415704, 0.0685985324807086",
        "LINEAR, fun, 0.2373806275579809, 0.0783163347783729",
        "QUADRATIC, fun, 0.3320455862468612, 0.0972975219586046",
        "COHEN, cohen, 0.4915254237288135, 0.0510018155760779",
        "LINEAR, cohen, 0.4736842105263159, 0.0544323091776415",
        "QUADRATIC, cohen, 0.4545454545454545, 0.0664536815910782"
    })
    void asPublished(Weighting weighting, String set, double value, double error) {
        long[][] counts = switch (set) {
            case "skin" -> new long[][] {{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}};
            case "fun" -> new long[][] {{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}};
            default -> new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        };
        double[] scale = counts.length == 4 ? SCALE : new double[] {1, 2, 3};
        Kappa kappa = Kappa.of(counts, scale, weighting).orElseThrow();
        assertThat(kappa.value()).isCloseTo(value, withinPercentage(1e-10));
        assertThat(kappa.standardError()).isCloseTo(error, withinPercentage(1e-9));
    }

    /** The interval of the dermatologists, printed by SAS: 0.2030 to 0.4868, weighted 0.3798 to 0.6366. */
    @Test
    void intervalAsPublished() {
        long[][] counts = {{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}};
        assertThat(Kappa.of(counts, SCALE, Weighting.COHEN).orElseThrow().interval(0.95))
                .satisfies(interval -> {
                    assertThat(interval.low()).isCloseTo(0.2030, within(0.00005));
                    assertThat(interval.high()).isCloseTo(0.4868, within(0.00005));
                });
        assertThat(Kappa.of(counts, SCALE, Weighting.LINEAR).orElseThrow().interval(0.95))
                .satisfies(interval -> {
                    assertThat(interval.low()).isCloseTo(0.3798, within(0.00005));
                    assertThat(interval.high()).isCloseTo(0.6366, within(0.00005));
                });
    }

    @Test
    void fullAgreementIsOne_andOneCategoryHasNoKappa() {
        Kappa full = Kappa.of(new long[][] {{5, 0}, {0, 3}}, new double[] {1, 2}, Weighting.COHEN)
                .orElseThrow();
        assertThat(full.value()).isEqualTo(1);
        assertThat(full.standardError()).isCloseTo(0, within(1e-8));
        assertThat(full.interval(0.95).high()).isEqualTo(1);
        assertThat(Kappa.of(new long[][] {{5}}, new double[] {1}, Weighting.QUADRATIC))
                .isEmpty();
        assertThatThrownBy(() -> Kappa.of(new long[][] {{0}}, new double[] {1}, Weighting.COHEN))
                .hasMessageContaining("at least one item");
    }
}
