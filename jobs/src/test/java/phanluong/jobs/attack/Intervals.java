package phanluong.jobs.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import phanluong.jobs.attack.Equations.Equation;

/**
 * The second attack: each equation bounds each of its quantities by what the others can be at least and at most, again and
 * again. Weaker than a linear program, which looks at all equations at once, but cheap: it leaves less for that.
 */
final class Intervals {
    private static final int TURNS_PER_EQUATION = 50;

    private Intervals() {}

    static void run(Equations equations) {
        List<List<Integer>> of = new ArrayList<>();
        for (int quantity = 0; quantity < equations.size(); quantity++) {
            of.add(new ArrayList<>(4));
        }
        Deque<Integer> open = new ArrayDeque<>();
        Set<Integer> waiting = new HashSet<>();
        int[] turns = new int[equations.list().size()];
        for (int index = 0; index < turns.length; index++) {
            open.add(index);
            waiting.add(index);
            for (int quantity : equations.list().get(index).quantities()) {
                of.get(quantity).add(index);
            }
        }
        while (!open.isEmpty()) {
            int index = open.poll();
            waiting.remove(index);
            // Bounds may creep towards each other by one pupil a turn: whoever stops early knows less, never wrongly.
            if (turns[index]++ < TURNS_PER_EQUATION) {
                for (int quantity : narrowed(equations, equations.list().get(index))) {
                    for (int other : of.get(quantity)) {
                        if (waiting.add(other)) {
                            open.add(other);
                        }
                    }
                }
            }
        }
    }

    private static List<Integer> narrowed(Equations equations, Equation equation) {
        int terms = equation.quantities().length;
        long low = 0;
        long high = 0;
        for (int term = 0; term < terms; term++) {
            low += low(equations, equation, term);
            high += high(equations, equation, term);
        }
        List<Integer> narrowed = new ArrayList<>();
        for (int term = 0; term < terms; term++) {
            int quantity = equation.quantities()[term];
            if (equations.isKnown(quantity)) {
                continue;
            }
            long times = equation.times()[term];
            long from = equation.sum() - (high - high(equations, equation, term));
            long to = equation.sum() - (low - low(equations, equation, term));
            long least = times > 0 ? -Math.floorDiv(-from, times) : -Math.floorDiv(-to, times);
            long most = times > 0 ? Math.floorDiv(to, times) : Math.floorDiv(from, times);
            long lowBefore = low(equations, equation, term);
            long highBefore = high(equations, equation, term);
            if (equations.narrow(quantity, least, most, equation.sum())) {
                low += low(equations, equation, term) - lowBefore;
                high += high(equations, equation, term) - highBefore;
                narrowed.add(quantity);
            }
        }
        return narrowed;
    }

    private static long low(Equations equations, Equation equation, int term) {
        int quantity = equation.quantities()[term];
        long times = equation.times()[term];
        return times * (times > 0 ? equations.least(quantity) : equations.most(quantity));
    }

    private static long high(Equations equations, Equation equation, int term) {
        int quantity = equation.quantities()[term];
        long times = equation.times()[term];
        return times * (times > 0 ? equations.most(quantity) : equations.least(quantity));
    }
}
