package phanluong.jobs.attack;

import java.util.Map;
import java.util.TreeMap;

/** A sum of quantities, each times a whole number. */
final class Linear {
    private final Map<Integer, Long> times = new TreeMap<>();

    Linear plus(long factor, int quantity) {
        times.merge(quantity, factor, Math::addExact);
        return this;
    }

    Equations.Equation equals(long sum) {
        times.values().removeIf(factor -> factor == 0);
        return new Equations.Equation(
                times.keySet().stream().mapToInt(Integer::intValue).toArray(),
                times.values().stream().mapToLong(Long::longValue).toArray(),
                sum);
    }
}
