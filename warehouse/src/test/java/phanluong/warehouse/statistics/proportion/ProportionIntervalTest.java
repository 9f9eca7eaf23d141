package phanluong.warehouse.statistics.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import phanluong.warehouse.statistics.Interval;

class ProportionIntervalTest {
    /** Newcombe 1998, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 857–872, table I, methods 3, 4, 5 at 95 %. */
    @ParameterizedTest
    @CsvSource({
        "WILSON, 81, 263, 0.2553, 0.3662",
        "WILSON, 15, 148, 0.0624, 0.1605",
        "WILSON, 0, 20, 0, 0.1611",
        "WILSON, 1, 29, 0.0061, 0.1718",
        "WILSON_CONTINUITY, 81, 263, 0.2535, 0.3682",
        "WILSON_CONTINUITY, 15, 148, 0.0598, 0.1644",
        "WILSON_CONTINUITY, 0, 20, 0, 0.2005",
        "WILSON_CONTINUITY, 1, 29, 0.0018, 0.1963",
        "CLOPPER_PEARSON, 81, 263, 0.2527, 0.3676",
        "CLOPPER_PEARSON, 15, 148, 0.0578, 0.1617",
        "CLOPPER_PEARSON, 0, 20, 0, 0.1684",
        "CLOPPER_PEARSON, 1, 29, 0.0009, 0.1776"
    })
    void asNewcombePrintsThem(ProportionInterval method, long count, long total, double low, double high) {
        Interval interval = method.of(new Proportion(count, total), 0.95);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @ParameterizedTest
    @EnumSource(ProportionInterval.class)
    void noneAndAllEndExactlyAtTheEnds(ProportionInterval method) {
        for (long total : new long[] {1, 7, 1_000_000_000}) {
            Interval none = method.of(new Proportion(0, total), 0.95);
            Interval all = method.of(new Proportion(total, total), 0.95);
            assertThat(none.low()).isZero();
            assertThat(all.high()).isEqualTo(1);
            assertThat(none.high()).isCloseTo(1 - all.low(), within(1e-15));
            assertThat(none.high()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(ProportionInterval.class)
    void aHigherLevelIsWider(ProportionInterval method) {
        Interval narrow = method.of(new Proportion(3, 11), 0.8);
        Interval wide = method.of(new Proportion(3, 11), 0.998);
        assertThat(wide.low()).isLessThan(narrow.low());
        assertThat(wide.high()).isGreaterThan(narrow.high());
        assertThat(narrow.contains(3 / 11.0)).isTrue();
        assertThat(narrow.level()).isEqualTo(0.8);
    }

    @Test
    void whatIsNoProportionIsAFault() {
        assertThatThrownBy(() -> new Proportion(5, 4)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> new Proportion(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
