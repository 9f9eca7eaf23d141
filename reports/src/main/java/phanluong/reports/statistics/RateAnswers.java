package phanluong.reports.statistics;

import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.rate.PoissonLimits;
import phanluong.warehouse.statistics.rate.Rate;

/** What {@code rate}, {@code isr} and {@code dsr} share: events for so many, as {@code --per} asks. */
final class RateAnswers {
    private RateAnswers() {}

    /** A rate with the Poisson limits of the variant; what it rests on stands under these two names. */
    static Answer poisson(String events, String exposure, Rate rate, Question question) {
        Answer answer = new Answer().with(events, rate.events()).with(exposure, rate.exposure());
        Interval interval = rate.interval(Variants.of(PoissonLimits.class, question), question.level());
        return scaled(answer, rate.value(), rate.standardError(), interval, question)
                .n(rate.events());
    }

    static Answer scaled(Answer answer, double value, double standardError, Interval interval, Question question) {
        double per = question.per();
        return answer.estimate(value * per)
                .standardError(standardError * per)
                .interval(
                        new Interval(interval.low() * per, interval.high() * per, interval.level(), interval.method()));
    }
}
