package phanluong.reports.bench;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/** Methods as a textbook writes them down: everything gone through, one after the other, from the beginning each time. */
final class Straightforward {
    private static final double TIE = 1e-9;

    private Straightforward() {}

    /** p of Mann–Kendall: every order of the values. */
    static double mannKendall(double[] values) {
        int observed = Math.abs(score(values));
        long[] farAndAll = new long[2];
        permute(values.clone(), 0, observed, farAndAll);
        return farAndAll[0] / (double) farAndAll[1];
    }

    private static void permute(double[] values, int fixed, int observed, long[] farAndAll) {
        if (fixed == values.length) {
            farAndAll[0] += Math.abs(score(values)) >= observed ? 1 : 0;
            farAndAll[1]++;
            return;
        }
        for (int other = fixed; other < values.length; other++) {
            swap(values, fixed, other);
            permute(values, fixed + 1, observed, farAndAll);
            swap(values, fixed, other);
        }
    }

    private static void swap(double[] values, int one, int other) {
        double kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }

    private static int score(double[] values) {
        int score = 0;
        for (int earlier = 0; earlier < values.length; earlier++) {
            for (int later = earlier + 1; later < values.length; later++) {
                score += Double.compare(values[later], values[earlier]);
            }
        }
        return score;
    }

    /** p of a difference in means: every choice of so many units, both means added up anew. */
    static double assignments(double[] values, boolean[] treated) {
        int chosen = 0;
        for (boolean one : treated) {
            chosen += one ? 1 : 0;
        }
        double observed = Math.abs(difference(values, treated));
        long[] farAndAll = new long[2];
        choose(values, new boolean[values.length], 0, chosen, observed, farAndAll);
        return farAndAll[0] / (double) farAndAll[1];
    }

    private static void choose(
            double[] values, boolean[] chosen, int from, int left, double observed, long[] farAndAll) {
        if (left == 0) {
            farAndAll[0] += Math.abs(difference(values, chosen)) >= observed * (1 - TIE) ? 1 : 0;
            farAndAll[1]++;
            return;
        }
        for (int unit = from; unit < values.length; unit++) {
            chosen[unit] = true;
            choose(values, chosen, unit + 1, left - 1, observed, farAndAll);
            chosen[unit] = false;
        }
    }

    private static double difference(double[] values, boolean[] chosen) {
        double ofChosen = 0;
        double ofOthers = 0;
        int count = 0;
        for (int unit = 0; unit < values.length; unit++) {
            if (chosen[unit]) {
                ofChosen += values[unit];
                count++;
            } else {
                ofOthers += values[unit];
            }
        }
        return ofChosen / count - ofOthers / (values.length - count);
    }

    /**
     * p of the wild cluster bootstrap of a difference in differences, each unit a cluster: a data set made for each of the 2^units sign
     * vectors, and the model fitted to it.
     *
     * @param outcomes of each unit at each time, {@code treatment} 0 or 1 in the same places
     */
    static double wildBootstrap(double[][] outcomes, double[][] treatment) {
        int units = outcomes.length;
        double[][] regressor = withoutEffects(treatment);
        double[][] underNull = withoutEffects(outcomes);
        double observed = squareOfT(underNull, regressor);
        int far = 0;
        for (int vector = 0; vector < 1 << units; vector++) {
            double[][] made = new double[units][];
            for (int unit = 0; unit < units; unit++) {
                double sign = (vector >> unit & 1) == 1 ? -1 : 1;
                made[unit] = Arrays.stream(underNull[unit])
                        .map(residual -> sign * residual)
                        .toArray();
            }
            far += squareOfT(withoutEffects(made), regressor) >= observed * (1 - 2 * TIE) ? 1 : 0;
        }
        return far / (double) (1 << units);
    }

    /** Up to a factor that is the same for all data of one design. */
    private static double squareOfT(double[][] response, double[][] regressor) {
        double product = 0;
        double information = 0;
        for (int unit = 0; unit < response.length; unit++) {
            for (int time = 0; time < response[unit].length; time++) {
                product += regressor[unit][time] * response[unit][time];
                information += regressor[unit][time] * regressor[unit][time];
            }
        }
        double estimate = product / information;
        double squares = 0;
        for (int unit = 0; unit < response.length; unit++) {
            double score = 0;
            for (int time = 0; time < response[unit].length; time++) {
                score += regressor[unit][time] * (response[unit][time] - estimate * regressor[unit][time]);
            }
            squares += score * score;
        }
        return estimate * estimate / squares;
    }

    /** What effects of units and of times leave, where every unit has every time. */
    private static double[][] withoutEffects(double[][] values) {
        int times = values[0].length;
        double[] ofTime = new double[times];
        double[] ofUnit = new double[values.length];
        double all = 0;
        for (int unit = 0; unit < values.length; unit++) {
            for (int time = 0; time < times; time++) {
                ofTime[time] += values[unit][time] / values.length;
                ofUnit[unit] += values[unit][time] / times;
                all += values[unit][time] / values.length / times;
            }
        }
        double[][] rest = new double[values.length][times];
        for (int unit = 0; unit < values.length; unit++) {
            for (int time = 0; time < times; time++) {
                rest[unit][time] = values[unit][time] - ofUnit[unit] - ofTime[time] + all;
            }
        }
        return rest;
    }

    /** p of Fisher's exact test: every table with these margins. */
    static double fisher(long firstYes, long firstNo, long secondYes, long secondNo) {
        long yes = firstYes + secondYes;
        long first = firstYes + firstNo;
        long all = first + secondYes + secondNo;
        double observed = logarithm(firstYes, yes, first, all);
        double p = 0;
        for (long count = Math.max(0, first + yes - all); count <= Math.min(first, yes); count++) {
            double probability = logarithm(count, yes, first, all);
            p += probability <= observed + 1e-7 ? Math.exp(probability) : 0;
        }
        return Math.min(1, p);
    }

    private static double logarithm(long count, long yes, long first, long all) {
        return choices(yes, count) + choices(all - yes, first - count) - choices(all, first);
    }

    private static double choices(long all, long chosen) {
        return factorial(all) - factorial(chosen) - factorial(all - chosen);
    }

    private static double factorial(long number) {
        double logarithm = 0;
        for (long factor = 2; factor <= number; factor++) {
            logarithm += Math.log(factor);
        }
        return logarithm;
    }

    /** p of the slope of a straight line, by sums of squares. */
    static double slope(double[] times, double[] values) {
        double time = Arrays.stream(times).average().orElseThrow();
        double value = Arrays.stream(values).average().orElseThrow();
        double squares = 0;
        double products = 0;
        for (int at = 0; at < times.length; at++) {
            squares += (times[at] - time) * (times[at] - time);
            products += (times[at] - time) * (values[at] - value);
        }
        double slope = products / squares;
        double rest = 0;
        for (int at = 0; at < times.length; at++) {
            double residual = values[at] - value - slope * (times[at] - time);
            rest += residual * residual;
        }
        int free = times.length - 2;
        double t = Math.abs(slope) / Math.sqrt(rest / free / squares);
        return 2 * TDistribution.of(free).survivalProbability(t);
    }
}
