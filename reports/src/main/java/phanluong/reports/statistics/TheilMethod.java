package phanluong.reports.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.inequality.Holding;
import phanluong.warehouse.statistics.inequality.Theil;
import phanluong.warehouse.words.Text;

/** {@code theil}: inequality between groups and within them. */
final class TheilMethod implements Method {
    @Override
    public String id() {
        return "theil";
    }

    @Override
    public Text description() {
        return new Text(
                "Chỉ số Theil của các giá trị không âm (--x), mỗi dòng một đơn vị hoặc bấy nhiêu (--weights); có --group thì tách thành phần giữa các nhóm (between) và trong nhóm (within). Biến thể l cần mọi giá trị dương.",
                "Theil's index of values not below 0 (--x); a row is one unit, or as many as --weights says; with --group in parts between and within groups. Variant l needs values above 0.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.X), Need.maybe(Role.WEIGHTS), Need.maybe(Role.GROUP));
    }

    @Override
    public List<String> variants() {
        return Variants.of(Theil.class);
    }

    @Override
    public Answer answer(Question question) {
        Theil theil = Variants.of(Theil.class, question);
        if (theil == Theil.L) {
            question.positive(Role.X);
        }
        List<Holding> holdings = Holdings.of(question);
        Map<String, List<Integer>> groups = question.has(Role.GROUP)
                ? Units.groups(question.texts(Role.GROUP))
                : Map.of("", IntStream.range(0, holdings.size()).boxed().toList());
        Optional<Theil.Parts> parts = theil.of(of(groups.values(), holdings));
        Answer answer = new Answer()
                .with("estimate", parts.map(Theil.Parts::total))
                .n(holdings.size())
                .note(parts.isPresent() ? Note.METHOD_WITHOUT_INTERVAL : Note.NOTHING_TO_SHARE);
        if (question.has(Role.GROUP)) {
            answer.with("between", parts.map(Theil.Parts::between))
                    .with("within", parts.map(Theil.Parts::within))
                    .values(groups.entrySet().stream()
                            .map(group -> new Answer()
                                    .with("group", group.getKey())
                                    .with(
                                            "estimate",
                                            theil.of(of(List.of(group.getValue()), holdings))
                                                    .map(Theil.Parts::total))
                                    .n(group.getValue().size()))
                            .toList());
        }
        return answer;
    }

    private static List<List<Holding>> of(Collection<List<Integer>> groups, List<Holding> holdings) {
        return groups.stream()
                .map(rows -> rows.stream().map(holdings::get).toList())
                .toList();
    }
}
