package phanluong.reports.statistics;

import phanluong.warehouse.statistics.trend.Drift;
import phanluong.warehouse.words.Text;

/** {@code drift}: forecasts by a random walk with drift. */
final class DriftMethod extends ForecastMethod {
    @Override
    public String id() {
        return "drift";
    }

    @Override
    public Text description() {
        return described(
                "Dự báo theo bước ngẫu nhiên có độ trôi; estimate là độ trôi mỗi bước, p là của giả thuyết không trôi.",
                "Forecasts by a random walk with drift; estimate is the drift per step, p that of no drift.");
    }

    @Override
    public Answer answer(Question question) {
        TimedValues series = series(question, Drift.FEWEST);
        Drift drift = Drift.of(series.values());
        return new Answer()
                .estimate(drift.slope())
                .standardError(drift.standardError())
                .statistic(drift.t())
                .df(drift.n() - 2)
                .pValue(drift.pValue(), "student")
                .n(drift.n())
                .with("sigma", drift.sigma())
                .values(forecasts(question, series, steps -> drift.forecast(steps, question.level())))
                .notes(drift.notes());
    }
}
