package phanluong.reports.statistics;

import java.util.List;
import java.util.Optional;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.stratified.CommonRatio;
import phanluong.warehouse.statistics.stratified.StratifiedTest;
import phanluong.warehouse.words.Text;

/** {@code mantel-haenszel}: a ratio that is common to all strata. */
final class MantelHaenszelMethod implements Method {
    @Override
    public String id() {
        return "mantel-haenszel";
    }

    @Override
    public Text description() {
        return new Text(
                "Tỷ số chung qua các tầng (--group) của hai bên (--treated, như standardise), kiểm định Cochran–Mantel–Haenszel và kiểm định tỷ số như nhau ở mọi tầng (homogeneity), bên cạnh kết quả gộp chung; cảnh báo khi ngược chiều.",
                "The ratio common to all strata (--group) of two sides (--treated, as for standardise), the test of Cochran, Mantel and Haenszel and one of equal odds ratios (homogeneity), beside the pooled result; warns where they point in opposite directions.");
    }

    @Override
    public List<Need> needs() {
        return Comparison.NEEDS;
    }

    @Override
    public List<String> variants() {
        return Variants.of(CommonRatio.class);
    }

    @Override
    public Answer answer(Question question) {
        Comparison comparison = Comparison.of(question);
        Optional<CommonRatio.Estimate> ratio =
                Variants.of(CommonRatio.class, question).of(comparison.strata());
        Optional<StratifiedTest> test = StratifiedTest.cochranMantelHaenszel(comparison.strata(), 0);
        Answer answer = new Answer()
                .with("estimate", ratio.map(CommonRatio.Estimate::value))
                .with("logStandardError", ratio.map(CommonRatio.Estimate::logStandardError))
                .interval(ratio.map(one -> one.interval(question.level())))
                .with("statistic", test.map(StratifiedTest::statistic))
                .with("df", test.map(StratifiedTest::df))
                .with("pValue", test.map(StratifiedTest::pValue))
                .with("pMethod", "cochran-mantel-haenszel")
                .with(
                        "corrected",
                        StratifiedTest.cochranMantelHaenszel(comparison.strata(), 0.5)
                                .map(one -> answer(one, "cochran-mantel-haenszel-corrected")))
                .with(
                        "homogeneity",
                        CommonRatio.ODDS_RATIO
                                .of(comparison.strata())
                                .flatMap(odds -> StratifiedTest.breslowDay(comparison.strata(), odds.value()))
                                .map(one -> answer(one, "breslow-day-tarone")));
        if (ratio.isEmpty()) {
            answer.note(Note.NO_FINITE_RATIO);
        }
        if (test.isEmpty()) {
            answer.note(Note.NO_VARIATION);
        }
        return comparison.finish(answer, ratio.map(one -> Math.log(one.value())).orElse(0.0), question.level());
    }

    private static Answer answer(StratifiedTest test, String method) {
        return new Answer().statistic(test.statistic()).df(test.df()).pValue(test.pValue(), method);
    }
}
