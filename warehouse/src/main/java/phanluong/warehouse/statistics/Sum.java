package phanluong.warehouse.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Sums that do not depend on the order of what is added, and lose nothing that a double can hold. */
public final class Sum {
    private Sum() {}

    /** 0 for nothing. */
    public static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double lost = 0;
        for (double value : sorted) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
        return sum + lost;
    }

    public static double of(DoubleStream values) {
        return of(values.toArray());
    }
}
