package phanluong.reports.statistics;

import java.util.List;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.trend.HamedRao;
import phanluong.warehouse.statistics.trend.MannKendall;
import phanluong.warehouse.statistics.trend.TheilSen;
import phanluong.warehouse.words.Text;

/** {@code mann-kendall}: whether a series rises or falls, and how fast. */
final class MannKendallMethod implements Method {
    private static final String HAMED_RAO = "hamed-rao";
    private static final int FEWEST_CORRECTED = 4;

    @Override
    public String id() {
        return "mann-kendall";
    }

    @Override
    public Text description() {
        return new Text(
                "Kiểm định xu hướng Mann–Kendall; estimate là độ dốc Theil–Sen mỗi đơn vị thời gian. Mỗi dòng một thời điểm; dòng trống giá trị bị bỏ qua. p chính xác đến 10 điểm; smallestPossibleP là p nhỏ nhất có thể có.",
                "Mann–Kendall test for trend; estimate is the Theil–Sen slope per unit of time. A row is a time; rows without a value are left out. p is exact up to 10 points; smallestPossibleP is the smallest p possible.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.TIME), Need.one(Role.Y));
    }

    @Override
    public List<String> variants() {
        return List.of("ordinary", HAMED_RAO);
    }

    @Override
    public Answer answer(Question question) {
        TimedValues series = TimedValues.of(question).requireValues(question, 2).requireTwoTimes(question);
        MannKendall test = MannKendall.of(series.times(), series.values());
        TheilSen line = TheilSen.of(series.times(), series.values(), question.level());
        Answer answer = new Answer()
                .estimate(line.slope())
                .interval(line.interval())
                .with("intercept", line.intercept())
                .n(test.n())
                .with("s", test.s())
                .with("variance", test.variance())
                .with("tau", test.tau())
                .with("smallestPossibleP", test.smallestPValue())
                .notes(test.notes());
        if (line.interval().isEmpty()) {
            answer.note(Note.TOO_FEW_FOR_LEVEL);
        }
        if (test.smallestPValue() > 1 - question.level()) {
            answer.note(Note.CANNOT_REACH_LEVEL);
        }
        return question.variant().equals(HAMED_RAO)
                ? corrected(question, series, answer)
                : answer.statistic(test.z()).pValue(test.pValue(), test.pMethod());
    }

    private static Answer corrected(Question question, TimedValues series, Answer answer) {
        series.requireValues(question, FEWEST_CORRECTED).requireEqualSteps(question);
        HamedRao test = HamedRao.of(series.values(), question.level());
        return answer.with("correction", test.correction())
                .statistic(test.z())
                .pValue(test.pValue(), "normal")
                .notes(test.notes());
    }
}
