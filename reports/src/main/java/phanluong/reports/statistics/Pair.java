package phanluong.reports.statistics;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.proportion.Difference;
import phanluong.warehouse.statistics.proportion.Proportion;

/**
 * Two groups that are compared, the first minus the second. With {@code --group} the rows of a name are added up and the first is
 * the one that comes first by name; without it there are two rows and the first is the upper one.
 */
record Pair(List<String> names, Difference difference) {
    static Pair of(Question question) {
        Counts counts = Counts.of(question);
        question.require(Role.DENOMINATOR, row -> counts.denominators()[row] > 0, "số lớn hơn 0", "a number above 0");
        if (!question.has(Role.GROUP)) {
            if (question.rows() != 2) {
                throw question.table()
                        .refusal(
                                "có " + question.rows() + " dòng, cần đúng 2, hoặc --group với hai tên",
                                "found " + question.rows() + " rows, expected 2, or --group with two names");
            }
            return new Pair(List.of("1", "2"), difference(counts, List.of(0), List.of(1)));
        }
        TreeMap<String, List<Integer>> groups = Units.groups(question.texts(Role.GROUP));
        if (groups.size() != 2) {
            throw question.table()
                    .refusal(
                            "--group có " + groups.size() + " tên, cần đúng 2",
                            "--group has " + groups.size() + " names, expected 2");
        }
        return new Pair(
                List.copyOf(groups.keySet()),
                difference(
                        counts,
                        groups.firstEntry().getValue(),
                        groups.lastEntry().getValue()));
    }

    private static Difference difference(Counts counts, List<Integer> first, List<Integer> second) {
        return new Difference(proportion(counts, first), proportion(counts, second));
    }

    private static Proportion proportion(Counts counts, List<Integer> rows) {
        return new Proportion(
                rows.stream().mapToLong(row -> counts.numerators()[row]).sum(),
                rows.stream().mapToLong(row -> counts.denominators()[row]).sum());
    }

    /** The answer begins with the difference, and ends with both groups. */
    Answer answer() {
        return new Answer()
                .estimate(difference.value())
                .standardError(difference.standardError())
                .n(difference.first().total() + difference.second().total());
    }

    List<Answer> values() {
        List<Proportion> both = List.of(difference.first(), difference.second());
        return IntStream.range(0, 2)
                .mapToObj(at -> new Answer()
                        .with("group", names.get(at))
                        .with("numerator", both.get(at).count())
                        .with("denominator", both.get(at).total())
                        .estimate(both.get(at).value()))
                .toList();
    }
}
