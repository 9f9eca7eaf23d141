package phanluong.reports.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import phanluong.warehouse.statistics.Ids;
import phanluong.warehouse.statistics.outlier.Funnel;
import phanluong.warehouse.statistics.outlier.Overdispersion;
import phanluong.warehouse.words.Text;

/** {@code funnel}: which units lie further from all together, or from what was expected, than their size explains. */
final class FunnelMethod implements Method {
    private static final String RATIO = "ratio-";

    @Override
    public String id() {
        return "funnel";
    }

    @Override
    public Text description() {
        return new Text(
                "Biểu đồ phễu: đơn vị nào lệch khỏi mức chung quá giới hạn ở mức 0,95 và 0,998 ứng với cỡ của nó. Mỗi dòng một đơn vị; estimate là mức chung. additive và multiplicative nới giới hạn khi các đơn vị dao động quá mức ngẫu nhiên; ratio-… so số quan sát với số kỳ vọng ở --denominator, quanh 1.",
                "Funnel: which units lie beyond the limits for their size, at 0.95 and 0.998. A row is a unit; estimate is that of all together. additive and multiplicative widen the limits where units differ more than by chance; ratio-… compares observed with expected counts in --denominator, around 1.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.NUMERATOR), Need.one(Role.DENOMINATOR), Need.maybe(Role.GROUP));
    }

    @Override
    public List<String> variants() {
        List<String> kinds = Variants.of(Overdispersion.class);
        return Stream.concat(kinds.stream(), kinds.stream().map(kind -> RATIO + kind))
                .toList();
    }

    @Override
    public Answer answer(Question question) {
        boolean ratio = question.variant().startsWith(RATIO);
        Funnel funnel = ratio ? ofRatios(question) : ofProportions(question);
        return new Answer()
                .estimate(funnel.target())
                .pValue(funnel.pValue(), "chi-squared")
                .n(Arrays.stream(question.counts(ratio ? Role.NUMERATOR : Role.DENOMINATOR))
                        .sum())
                .with("phi", funnel.phi())
                .with("tauSquared", funnel.tauSquared())
                .values(Units.answers(question, row -> unit(funnel.units().get(row))))
                .notes(funnel.notes());
    }

    private static Funnel ofProportions(Question question) {
        Counts counts = Counts.of(question);
        question.require(
                Role.DENOMINATOR,
                row -> counts.denominators()[row] <= Integer.MAX_VALUE,
                "số đến 2 tỷ",
                "a number up to two thousand million");
        return Funnel.ofProportions(counts.numerators(), counts.denominators(), kind(question.variant()));
    }

    private static Funnel ofRatios(Question question) {
        double[] expected = question.numbers(Role.DENOMINATOR);
        question.require(
                Role.DENOMINATOR,
                row -> expected[row] >= 0 && expected[row] <= 1e9,
                "số từ 0 đến 10^9",
                "a number from 0 to 10^9");
        String kind = question.variant().substring(RATIO.length());
        return Funnel.ofRatios(question.counts(Role.NUMERATOR), expected, kind(kind));
    }

    private static Overdispersion kind(String id) {
        return Stream.of(Overdispersion.values())
                .filter(kind -> Ids.of(kind).equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("A variant that was not offered: " + id));
    }

    private static Answer unit(Funnel.Unit unit) {
        return new Answer()
                .estimate(unit.value())
                .statistic(unit.z())
                .with("place", unit.place().map(Ids::of))
                .interval(unit.inner())
                .with("outer", unit.outer());
    }
}
