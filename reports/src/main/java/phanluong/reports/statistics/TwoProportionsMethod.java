package phanluong.reports.statistics;

import java.util.List;
import java.util.OptionalDouble;
import phanluong.warehouse.statistics.proportion.EqualityTest;
import phanluong.warehouse.words.Text;

/** {@code two-proportions}: whether two proportions differ. */
final class TwoProportionsMethod implements Method {
    @Override
    public String id() {
        return "two-proportions";
    }

    @Override
    public Text description() {
        return new Text(
                "Kiểm định hai phía xem hai tỷ lệ độc lập có bằng nhau không; dòng và --group như difference, estimate là hiệu.",
                "Two-sided test whether two independent proportions are equal; rows and --group as for difference, estimate is the difference.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.NUMERATOR), Need.one(Role.DENOMINATOR), Need.maybe(Role.GROUP));
    }

    @Override
    public List<String> variants() {
        return Variants.of(EqualityTest.class);
    }

    @Override
    public Answer answer(Question question) {
        Pair pair = Pair.of(question);
        EqualityTest test = Variants.of(EqualityTest.class, question);
        EqualityTest.Result result = test.of(pair.difference());
        return pair.answer()
                .statistic(result.statistic())
                .df(test == EqualityTest.FISHER ? OptionalDouble.empty() : OptionalDouble.of(1))
                .pValue(result.pValue(), question.variant())
                .values(pair.values())
                .notes(result.notes());
    }
}
