package phanluong.reports.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.words.Text;

/**
 * What a method is asked: rows, what their columns mean, and how to answer.
 *
 * @param level of intervals, between 0 and 1
 * @param variant one of the method's
 * @param per the unit of rates: events for so many
 */
public record Question(Table table, Roles roles, double level, String variant, double per) {
    private static final double SMALLEST = 1e-30;

    public int rows() {
        return table.rows();
    }

    public boolean has(Role role) {
        return roles.find(role).isPresent();
    }

    public List<String> texts(Role role) {
        return table.texts(column(role));
    }

    public double[] numbers(Role role) {
        return table.numbers(column(role));
    }

    /** Numbers above 0, from 10^-30. */
    public double[] positive(Role role) {
        double[] numbers = numbers(role);
        require(role, row -> numbers[row] >= SMALLEST, "số lớn hơn 0", "a number above 0");
        return numbers;
    }

    /** 0, or numbers from 10^-30. */
    public double[] notNegative(Role role) {
        double[] numbers = numbers(role);
        require(
                role,
                row -> numbers[row] == 0 || numbers[row] >= SMALLEST,
                "số từ 0 (khác 0 thì từ 10^-30)",
                "a number from 0 (from 10^-30 where it is not 0)");
        return numbers;
    }

    public List<Optional<Double>> numbersOrMissing(Role role) {
        return table.numbersOrMissing(column(role));
    }

    public long[] counts(Role role) {
        return table.counts(column(role));
    }

    /** The values of a role that may have several columns, column by column in the order they were named. */
    public List<double[]> columns(Role role) {
        return roles.list(role).stream().map(table::numbers).toList();
    }

    /** The texts of a role that may have several columns; none where it was not given. */
    public List<List<String>> textColumns(Role role) {
        return roles.list(role).stream().map(table::texts).toList();
    }

    /** @throws Refusal naming each row that does not fit, what its cell is and what was expected */
    public void require(Role role, IntPredicate fits, String vietnamese, String english) {
        List<Text> problems = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            if (!fits.test(row)) {
                problems.add(table.problem(row, column(role), vietnamese, english));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofAll(problems);
        }
    }

    /** @throws Refusal when there are fewer rows */
    public void requireRows(int least) {
        if (rows() < least) {
            throw table.refusal(
                    "có " + rows() + " dòng, cần ít nhất " + least,
                    "found " + rows() + " rows, expected at least " + least);
        }
    }

    private String column(Role role) {
        return roles.find(role)
                .orElseThrow(() -> new IllegalStateException("The method asks for " + role + " without naming it"));
    }
}
