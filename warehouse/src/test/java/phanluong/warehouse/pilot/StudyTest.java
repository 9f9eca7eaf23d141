package phanluong.warehouse.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.statistics.Sum;

class StudyTest {
    @Test
    void aStudy_holdsEveryComparisonTheDetectableEffectAndALook() {
        Study study = study("strong");
        assertThat(study.main().design().contrast()).isEqualTo(Contrast.ALL_OTHERS);
        assertThat(study.withPark().orElseThrow().design().others()).hasSize(4);
        assertThat(study.neither().orElseThrow().design().others()).hasSize(4);
        assertThat(study.detectable().effect().getAsDouble()).isBetween(2.0, 3.0);
        Synthetic look = study.synthetic().orElseThrow();
        assertThat(look.years()).hasSize(6);
        assertThat(Sum.of(look.parts().stream().mapToDouble(Synthetic.Part::weight)))
                .isCloseTo(1, within(1e-2));
        assertThat(look.years().get(5).pilots() - look.years().get(5).mixture()).isGreaterThan(3);
    }

    @Test
    void fewerThanThreeYearsBefore_thereIsNoLook() {
        MadeDistricts made = MadeDistricts.read("strong");
        List<phanluong.warehouse.trend.Series> from2019 = made.series().stream()
                .map(one -> DesignTest.with(one, one.points().subList(1, 6)))
                .toList();
        assertThat(Study.of(from2019, made.districts(), 0.95).orElseThrow().synthetic())
                .isEmpty();
    }

    private static Study study(String set) {
        return MadeDistricts.read(set).study().orElseThrow();
    }
}
