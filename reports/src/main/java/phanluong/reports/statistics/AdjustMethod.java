package phanluong.reports.statistics;

import java.util.List;
import java.util.OptionalDouble;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.adjustment.Adjustment;
import phanluong.warehouse.words.Text;

/** {@code adjust}: p-values of tests that are looked at together. */
final class AdjustMethod implements Method {
    @Override
    public String id() {
        return "adjust";
    }

    @Override
    public Text description() {
        return new Text(
                "Hiệu chỉnh các giá trị p (--x) của những kiểm định được xem cùng nhau: values có p ban đầu (raw) và p đã hiệu chỉnh (pValue). Ô trống vẫn để trống.",
                "Adjusts the p-values (--x) of tests that are looked at together: values has the p given (raw) and the adjusted one (pValue). Empty cells stay empty.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.X), Need.maybe(Role.GROUP));
    }

    @Override
    public List<String> variants() {
        return Variants.of(Adjustment.class);
    }

    @Override
    public Answer answer(Question question) {
        List<OptionalDouble> raw = question.numbersOrMissing(Role.X).stream()
                .map(p -> p.map(OptionalDouble::of).orElse(OptionalDouble.empty()))
                .toList();
        question.require(
                Role.X,
                row -> raw.get(row).isEmpty()
                        || (raw.get(row).getAsDouble() >= 0 && raw.get(row).getAsDouble() <= 1),
                "số từ 0 đến 1",
                "a number between 0 and 1");
        List<OptionalDouble> adjusted = Variants.of(Adjustment.class, question).of(raw);
        long tests = raw.stream().filter(OptionalDouble::isPresent).count();
        Answer answer = new Answer()
                .n(tests)
                .values(Units.answers(
                        question,
                        row -> new Answer().with("raw", raw.get(row)).pValue(adjusted.get(row), question.variant())));
        return tests == raw.size() ? answer : answer.note(Note.MISSING_KEPT);
    }
}
