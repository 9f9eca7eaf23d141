package phanluong.jobs.attack;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import phanluong.jobs.attack.Equations.Equation;

/**
 * The third attack: the least and the most that every equation together leaves a quantity, by linear programs (GLOP), one
 * for each group of quantities that equations tie together.
 *
 * <p>Every solution of a program is one way in which all numbers could be. So each shows for all quantities at once what
 * they can be, and only those that have not been seen as far apart as asked get programs of their own.
 */
final class LinearPrograms {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final double TOLERANCE = 1e-4;
    private static final int VAIN_SWEEPS = 3;

    private final Equations equations;
    private final long width;
    private final Random chance = new Random(5);
    private int programs;

    private LinearPrograms(Equations equations, long width) {
        this.equations = equations;
        this.width = width;
    }

    /**
     * Narrows each of {@code wanted} to what is possible, unless it is seen to be as wide as asked.
     *
     * @return how many programs were solved
     */
    static int run(Equations equations, Collection<Integer> wanted, long width) {
        Loader.loadNativeLibraries();
        LinearPrograms programs = new LinearPrograms(equations, width);
        for (Group group : programs.groups(wanted)) {
            programs.attack(group);
        }
        return programs.programs;
    }

    /** Unknown quantities that hang together, the equations among them, and those of them that are wanted. */
    private record Group(List<Integer> quantities, List<Equation> equations, List<Integer> wanted) {}

    private List<Group> groups(Collection<Integer> wanted) {
        int[] leader = new int[equations.size()];
        for (int quantity = 0; quantity < leader.length; quantity++) {
            leader[quantity] = quantity;
        }
        for (Equation equation : equations.list()) {
            int first = -1;
            for (int quantity : equation.quantities()) {
                if (!equations.isKnown(quantity)) {
                    first = first < 0 ? quantity : first;
                    leader[leader(leader, quantity)] = leader(leader, first);
                }
            }
        }
        Map<Integer, Group> groups = new TreeMap<>();
        for (int quantity : wanted) {
            if (!equations.isKnown(quantity)) {
                groups.computeIfAbsent(leader(leader, quantity), one -> emptyGroup())
                        .wanted()
                        .add(quantity);
            }
        }
        for (int quantity = 0; quantity < leader.length; quantity++) {
            Group group = groups.get(leader(leader, quantity));
            if (group != null && !equations.isKnown(quantity)) {
                group.quantities().add(quantity);
            }
        }
        for (Equation equation : equations.list()) {
            for (int quantity : equation.quantities()) {
                Group group = groups.get(leader(leader, quantity));
                if (group != null && !equations.isKnown(quantity)) {
                    group.equations().add(equation);
                    break;
                }
            }
        }
        return List.copyOf(groups.values());
    }

    private static Group emptyGroup() {
        return new Group(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private static int leader(int[] leader, int quantity) {
        int at = quantity;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private void attack(Group group) {
        MPSolver solver = new MPSolver("attack", MPSolver.OptimizationProblemType.GLOP_LINEAR_PROGRAMMING);
        try {
            new Program(solver, group).attack();
        } finally {
            solver.delete();
        }
    }

    private final class Program {
        private final MPSolver solver;
        private final Group group;
        private final Map<Integer, MPVariable> variables = new LinkedHashMap<>();
        private final Map<Integer, double[]> seen = new HashMap<>();

        Program(MPSolver solver, Group group) {
            this.solver = solver;
            this.group = group;
            for (int quantity : group.quantities()) {
                variables.put(quantity, solver.makeNumVar(equations.least(quantity), equations.most(quantity), ""));
            }
            group.equations().forEach(this::constrain);
            group.wanted().forEach(quantity -> seen.put(quantity, new double[] {INFINITE, -INFINITE}));
        }

        private void constrain(Equation equation) {
            long sum = equation.sum();
            MPConstraint constraint = solver.makeConstraint("");
            for (int term = 0; term < equation.quantities().length; term++) {
                int quantity = equation.quantities()[term];
                if (equations.isKnown(quantity)) {
                    sum -= equation.times()[term] * equations.least(quantity);
                } else {
                    constraint.setCoefficient(variables.get(quantity), equation.times()[term]);
                }
            }
            constraint.setBounds(sum, sum);
        }

        void attack() {
            if (sweep()) {
                for (int quantity : narrow()) {
                    if (isNarrow(quantity) && solve(Map.of(quantity, 1.0))) {
                        if (isNarrow(quantity) && solve(Map.of(quantity, -1.0)) && isNarrow(quantity)) {
                            double[] range = seen.get(quantity);
                            equations.narrow(
                                    quantity,
                                    (long) Math.ceil(range[0] - TOLERANCE),
                                    (long) Math.floor(range[1] + TOLERANCE),
                                    "a linear program");
                        }
                    }
                }
            }
        }

        /**
         * All up, all down, then at random, as long as that takes more of them apart than programs of their own would.
         *
         * @return false when the equations have no solution
         */
        private boolean sweep() {
            List<Integer> narrow = narrow();
            for (int sweep = 0, vain = 0; !narrow.isEmpty() && vain < VAIN_SWEEPS; sweep++) {
                Map<Integer, Double> objective = new HashMap<>();
                for (int quantity : narrow) {
                    objective.put(quantity, sweep == 0 ? 1.0 : sweep == 1 ? -1.0 : chance.nextGaussian());
                }
                if (!solve(objective)) {
                    return false;
                }
                List<Integer> left = narrow();
                vain = narrow.size() - left.size() > 1 ? 0 : vain + 1;
                narrow = left;
            }
            return true;
        }

        private List<Integer> narrow() {
            return group.wanted().stream().filter(this::isNarrow).toList();
        }

        private boolean isNarrow(int quantity) {
            double[] range = seen.get(quantity);
            return range[1] - range[0] < width - TOLERANCE;
        }

        /** Maximises; false when there is no solution, which is then said. */
        private boolean solve(Map<Integer, Double> factors) {
            MPObjective objective = solver.objective();
            objective.clear();
            factors.forEach((quantity, factor) -> objective.setCoefficient(variables.get(quantity), factor));
            objective.setMaximization();
            programs++;
            MPSolver.ResultStatus status = solver.solve();
            if (status != MPSolver.ResultStatus.OPTIMAL) {
                equations
                        .contradictions()
                        .add("A linear program of " + group.equations().size() + " equations is " + status + ", with "
                                + equations.name(group.wanted().get(0)));
                return false;
            }
            seen.forEach((quantity, range) -> {
                double value = variables.get(quantity).solutionValue();
                range[0] = Math.min(range[0], value);
                range[1] = Math.max(range[1], value);
            });
            return true;
        }
    }
}
