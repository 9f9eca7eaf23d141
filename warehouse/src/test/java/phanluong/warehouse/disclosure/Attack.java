package phanluong.warehouse.disclosure;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Does what a reader could do who knows every shown figure and every sum: works out within which interval each secret count
 * lies. First by subtraction, until nothing more follows; then by linear programs.
 *
 * <p>An interval is at least as wide as what any two solutions differ by, so a program serves many cells at once; and a solution
 * in which the cells far away keep their true counts is a solution, so a program over a neighbourhood comes first. Only where
 * that is not enough is the whole group of cells that hang together taken, and the interval is then the exact one of the
 * linear program (Fischetti and Salazar 2001; Hundepool et al., Statistical Disclosure Control, 2012, section 4.2). What was
 * wide enough stays so when more is hidden.
 */
final class Attack {
    /** Cells of a neighbourhood; the last is the whole group. */
    private static final int[] SIZES = {150, Integer.MAX_VALUE};

    private static final double EXACT = 1e-6;

    /** A secret cell and the interval that was shown for it, in graduates; the exact one when it is narrower than asked. */
    record Interval(Cell cell, double low, double high) {
        double width() {
            return high - low;
        }

        Interval and(double value) {
            return value < low || value > high ? new Interval(cell, Math.min(low, value), Math.max(high, value)) : this;
        }
    }

    private final double width;
    private final Map<Cell, Interval> intervals = new HashMap<>();
    private int programs;

    Attack(double width) {
        this.width = width;
    }

    int programs() {
        return programs;
    }

    /** An interval for every secret cell. */
    List<Interval> intervals(Collection<Cell> cells, Collection<Equation> equations) {
        Set<Cell> open = new LinkedHashSet<>();
        cells.stream().filter(cell -> !cell.isShown()).forEach(open::add);
        List<Cell> secrets = cells.stream().filter(Cell::isSecret).toList();
        secrets.forEach(cell -> intervals.putIfAbsent(cell, new Interval(cell, cell.value(), cell.value())));
        subtract(open, equations);
        for (Cell cell : secrets) {
            if (open.contains(cell)) {
                attack(cell, open);
            }
        }
        return secrets.stream().map(intervals::get).toList();
    }

    private boolean isNarrow(Cell cell) {
        Interval interval = intervals.get(cell);
        return interval != null && interval.width() < width - EXACT;
    }

    /** Takes out of the open cells what one sum after the other gives away. */
    private static void subtract(Set<Cell> open, Collection<Equation> equations) {
        ArrayDeque<Equation> waiting = new ArrayDeque<>(equations);
        while (!waiting.isEmpty()) {
            List<Cell> unknown =
                    waiting.poll().cells().stream().filter(open::contains).toList();
            if (unknown.size() == 1) {
                open.remove(unknown.get(0));
                waiting.addAll(unknown.get(0).equations());
            }
        }
    }

    private void attack(Cell cell, Set<Cell> open) {
        int tried = 0;
        for (int size : SIZES) {
            List<Cell> near = near(cell, open, size);
            if (!isNarrow(cell) || near.size() == tried) {
                return;
            }
            tried = near.size();
            LinearProgram program = new LinearProgram(near);
            Random random = new Random(cell.number());
            double[] weights = new double[near.size()];
            for (int index = 0; index < weights.length; index++) {
                weights[index] = isNarrow(near.get(index)) ? random.nextDouble() - 0.5 : 0;
            }
            weights[0] = 1;
            for (int sign = 1; sign >= -1; sign -= 2) {
                see(program, weights, sign);
            }
            double[] alone = new double[near.size()];
            alone[0] = 1;
            for (int sign = 1; sign >= -1 && isNarrow(cell); sign -= 2) {
                see(program, alone, sign);
            }
        }
    }

    /** The cell, first, and others around it that a sum links it to. */
    private static List<Cell> near(Cell cell, Set<Cell> open, int size) {
        Set<Cell> near = new LinkedHashSet<>(List.of(cell));
        ArrayDeque<Cell> edge = new ArrayDeque<>(near);
        while (!edge.isEmpty() && near.size() < size) {
            for (Equation equation : edge.poll().equations()) {
                equation.cells().stream()
                        .filter(open::contains)
                        .filter(near::add)
                        .forEach(edge::add);
            }
        }
        return List.copyOf(near);
    }

    private void see(LinearProgram program, double[] weights, int sign) {
        double[] solution = program.maximise(weights, sign);
        programs++;
        for (int index = 0; index < solution.length; index++) {
            double value = solution[index];
            intervals.computeIfPresent(program.cells().get(index), (cell, interval) -> interval.and(value));
        }
    }
}
