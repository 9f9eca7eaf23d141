package phanluong.jobs.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import phanluong.jobs.attack.Equations.Equation;

/** The first attack, what anybody does with a pencil: an equation with one unknown gives it, until no equation gives anything. */
final class Differencing {
    private final Equations equations;
    private final List<List<Equation>> of = new ArrayList<>();

    private Differencing(Equations equations) {
        this.equations = equations;
        for (int quantity = 0; quantity < equations.size(); quantity++) {
            of.add(new ArrayList<>(4));
        }
        for (Equation equation : equations.list()) {
            for (int quantity : equation.quantities()) {
                of.get(quantity).add(equation);
            }
        }
    }

    static void run(Equations equations) {
        new Differencing(equations).run();
    }

    private void run() {
        solve();
        for (Equation equation : equations.list()) {
            if (isKnown(equation) && rest(equation, -1) != 0) {
                equations.contradictions().add("Not true:" + equations.text(equation));
            }
        }
    }

    private boolean isKnown(Equation equation) {
        for (int quantity : equation.quantities()) {
            if (!equations.isKnown(quantity)) {
                return false;
            }
        }
        return true;
    }

    private void solve() {
        Deque<Equation> open = new ArrayDeque<>(equations.list());
        while (!open.isEmpty()) {
            Equation equation = open.poll();
            int term = onlyUnknown(equation);
            if (term >= 0) {
                int quantity = equation.quantities()[term];
                long rest = rest(equation, term);
                if (rest % equation.times()[term] != 0) {
                    equations.contradictions().add("No whole number solves" + equations.text(equation));
                } else if (equations.narrow(
                        quantity,
                        rest / equation.times()[term],
                        rest / equation.times()[term],
                        equations.text(equation))) {
                    open.addAll(of.get(quantity));
                }
            }
        }
    }

    /** The place of the only unknown; -1 when there is none or another. */
    private int onlyUnknown(Equation equation) {
        int found = -1;
        for (int term = 0; term < equation.quantities().length; term++) {
            if (!equations.isKnown(equation.quantities()[term])) {
                if (found >= 0) {
                    return -1;
                }
                found = term;
            }
        }
        return found;
    }

    private long rest(Equation equation, int without) {
        long rest = equation.sum();
        for (int term = 0; term < equation.quantities().length; term++) {
            if (term != without) {
                rest -= equation.times()[term] * equations.least(equation.quantities()[term]);
            }
        }
        return rest;
    }
}
