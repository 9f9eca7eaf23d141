package phanluong.reports.statistics;

import java.util.Arrays;
import java.util.List;
import phanluong.warehouse.statistics.Sum;
import phanluong.warehouse.statistics.rate.PoissonLimits;
import phanluong.warehouse.statistics.rate.Rate;
import phanluong.warehouse.words.Text;

/** {@code rate}: events for so much exposure. */
final class RateMethod implements Method {
    @Override
    public String id() {
        return "rate";
    }

    @Override
    public Text description() {
        return new Text(
                "Tỷ suất: số sự kiện (tử số) trên quy mô (mẫu số), nhân --per, kèm khoảng tin cậy Poisson. estimate là của mọi dòng cộng lại, values là từng dòng khi có từ hai dòng.",
                "A rate: events (numerator) for the exposure (denominator), times --per, with Poisson limits. estimate is that of all rows together, values has each row where there are two or more.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.NUMERATOR), Need.one(Role.DENOMINATOR), Need.maybe(Role.GROUP));
    }

    @Override
    public List<String> variants() {
        return Variants.of(PoissonLimits.class);
    }

    @Override
    public Answer answer(Question question) {
        long[] events = question.counts(Role.NUMERATOR);
        double[] exposures = question.positive(Role.DENOMINATOR);
        Answer total = one(new Rate(Arrays.stream(events).sum(), Sum.of(exposures)), question);
        return question.rows() == 1
                ? total
                : total.values(Units.answers(question, row -> one(new Rate(events[row], exposures[row]), question)));
    }

    private static Answer one(Rate rate, Question question) {
        return RateAnswers.poisson("numerator", "denominator", rate, question);
    }
}
