package phanluong.warehouse.rehearsal;

import java.util.EnumMap;
import java.util.Map;

/** Sums over what was seen; adding in another order would change digits, so the caller keeps the order. */
final class Tally {
    private final Map<Measure, double[]> sums = new EnumMap<>(Measure.class);

    void count(Measure measure, boolean holds) {
        add(measure, holds ? 1 : 0, 1);
    }

    void add(Measure measure, double value, long times) {
        double[] sum = sums.computeIfAbsent(measure, key -> new double[2]);
        sum[0] += value;
        sum[1] += times;
    }

    void add(Tally other) {
        other.sums.forEach((measure, sum) -> add(measure, sum[0], (long) sum[1]));
    }

    /** Mean of each measure that was seen. */
    Map<Measure, Double> means() {
        Map<Measure, Double> means = new EnumMap<>(Measure.class);
        sums.forEach((measure, sum) -> means.put(measure, sum[0] / sum[1]));
        return means;
    }
}
