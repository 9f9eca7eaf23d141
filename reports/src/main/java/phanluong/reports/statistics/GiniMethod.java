package phanluong.reports.statistics;

import java.util.List;
import java.util.OptionalDouble;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.inequality.Gini;
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
        OptionalDouble gini = Variants.of(Gini.class, question).of(Holdings.of(question));
        return new Answer()
                .estimate(gini)
                .n(question.rows())
                .note(gini.isPresent() ? Note.METHOD_WITHOUT_INTERVAL : Note.NOTHING_TO_SHARE);
    }
}
