package phanluong.reports.statistics;

import phanluong.warehouse.statistics.trend.Holt;
import phanluong.warehouse.words.Text;

/** {@code holt}: forecasts by Holt's linear trend. */
final class HoltMethod extends ForecastMethod {
    @Override
    public String id() {
        return "holt";
    }

    @Override
    public Text description() {
        return described(
                "Dự báo theo xu hướng tuyến tính Holt; estimate là độ dốc mỗi bước ở cuối chuỗi.",
                "Forecasts by Holt's linear trend; estimate is the slope per step at the end.");
    }

    @Override
    public Answer answer(Question question) {
        TimedValues series = series(question, Holt.FEWEST);
        Holt holt = Holt.of(series.values());
        return new Answer()
                .estimate(holt.slope())
                .n(holt.n())
                .df(holt.n() - 4)
                .with("alpha", holt.alpha())
                .with("beta", holt.beta())
                .with("lastLevel", holt.level())
                .values(forecasts(question, series, steps -> holt.forecast(steps, question.level())))
                .notes(holt.notes());
    }
}
