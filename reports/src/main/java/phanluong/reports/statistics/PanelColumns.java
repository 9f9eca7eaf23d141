package phanluong.reports.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.statistics.experiment.Panel;

/**
 * The rows of a table as a panel. With {@code --post}, {@code --treated} says who is treated and a row is treated where both are 1;
 * without it {@code --treated} says whether the row is treated at its time. Units are those of {@code --group}, or without it the
 * two groups of {@code --treated}.
 */
final class PanelColumns {
    private PanelColumns() {}

    static Panel of(Question question) {
        question.requireRows(4);
        if (!question.has(Role.POST) && !(question.has(Role.TIME) && question.has(Role.GROUP))) {
            throw new Refusal(
                    "did: cần --post, hoặc cả --time và --group", "did: expected --post, or both --time and --group");
        }
        double[] outcomes = question.numbers(Role.Y);
        boolean[] treated = Flags.of(question, Role.TREATED);
        boolean[] post = question.has(Role.POST) ? Flags.of(question, Role.POST) : null;
        double[] times = question.has(Role.TIME) ? question.numbers(Role.TIME) : question.numbers(Role.POST);
        double[] weights = weights(question);
        List<double[]> covariates = question.has(Role.X) ? question.columns(Role.X) : List.of();
        List<String> groups = question.has(Role.GROUP) ? question.texts(Role.GROUP) : null;
        List<List<String>> clusters = question.textColumns(Role.CLUSTER);
        if (clusters.size() > 2) {
            throw new Refusal(
                    "--cluster có " + clusters.size() + " cột, cần một hoặc hai",
                    "--cluster has " + clusters.size() + " columns, expected one or two");
        }
        for (List<String> names : clusters) {
            if (Set.copyOf(names).size() < 2) {
                throw question.table()
                        .refusal(
                                "--cluster chỉ có một cụm, \"" + names.get(0) + "\", cần ít nhất hai",
                                "--cluster has one cluster only, \"" + names.get(0) + "\", expected at least two");
            }
        }
        List<Panel.Row> rows = new ArrayList<>();
        for (int row = 0; row < outcomes.length; row++) {
            int at = row;
            String unit = groups == null ? (treated[row] ? "1" : "0") : groups.get(row);
            String own = groups == null ? "" : unit;
            rows.add(new Panel.Row(
                    unit,
                    clusters.isEmpty() ? own : clusters.get(0).get(row),
                    clusters.size() < 2
                            ? Double.toString(times[row])
                            : clusters.get(1).get(row),
                    times[row],
                    treated[row] && (post == null || post[row]),
                    outcomes[row],
                    weights[row],
                    covariates.stream().map(column -> column[at]).toList()));
        }
        return new Panel(rows);
    }

    private static double[] weights(Question question) {
        double[] weights = new double[question.rows()];
        Arrays.fill(weights, 1);
        if (!question.has(Role.WEIGHTS)) {
            return weights;
        }
        double[] given = question.numbers(Role.WEIGHTS);
        question.require(Role.WEIGHTS, row -> given[row] > 0, "số lớn hơn 0", "a number above 0");
        return given;
    }
}
