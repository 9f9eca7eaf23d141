package phanluong.warehouse.statistics.stratified;

import static phanluong.warehouse.statistics.stratified.CommonRatio.a;
import static phanluong.warehouse.statistics.stratified.CommonRatio.all;
import static phanluong.warehouse.statistics.stratified.CommonRatio.b;
import static phanluong.warehouse.statistics.stratified.CommonRatio.c;
import static phanluong.warehouse.statistics.stratified.CommonRatio.d;
import static phanluong.warehouse.statistics.stratified.CommonRatio.sum;

import phanluong.warehouse.statistics.proportion.Difference;

/** How much each stratum weighs when both groups are given the same mixture of strata. */
public enum Standard {
    /** As many as both groups have there: what the difference would be if both were mixed as all together. */
    TOTAL {
        @Override
        double weight(double first, double second) {
            return first + second;
        }
    },

    /** Where both groups are large: the difference that is taken to be the same everywhere; Mantel and Haenszel 1959. */
    MANTEL_HAENSZEL {
        @Override
        double weight(double first, double second) {
            return first * (second / (first + second));
        }

        /** Sato, Greenland and Robins 1989, Biometrics 45, 1323–1324; valid for many small strata too. */
        @Override
        double variance(Strata strata, double difference) {
            double slope = sum(strata, one -> {
                double first = one.first().total() / all(one);
                double second = one.second().total() / all(one);
                return c(one) * first * first
                        - a(one) * second * second
                        + first * second * (one.second().total() - one.first().total()) / 2;
            });
            double level = sum(strata, one -> (a(one) * d(one) + c(one) * b(one)) / all(one)) / 2;
            double weights = sum(strata, this::weight);
            return Math.max(0, difference * slope + level) / (weights * weights);
        }
    },

    /** As many as the first group has there: the difference for those who are in it. */
    FIRST {
        @Override
        double weight(double first, double second) {
            return first;
        }
    };

    abstract double weight(double first, double second);

    double weight(Difference stratum) {
        return weight(stratum.first().total(), stratum.second().total());
    }

    /** Of independent binomial counts, with the weights taken as given. */
    double variance(Strata strata, double difference) {
        double weights = sum(strata, this::weight);
        return sum(strata, one -> {
            double error = weight(one) / weights * one.standardError();
            return error * error;
        });
    }
}
