package phanluong.reports.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.proportion.Difference;
import phanluong.warehouse.statistics.proportion.DifferenceInterval;
import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.statistics.stratified.Strata;

/**
 * Two sides ({@code --treated}: 1 against 0, else the name that sorts first against the other) within strata ({@code --group}). A stratum
 * with one side only is left out.
 */
record Comparison(List<String> names, Strata strata, List<String> sides, boolean leftOut) {
    static final List<Need> NEEDS =
            List.of(Need.one(Role.NUMERATOR), Need.one(Role.DENOMINATOR), Need.one(Role.TREATED), Need.one(Role.GROUP));

    static Comparison of(Question question) {
        Counts counts = Counts.of(question);
        List<String> treated = question.texts(Role.TREATED);
        Set<String> labels = new TreeSet<>(treated);
        if (labels.size() != 2) {
            throw question.table()
                    .refusal(
                            "--treated có " + labels.size() + " giá trị, cần đúng 2",
                            "--treated has " + labels.size() + " values, expected 2");
        }
        List<String> sides = labels.equals(Set.of("0", "1")) ? List.of("1", "0") : List.copyOf(labels);
        List<String> names = new ArrayList<>();
        List<Difference> strata = new ArrayList<>();
        TreeMap<String, List<Integer>> groups = Units.groups(question.texts(Role.GROUP));
        for (Map.Entry<String, List<Integer>> group : groups.entrySet()) {
            long[][] sums = new long[2][2];
            for (int row : group.getValue()) {
                int side = sides.indexOf(treated.get(row));
                sums[side][0] += counts.numerators()[row];
                sums[side][1] += counts.denominators()[row];
            }
            if (sums[0][1] > 0 && sums[1][1] > 0) {
                names.add(group.getKey());
                strata.add(
                        new Difference(new Proportion(sums[0][0], sums[0][1]), new Proportion(sums[1][0], sums[1][1])));
            }
        }
        if (strata.isEmpty()) {
            throw question.table()
                    .refusal(
                            "không tầng nào (--group) có cả hai bên (--treated)",
                            "no stratum (--group) has both sides (--treated)");
        }
        return new Comparison(names, new Strata(strata), sides, strata.size() < groups.size());
    }

    /** The notes and parts that every stratified answer ends with: pooled, each stratum, and whether they contradict. */
    Answer finish(Answer answer, double stratified, double level) {
        Difference pooled = strata.pooled();
        answer.with("first", sides.get(0))
                .with("second", sides.get(1))
                .n(pooled.first().total() + pooled.second().total())
                .with("pooled", compared(pooled, level))
                .values(IntStream.range(0, names.size())
                        .mapToObj(at -> Units.named(
                                names.get(at), compared(strata.list().get(at), level)))
                        .toList());
        if (leftOut) {
            answer.note(Note.STRATUM_LEFT_OUT);
        }
        return strata.isReversed(stratified) ? answer.note(Note.SIMPSON) : answer;
    }

    private static Answer compared(Difference difference, double level) {
        return new Answer()
                .with("first", difference.first().value())
                .with("second", difference.second().value())
                .with("difference", difference.value())
                .interval(DifferenceInterval.NEWCOMBE.of(difference, level))
                .n(difference.first().total() + difference.second().total());
    }
}
