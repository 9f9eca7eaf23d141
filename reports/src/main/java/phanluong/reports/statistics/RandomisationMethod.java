package phanluong.reports.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.experiment.Assignments;
import phanluong.warehouse.statistics.experiment.RandomisationTest;
import phanluong.warehouse.words.Text;

/** {@code randomisation}: one row = one unit; the difference compared with those of every other assignment. */
final class RandomisationMethod implements Method {
    private static final String TWO_SIDED = "two-sided";
    private static final String GREATER = "greater";

    @Override
    public String id() {
        return "randomisation";
    }

    @Override
    public Text description() {
        return new Text(
                "Kiểm định ngẫu nhiên hóa: so hiệu trung bình của nhóm --treated với các đơn vị khác qua mọi cách chọn có thể (mọi cách khi không quá 10⁶). Mỗi dòng một đơn vị; --group là tầng. smallestPossibleP là giá trị p nhỏ nhất mà thiết kế này có thể cho.",
                "Randomisation test: the difference in means between --treated and other units among all assignments that could have been (all when at most 10⁶). A row is a unit; --group is a stratum. smallestPossibleP is the smallest p that this design can ever give.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.Y), Need.one(Role.TREATED), Need.maybe(Role.GROUP));
    }

    @Override
    public List<String> variants() {
        return List.of(TWO_SIDED, GREATER, "less");
    }

    @Override
    public Answer answer(Question question) {
        question.requireRows(2);
        double[] outcomes = question.numbers(Role.Y);
        boolean[] treated = Flags.of(question, Role.TREATED);
        int[] strata = new int[outcomes.length];
        if (question.has(Role.GROUP)) {
            List<String> names = question.texts(Role.GROUP);
            List<String> sorted = List.copyOf(new TreeSet<>(names));
            for (int row = 0; row < strata.length; row++) {
                strata[row] = sorted.indexOf(names.get(row));
            }
        }
        Assignments assignments = Assignments.of(treated, strata);
        boolean twoSided = question.variant().equals(TWO_SIDED);
        Answer answer = new Answer()
                .with("assignments", assignments.count())
                .with("compared", assignments.compared())
                .with("smallestPossibleP", twoSided ? assignments.smallestP() : assignments.smallestOneSidedP())
                .n(outcomes.length);
        return RandomisationTest.ofMeans(outcomes, treated, strata, question.level())
                .map(test -> answer.estimate(test.estimate())
                        .statistic(test.estimate())
                        .pValue(
                                twoSided
                                        ? test.twoSided()
                                        : question.variant().equals(GREATER) ? test.greater() : test.less(),
                                test.inference(question.level()).method().id())
                        .interval(test.interval())
                        .with("pTwoSided", test.twoSided())
                        .with("pGreater", test.greater())
                        .with("pLess", test.less())
                        .note(test.inference(question.level()).notes().toArray(Note[]::new)))
                .orElseGet(() -> answer.estimate(OptionalDouble.empty()).note(Note.NOT_IDENTIFIED));
    }
}
