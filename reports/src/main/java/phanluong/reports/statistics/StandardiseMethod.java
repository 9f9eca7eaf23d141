package phanluong.reports.statistics;

import java.util.List;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.Quantiles;
import phanluong.warehouse.statistics.stratified.Standard;
import phanluong.warehouse.statistics.stratified.StandardisedDifference;
import phanluong.warehouse.words.Text;

/** {@code standardise}: two proportions with the same mixture of strata. */
final class StandardiseMethod implements Method {
    @Override
    public String id() {
        return "standardise";
    }

    @Override
    public Text description() {
        return new Text(
                "Hiệu hai tỷ lệ của hai bên (--treated: 1 trừ 0, hoặc tên đứng trước trừ tên đứng sau) khi cơ cấu các tầng (--group) như nhau, bên cạnh hiệu gộp chung; cảnh báo khi hai hiệu ngược chiều.",
                "The difference of two sides (--treated: 1 minus 0, else the name that sorts first minus the other) with the same mixture of strata (--group), beside the pooled one; warns where they point in opposite directions.");
    }

    @Override
    public List<Need> needs() {
        return Comparison.NEEDS;
    }

    @Override
    public List<String> variants() {
        return Variants.of(Standard.class);
    }

    @Override
    public Answer answer(Question question) {
        Comparison comparison = Comparison.of(question);
        StandardisedDifference difference =
                StandardisedDifference.of(comparison.strata(), Variants.of(Standard.class, question));
        Answer answer = new Answer()
                .estimate(difference.value())
                .with("standardisedFirst", difference.first())
                .with("standardisedSecond", difference.second());
        if (difference.standardError() > 0) {
            double z = difference.value() / difference.standardError();
            answer.standardError(difference.standardError())
                    .interval(difference.interval(question.level()))
                    .statistic(z)
                    .pValue(Quantiles.twoSidedNormal(z), "large-sample");
        } else {
            answer.note(Note.NO_VARIATION);
        }
        return comparison.finish(answer, difference.value(), question.level());
    }
}
