package phanluong.reports.statistics;

import java.util.List;
import java.util.OptionalDouble;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.inequality.Gini;
import phanluong.warehouse.statistics.inequality.Holding;
import phanluong.warehouse.words.Text;

/** {@code gini}: how unequally something is spread. */
final class GiniMethod implements Method {
    @Override
    public String id() {
        return "gini";
    }

    @Override
    public Text description() {
        return new Text(
                "Hệ số Gini của các giá trị không âm (--x), mỗi dòng một đơn vị hoặc bấy nhiêu (--weights).",
                "Gini's coefficient of values not below 0 (--x); a row is one unit, or as many as --weights says.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.X), Need.maybe(Role.WEIGHTS));
    }

    @Override
    public List<String> variants() {
        return Variants.of(Gini.class);
    }

    @Override
    public Answer answer(Question question) {
        List<Holding> holdings = Holdings.of(question);
        Gini variant = Variants.of(Gini.class, question);
        if (variant == Gini.SAMPLE
                && holdings.stream().mapToDouble(Holding::weight).sum() <= 1) {
            throw question.table()
                    .refusal(
                            "mẫu cần hơn 1 đơn vị (hoặc tổng trọng số lớn hơn 1)",
                            "a sample needs more than 1 unit (or weights of more than 1 in all)");
        }
        OptionalDouble gini = variant.of(holdings);
        return new Answer()
                .estimate(gini)
                .n(question.rows())
                .note(gini.isPresent() ? Note.METHOD_WITHOUT_INTERVAL : Note.NOTHING_TO_SHARE);
    }
}
