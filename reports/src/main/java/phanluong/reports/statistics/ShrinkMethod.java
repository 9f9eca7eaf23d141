package phanluong.reports.statistics;

import java.util.Arrays;
import java.util.List;
import phanluong.warehouse.statistics.outlier.BetaBinomial;
import phanluong.warehouse.words.Text;

/** {@code shrink}: proportions of small units, moved toward all units together. */
final class ShrinkMethod implements Method {
    @Override
    public String id() {
        return "shrink";
    }

    @Override
    public Text description() {
        return new Text(
                "Tỷ lệ từng đơn vị co về mức chung (Bayes thực nghiệm, beta-nhị thức): càng nhỏ càng co nhiều. Mỗi dòng một đơn vị; estimate là mức chung, p là của giả thuyết các đơn vị không khác nhau.",
                "Proportions of units shrunk toward all together (empirical Bayes, beta-binomial): the smaller, the more. A row is a unit; estimate is what they are shrunk toward, p that of units not differing.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.NUMERATOR), Need.one(Role.DENOMINATOR), Need.maybe(Role.GROUP));
    }

    @Override
    public List<String> variants() {
        return List.of("beta-binomial");
    }

    @Override
    public Answer answer(Question question) {
        Counts counts = Counts.of(question);
        long all = Arrays.stream(counts.denominators()).sum();
        if (all == 0) {
            throw question.table().refusal("mọi mẫu số bằng 0", "all denominators are 0");
        }
        BetaBinomial fit = BetaBinomial.of(counts.numerators(), counts.denominators(), question.level());
        return new Answer()
                .estimate(fit.mean())
                .pValue(fit.pValue(), "likelihood-ratio")
                .n(all)
                .with("correlation", fit.correlation())
                .with("logLikelihood", fit.logLikelihood())
                .values(Units.answers(question, row -> unit(fit.units().get(row))))
                .notes(fit.notes());
    }

    private static Answer unit(BetaBinomial.Shrunk unit) {
        return new Answer()
                .with("raw", unit.raw())
                .estimate(unit.value())
                .with("weight", unit.weight())
                .interval(unit.interval());
    }
}
