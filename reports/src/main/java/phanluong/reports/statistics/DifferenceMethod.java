package phanluong.reports.statistics;

import java.util.List;
import phanluong.warehouse.statistics.proportion.DifferenceInterval;
import phanluong.warehouse.words.Text;

/** {@code difference}: one proportion minus another, with its interval. */
final class DifferenceMethod implements Method {
    @Override
    public String id() {
        return "difference";
    }

    @Override
    public Text description() {
        return new Text(
                "Hiệu của hai tỷ lệ độc lập kèm khoảng tin cậy: hai dòng, dòng trên trừ dòng dưới; có --group thì cộng các dòng cùng tên, tên đứng trước theo thứ tự chữ trừ tên đứng sau.",
                "The difference of two independent proportions with its interval: two rows, the upper minus the lower; with --group the rows of a name are added, and the name that sorts first comes first.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.NUMERATOR), Need.one(Role.DENOMINATOR), Need.maybe(Role.GROUP));
    }

    @Override
    public List<String> variants() {
        return Variants.of(DifferenceInterval.class);
    }

    @Override
    public Answer answer(Question question) {
        Pair pair = Pair.of(question);
        return pair.answer()
                .interval(Variants.of(DifferenceInterval.class, question).of(pair.difference(), question.level()))
                .values(pair.values());
    }
}
