package phanluong.reports.statistics;

import phanluong.warehouse.statistics.Interval;

/** Rates for so many. */
record Scale(double per) {
    Interval of(Interval interval) {
        return new Interval(interval.low() * per, interval.high() * per, interval.level(), interval.method());
    }
}
