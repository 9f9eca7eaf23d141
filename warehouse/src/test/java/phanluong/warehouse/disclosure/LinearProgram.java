package phanluong.warehouse.disclosure;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * All that some cells could be while every other keeps its true count: counts from 0 up that keep every sum as it is. For the
 * attacker that is a part of what they could be, and all of it when every other cell is known.
 */
final class LinearProgram {
    /** No attacker believes in more graduates; keeps programs bounded where nothing shown bounds a cell. */
    private static final double MOST = 1e6;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Cell> cells;

    LinearProgram(List<Cell> cells) {
        this.cells = cells;
        Map<Cell, Variable> variables = new HashMap<>();
        Set<Equation> equations = new LinkedHashSet<>();
        for (Cell cell : cells) {
            variables.put(
                    cell, model.addVariable("cell " + cell.number()).lower(0).upper(MOST));
            equations.addAll(cell.equations());
        }
        int number = 0;
        for (Equation equation : equations) {
            Expression sum = model.addExpression("sum " + number++);
            long right = 0;
            Variable whole = variables.get(equation.whole());
            if (whole == null) {
                right += equation.whole().value();
            } else {
                sum.set(whole, -1);
            }
            for (Cell part : equation.parts()) {
                Variable variable = variables.get(part);
                if (variable == null) {
                    right -= part.value();
                } else {
                    sum.set(variable, 1);
                }
            }
            sum.level(right);
        }
    }

    List<Cell> cells() {
        return cells;
    }

    /**
     * A solution with the largest weighted sum, one number for each cell; with the smallest one when {@code sign} is -1.
     *
     * @throws IllegalStateException when there is none: the true counts are always one
     */
    double[] maximise(double[] weights, int sign) {
        for (int index = 0; index < weights.length; index++) {
            model.getVariable(index).weight(weights[index] == 0 ? null : sign * weights[index]);
        }
        Optimisation.Result result = model.maximise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException(
                    "The attacker's program over " + cells.size() + " cells ended as " + result.getState());
        }
        double[] solution = new double[weights.length];
        for (int index = 0; index < solution.length; index++) {
            solution[index] = result.doubleValue(index);
        }
        return solution;
    }
}
