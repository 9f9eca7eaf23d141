package phanluong.reports.statistics;

import java.util.List;
import java.util.function.IntFunction;
import phanluong.warehouse.statistics.trend.Forecast;
import phanluong.warehouse.words.Text;

/** What {@code holt} and {@code drift} share: equal steps, forecasts for the times without a value, clamping to percent. */
abstract class ForecastMethod implements Method {
    private static final String PERCENT = "percent";

    /** The words on rows and variants that follow those on the method itself. */
    static Text described(String vietnamese, String english) {
        return new Text(
                vietnamese
                        + " Mỗi dòng một thời điểm cách đều; dòng cuối để trống giá trị là thời điểm cần dự báo (không có thì dự báo 3 bước). percent giữ dự báo trong 0–100.",
                english
                        + " A row is a time, equally spaced; last rows without a value are the times to forecast (3 steps where there are none). percent keeps forecasts within 0–100.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.TIME), Need.one(Role.Y));
    }

    @Override
    public List<String> variants() {
        return List.of("unbounded", PERCENT);
    }

    /** @param least fewest values that the method can use */
    static TimedValues series(Question question, int least) {
        return TimedValues.of(question).requireValues(question, least).requireEqualSteps(question);
    }

    static List<Answer> forecasts(Question question, TimedValues series, IntFunction<List<Forecast>> forecast) {
        List<Integer> steps = series.stepsAhead(question);
        List<Forecast> all = forecast.apply(steps.get(steps.size() - 1));
        return steps.stream()
                .map(step -> all.get(step - 1))
                .map(one -> question.variant().equals(PERCENT) ? one.within(0, 100) : one)
                .map(one -> new Answer()
                        .with("time", series.timeAfter(one.step()))
                        .estimate(one.value())
                        .standardError(one.standardError())
                        .interval(one.interval())
                        .notes(one.notes()))
                .toList();
    }
}
