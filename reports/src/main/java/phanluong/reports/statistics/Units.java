package phanluong.reports.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Rows by the name in {@code --group}: named rows come by name, whatever their order in the file; rows without a name as they stand. */
final class Units {
    private Units() {}

    /** One answer for each row, with its name first where it has one; rows of one name stay in the order of the file. */
    static List<Answer> answers(Question question, IntFunction<Answer> each) {
        if (!question.has(Role.GROUP)) {
            return IntStream.range(0, question.rows()).mapToObj(each).toList();
        }
        List<String> names = question.texts(Role.GROUP);
        return IntStream.range(0, question.rows())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .map(row -> named(names.get(row), each.apply(row)))
                .toList();
    }

    static Answer named(String name, Answer answer) {
        Answer named = new Answer().with("group", name);
        answer.members().forEach(named::with);
        return named.notes(answer.notes());
    }

    /** The rows of each name, by name. */
    static TreeMap<String, List<Integer>> groups(List<String> names) {
        TreeMap<String, List<Integer>> groups = new TreeMap<>();
        for (int row = 0; row < names.size(); row++) {
            groups.computeIfAbsent(names.get(row), name -> new ArrayList<>()).add(row);
        }
        return groups;
    }
}
