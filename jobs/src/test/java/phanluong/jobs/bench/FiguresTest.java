package phanluong.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.words.Text;

class FiguresTest {
    private static final Text NAME = new Text("Việc", "Work");

    @Test
    void typicalUsage_isTheMedianOfTimesAndTheHighestPeak() {
        assertThat(Usage.typical(List.of(usage(9, 3, 100), usage(1, 8, 300), usage(2, 4, 200))))
                .isEqualTo(usage(2, 4, 300));
    }

    @Test
    void medianOfFour_isTheMeanOfTheMiddleTwo() {
        assertThat(Usage.median(List.of(1.0, 9.0, 2.0, 4.0).stream().mapToDouble(Double::doubleValue)))
                .isEqualTo(3.0);
    }

    @Test
    void ratio_saysHowManyTimesTheOther() {
        Figures figures = figures(
                Figure.measured("ours", NAME, usage(9, 16, 600)).against("bare"),
                Figure.measured("bare", NAME, usage(3, 2, 400)));
        assertThat(figures.ratio(figures.list().get(0)))
                .contains(new Ratio(3, OptionalDouble.of(8), OptionalDouble.of(1.5)));
    }

    @Test
    void whenTheOtherWasNotMeasured_thereIsNoRatio() {
        Figures figures = figures(
                Figure.measured("ours", NAME, usage(9, 16, 600)).against("bare"),
                Figure.missing("bare", NAME, new Text("không có", "not there")));
        assertThat(figures.ratio(figures.list().get(0))).isEmpty();
    }

    @Test
    void missedLimits_sayByHowMuch() {
        Target target = new Target(10, OptionalLong.of(1_000_000_000));
        assertThat(target.missedBy(usage(12.5, 1, 1_100_000_000)))
                .extracting(Text::en)
                .containsExactly("+2.5 s (+25 %)", "+100.0 MB (+10 %)");
    }

    @Test
    void exactlyTheLimit_isMet() {
        assertThat(new Target(10, OptionalLong.of(1_000_000_000)).missedBy(usage(10, 1, 1_000_000_000)))
                .isEmpty();
    }

    @Test
    void speed_isTheAmountOverTheSeconds() {
        assertThat(Figure.measured("ours", NAME, usage(4, 1, 1))
                        .of(100, new Text("dòng", "rows"))
                        .perSecond())
                .contains(25.0);
    }

    @Test
    void stepsOfTheDemo_lastUntilTheNextBegins() {
        Figure demo = DemoBench.withSteps(
                Figure.measured("demo", NAME, usage(30, 1, 1)),
                "[  0s] Made\n[  2s] Ingesting …\n       412 files\n[ 14s] Review …\n[ 20s] Done\n");
        assertThat(demo.parts())
                .extracting(part -> part.name().vi() + " " + part.seconds())
                .containsExactly("Made 2.0", "Ingesting 12.0", "Review 6.0");
    }

    private static Figures figures(Figure... list) {
        return new Figures(Machine.ofThisProcess(), 1, List.of(list));
    }

    private static Usage usage(double wall, double cpu, long peak) {
        return new Usage(wall, OptionalDouble.of(cpu), OptionalLong.of(peak));
    }
}
