package phanluong.reports.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import phanluong.warehouse.statistics.regression.Anova;
import phanluong.warehouse.words.Text;

/** {@code anova}: whether the means of groups differ. */
final class AnovaMethod implements Method {
    @Override
    public String id() {
        return "anova";
    }

    @Override
    public Text description() {
        return new Text(
                "Phân tích phương sai một yếu tố: trung bình các nhóm có khác nhau không. Mỗi dòng một giá trị và nhóm của nó; values là trung bình từng nhóm.",
                "One-way analysis of variance: whether the means of groups differ. A row is a value and its group; values has the mean of each group.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.Y), Need.one(Role.GROUP));
    }

    @Override
    public List<String> variants() {
        return List.of("one-way");
    }

    @Override
    public Answer answer(Question question) {
        double[] y = question.numbers(Role.Y);
        TreeMap<String, List<Integer>> groups = Units.groups(question.texts(Role.GROUP));
        if (groups.size() < 2) {
            throw question.table()
                    .refusal(
                            "--group có " + groups.size() + " tên, cần ít nhất 2",
                            "--group has " + groups.size() + " names, expected at least 2");
        }
        TreeMap<String, double[]> values = new TreeMap<>();
        groups.forEach((name, rows) -> values.put(
                name, rows.stream().mapToDouble(row -> y[row]).sorted().toArray()));
        Anova anova = Anova.of(List.copyOf(values.values()));
        return new Answer()
                .statistic(anova.f())
                .df(anova.groups() - 1.0)
                .with("dfWithin", anova.n() - anova.groups())
                .pValue(anova.pValue(), "f")
                .n(anova.n())
                .with("between", anova.between())
                .with("within", anova.within())
                .with("rSquared", anova.rSquared())
                .with("sigma", anova.sigma())
                .values(values.entrySet().stream()
                        .map(group -> new Answer()
                                .with("group", group.getKey())
                                .estimate(Arrays.stream(group.getValue()).average())
                                .n(group.getValue().length))
                        .toList())
                .notes(anova.notes());
    }
}
