package phanluong.reports.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.rate.DirectInterval;
import phanluong.warehouse.statistics.rate.DirectRate;
import phanluong.warehouse.statistics.rate.Stratum;
import phanluong.warehouse.words.Text;

/** {@code dsr}: a directly standardised rate. */
final class DirectMethod implements Method {
    @Override
    public String id() {
        return "dsr";
    }

    @Override
    public Text description() {
        return new Text(
                "Tỷ suất chuẩn hóa trực tiếp, nhân --per: mỗi dòng một lớp (ví dụ một tuổi) với số sự kiện, quy mô và dân số chuẩn (--weights). Có --group: mỗi tên một tỷ suất trong values. Dưới 10 sự kiện thì không có giá trị.",
                "A directly standardised rate, times --per: a row is a class (an age, say) with events, population and standard population (--weights). With --group each name has a rate in values. Fewer than 10 events give no value.");
    }

    @Override
    public List<Need> needs() {
        return List.of(
                Need.one(Role.NUMERATOR), Need.one(Role.DENOMINATOR), Need.one(Role.WEIGHTS), Need.maybe(Role.GROUP));
    }

    @Override
    public List<String> variants() {
        return Variants.of(DirectInterval.class);
    }

    @Override
    public Answer answer(Question question) {
        long[] events = question.counts(Role.NUMERATOR);
        double[] populations = question.positive(Role.DENOMINATOR);
        double[] standards = question.notNegative(Role.WEIGHTS);
        List<Stratum> strata = IntStream.range(0, question.rows())
                .mapToObj(row -> new Stratum(events[row], populations[row], standards[row]))
                .toList();
        if (!question.has(Role.GROUP)) {
            return one(strata, question);
        }
        Map<String, List<Integer>> groups = Units.groups(question.texts(Role.GROUP));
        return new Answer()
                .n(strata.stream().mapToLong(Stratum::events).sum())
                .values(groups.entrySet().stream()
                        .map(group -> Units.named(
                                group.getKey(),
                                one(group.getValue().stream().map(strata::get).toList(), question)))
                        .toList());
    }

    private static Answer one(List<Stratum> strata, Question question) {
        Answer answer = new Answer();
        Optional<DirectRate> rate = DirectRate.of(strata);
        if (rate.isEmpty()) {
            answer.estimate(OptionalDouble.empty())
                    .note(
                            strata.stream().allMatch(stratum -> stratum.standard() == 0)
                                    ? Note.NOBODY_COUNTED
                                    : Note.FEW_EVENTS);
        } else {
            RateAnswers.scaled(
                    answer,
                    rate.get().value(),
                    rate.get().standardError(),
                    Variants.of(DirectInterval.class, question).of(rate.get(), question.level()),
                    question);
        }
        return answer.n(strata.stream().mapToLong(Stratum::events).sum());
    }
}
