package phanluong.reports.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.trend.CochranArmitage;
import phanluong.warehouse.words.Text;

/** {@code cochran-armitage}: whether proportions rise or fall with a score, for example the school year. */
final class CochranArmitageMethod implements Method {
    private static final String DISPERSED = "dispersed";

    @Override
    public String id() {
        return "cochran-armitage";
    }

    @Override
    public Text description() {
        return new Text(
                "Kiểm định xu hướng của tỷ lệ theo điểm số --x (ví dụ năm học); estimate là độ dốc. Mỗi dòng một điểm số. dispersed tính đến dao động vượt mức ngẫu nhiên (phân phối Student).",
                "Test for a trend of proportions over the score --x (for example the school year); estimate is the slope. A row is a score. dispersed allows for more spread than chance (Student's distribution).");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.X), Need.one(Role.NUMERATOR), Need.one(Role.DENOMINATOR));
    }

    @Override
    public List<String> variants() {
        return List.of("binomial", DISPERSED);
    }

    @Override
    public Answer answer(Question question) {
        double[] scores = question.numbers(Role.X);
        Counts counts = Counts.of(question);
        long distinct = IntStream.range(0, scores.length)
                .filter(row -> counts.denominators()[row] > 0)
                .mapToDouble(row -> scores[row])
                .distinct()
                .count();
        if (distinct < 2) {
            throw question.table()
                    .refusal(
                            "có " + distinct + " giá trị --x có mẫu số lớn hơn 0, cần ít nhất 2",
                            "found " + distinct + " values of --x with a denominator above 0, expected at least 2");
        }
        CochranArmitage test = CochranArmitage.of(scores, counts.numerators(), counts.denominators());
        boolean dispersed = question.variant().equals(DISPERSED);
        double widening = dispersed ? test.widening() : 1;
        Answer answer = new Answer()
                .estimate(test.slope())
                .standardError(test.standardError() * widening)
                .statistic(test.z() / widening)
                .n(Arrays.stream(counts.denominators()).sum())
                .with("rows", test.rows())
                .with("departure", test.departure())
                .with("departurePValue", test.departurePValue())
                .with("dispersion", test.dispersion())
                .with("dispersedPValue", test.dispersedPValue())
                .notes(test.notes());
        return dispersed
                ? answer.df(Math.max(0, test.rows() - 2)).pValue(test.dispersedPValue(), "student")
                : answer.pValue(test.pValue(), "normal");
    }
}
