package phanluong.reports.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import phanluong.warehouse.statistics.Sum;
import phanluong.warehouse.statistics.rate.PoissonLimits;
import phanluong.warehouse.statistics.rate.Rate;
import phanluong.warehouse.words.Text;

/** {@code isr}: events that were counted for each one that was expected. */
final class IndirectMethod implements Method {
    @Override
    public String id() {
        return "isr";
    }

    @Override
    public Text description() {
        return new Text(
                "Tỷ số chuẩn hóa gián tiếp, nhân --per: số đếm được (tử số) trên số kỳ vọng (mẫu số). Có --reference-numerator và --reference-denominator thì mỗi dòng là một lớp, mẫu số là quy mô, số kỳ vọng tính từ tỷ suất tham chiếu. estimate là của mọi dòng; có --group thì values là từng tên.",
                "An indirectly standardised ratio, times --per: events counted (numerator) to events expected (denominator). With --reference-numerator and --reference-denominator a row is a class, the denominator its population, and the expected number comes from the reference rate. estimate is that of all rows; with --group each name is in values.");
    }

    @Override
    public List<Need> needs() {
        return List.of(
                Need.one(Role.NUMERATOR),
                Need.one(Role.DENOMINATOR),
                Need.maybe(Role.REFERENCE_NUMERATOR),
                Need.maybe(Role.REFERENCE_DENOMINATOR),
                Need.maybe(Role.GROUP));
    }

    @Override
    public List<String> variants() {
        return Variants.of(PoissonLimits.class);
    }

    @Override
    public Answer answer(Question question) {
        long[] events = question.counts(Role.NUMERATOR);
        double[] expected = expected(question);
        double all = Sum.of(expected);
        if (all == 0) {
            throw question.table()
                    .refusal("tổng số kỳ vọng bằng 0, cần lớn hơn 0", "0 events are expected in all, expected more");
        }
        Answer total = one(new Rate(Arrays.stream(events).sum(), all), question);
        if (!question.has(Role.GROUP)) {
            return total;
        }
        Map<String, List<Integer>> groups = Units.groups(question.texts(Role.GROUP));
        return total.values(groups.entrySet().stream()
                .map(group -> Units.named(group.getKey(), unit(group.getValue(), events, expected, question)))
                .toList());
    }

    private static Answer unit(List<Integer> rows, long[] events, double[] expected, Question question) {
        double sum = Sum.of(rows.stream().mapToDouble(row -> expected[row]));
        if (sum == 0) {
            throw question.table()
                    .refusal(
                            "có nhóm mà tổng số kỳ vọng bằng 0, cần lớn hơn 0",
                            "in one group 0 events are expected, expected more");
        }
        return one(new Rate(rows.stream().mapToLong(row -> events[row]).sum(), sum), question);
    }

    private static double[] expected(Question question) {
        double[] denominators = question.notNegative(Role.DENOMINATOR);
        if (!question.has(Role.REFERENCE_NUMERATOR) && !question.has(Role.REFERENCE_DENOMINATOR)) {
            return denominators;
        }
        long[] events = question.counts(Role.REFERENCE_NUMERATOR);
        double[] population = question.positive(Role.REFERENCE_DENOMINATOR);
        double[] expected = new double[denominators.length];
        Arrays.setAll(expected, row -> denominators[row] * (events[row] / population[row]));
        return expected;
    }

    private static Answer one(Rate ratio, Question question) {
        return RateAnswers.poisson("observed", "expected", ratio, question);
    }
}
