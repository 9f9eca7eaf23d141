package phanluong.reports.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.statistics.proportion.ProportionInterval;
import phanluong.warehouse.words.Text;

/** {@code proportion}: one row = one unit with so many of so many. */
final class ProportionMethod implements Method {
    @Override
    public String id() {
        return "proportion";
    }

    @Override
    public Text description() {
        return new Text(
                "Tỷ lệ tử số trên mẫu số kèm khoảng tin cậy. Mỗi dòng một đơn vị; estimate là của mọi dòng cộng lại, values là từng dòng khi có từ hai dòng.",
                "Numerator over denominator with its interval. A row is a unit; estimate is that of all rows together, values has each row where there are two or more.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.NUMERATOR), Need.one(Role.DENOMINATOR), Need.maybe(Role.GROUP));
    }

    @Override
    public List<String> variants() {
        return Variants.of(ProportionInterval.class);
    }

    @Override
    public Answer answer(Question question) {
        Counts counts = Counts.of(question);
        ProportionInterval method = Variants.of(ProportionInterval.class, question);
        Answer total = one(
                Arrays.stream(counts.numerators()).sum(),
                Arrays.stream(counts.denominators()).sum(),
                method,
                question.level());
        return question.rows() == 1
                ? total
                : total.values(Units.answers(
                        question,
                        row -> one(counts.numerators()[row], counts.denominators()[row], method, question.level())));
    }

    private static Answer one(long numerator, long denominator, ProportionInterval method, double level) {
        Answer answer = new Answer().with("numerator", numerator).with("denominator", denominator);
        if (denominator == 0) {
            return answer.estimate(OptionalDouble.empty()).n(0).note(Note.NOBODY_COUNTED);
        }
        Proportion proportion = new Proportion(numerator, denominator);
        return answer.estimate(proportion.value())
                .standardError(proportion.standardError())
                .interval(method.of(proportion, level))
                .n(denominator);
    }
}
