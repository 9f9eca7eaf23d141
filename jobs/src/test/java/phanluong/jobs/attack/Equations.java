package phanluong.jobs.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whole numbers that somebody looks for, each between two bounds, and the linear equations that hold between them.
 *
 * <p>A quantity is an index. What is narrowed to one number is known. Numbers that cannot be true together are kept as
 * contradictions, in words, and change nothing.
 */
final class Equations {
    /** More pupils than any province has: where nothing is known yet. */
    static final long MANY = 10_000_000;

    private final List<String> names = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final Set<Equation> seen = new HashSet<>();
    private final List<String> contradictions = new ArrayList<>();
    private long[] least = new long[1024];
    private long[] most = new long[1024];

    /** The sum of {@code times[i] * quantities[i]} is {@code sum}; each quantity once, no factor 0. */
    record Equation(int[] quantities, long[] times, long sum) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Equation that
                    && sum == that.sum
                    && Arrays.equals(quantities, that.quantities)
                    && Arrays.equals(times, that.times);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Arrays.hashCode(quantities) + Arrays.hashCode(times)) + Long.hashCode(sum);
        }
    }

    /** A new quantity from 0 to many. */
    int quantity(String name) {
        int index = names.size();
        if (index == least.length) {
            least = Arrays.copyOf(least, 2 * index);
            most = Arrays.copyOf(most, 2 * index);
        }
        names.add(name);
        least[index] = 0;
        most[index] = MANY;
        return index;
    }

    /** A new quantity that stands for what one side has more than the other. */
    int slack(long from, long to) {
        int index = quantity("slack");
        least[index] = from;
        most[index] = to;
        return index;
    }

    int size() {
        return names.size();
    }

    String name(int quantity) {
        return names.get(quantity);
    }

    long least(int quantity) {
        return least[quantity];
    }

    long most(int quantity) {
        return most[quantity];
    }

    boolean isKnown(int quantity) {
        return least[quantity] == most[quantity];
    }

    List<Equation> list() {
        return equations;
    }

    List<String> contradictions() {
        return contradictions;
    }

    /** @return whether anything became narrower */
    boolean narrow(int quantity, long from, long to, Object why) {
        long newLeast = Math.max(least[quantity], from);
        long newMost = Math.min(most[quantity], to);
        if (newLeast > newMost) {
            contradictions.add(name(quantity) + " is " + from + ".." + to + " by " + why + ", but " + least[quantity]
                    + ".." + most[quantity] + " before");
            return false;
        }
        boolean isNarrower = newLeast > least[quantity] || newMost < most[quantity];
        least[quantity] = newLeast;
        most[quantity] = newMost;
        return isNarrower;
    }

    void know(int quantity, long value, Object why) {
        narrow(quantity, value, value, why);
    }

    /** The whole is the sum of its parts; a part may be named twice. */
    void sum(int whole, List<Integer> parts) {
        Linear sides = new Linear();
        parts.forEach(part -> sides.plus(1, part));
        add(sides.plus(-1, whole), 0);
    }

    void add(Linear sides, long sum) {
        Equation equation = sides.equals(sum);
        if (equation.quantities().length == 0) {
            if (sum != 0) {
                contradictions.add("0 = " + sum);
            }
        } else if (seen.add(equation)) {
            equations.add(equation);
        }
    }

    /** {@code from <= sides <= to}. */
    void between(Linear sides, long from, long to) {
        add(sides.plus(-1, slack(from, to)), 0);
    }

    String text(Equation equation) {
        StringBuilder text = new StringBuilder();
        for (int term = 0; term < equation.quantities().length; term++) {
            int quantity = equation.quantities()[term];
            text.append(equation.times()[term] < 0 ? " - " : " + ")
                    .append(Math.abs(equation.times()[term]) == 1 ? "" : Math.abs(equation.times()[term]) + " * ")
                    .append('(')
                    .append(name(quantity))
                    .append(isKnown(quantity) ? " = " + least(quantity) : "")
                    .append(')');
        }
        return text + " = " + equation.sum();
    }
}
