package phanluong.warehouse.statistics.proportion;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.statistics.inference.FisherExactTest;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.Quantiles;

/** Two-sided tests that two independent proportions are equal. */
public enum EqualityTest {
    /** Pearson's χ², 1 degree of freedom: Pearson 1900; Agresti 2013, Categorical Data Analysis, section 3.2. */
    CHI_SQUARE {
        @Override
        public Result of(Difference difference) {
            return chiSquare(difference, 0);
        }
    },

    /** χ² with Yates's correction for continuity, not beyond zero: Yates 1934. */
    YATES {
        @Override
        public Result of(Difference difference) {
            return chiSquare(difference, 0.5);
        }
    },

    /** Exact, given both margins: all tables that are not more probable than this one; Fisher 1935, The Design of Experiments, chapter 2. */
    FISHER {
        @Override
        public Result of(Difference difference) {
            Proportion first = difference.first();
            Proportion second = difference.second();
            if (first.total() + second.total() > LARGEST_EXACT) {
                return new Result(OptionalDouble.empty(), OptionalDouble.empty(), EnumSet.of(Note.TOO_MANY_FOR_EXACT));
            }
            int[][] table = {
                {(int) first.count(), (int) (first.total() - first.count())},
                {(int) second.count(), (int) (second.total() - second.count())}
            };
            boolean varied = table[0][0] + table[1][0] > 0 && table[0][1] + table[1][1] > 0;
            return new Result(
                    OptionalDouble.empty(),
                    OptionalDouble.of(
                            varied ? FisherExactTest.withDefaults().test(table).getPValue() : 1),
                    EnumSet.noneOf(Note.class));
        }
    };

    /** More pupils than any country has; above it the enumeration takes long and says nothing that χ² does not. */
    public static final long LARGEST_EXACT = 20_000_000;

    private static final double SMALL_EXPECTED = 5;

    /**
     * @param statistic χ², empty for the exact test and where it does not exist
     * @param pValue empty where it does not exist
     * @param notes why, and what to mind
     */
    public record Result(OptionalDouble statistic, OptionalDouble pValue, Set<Note> notes) {}

    /** Where both groups have none or both have all, χ² does not exist and the exact p is 1. */
    public abstract Result of(Difference difference);

    private static Result chiSquare(Difference difference, double correction) {
        double n = difference.first().total();
        double m = difference.second().total();
        double having =
                (double) difference.first().count() + difference.second().count();
        double lacking = n + m - having;
        if (having == 0 || lacking == 0) {
            return new Result(OptionalDouble.empty(), OptionalDouble.empty(), EnumSet.of(Note.NO_VARIATION));
        }
        Set<Note> notes = Math.min(n, m) * Math.min(having, lacking) / (n + m) < SMALL_EXPECTED
                ? EnumSet.of(Note.SMALL_EXPECTED_COUNTS)
                : EnumSet.noneOf(Note.class);
        double away = Math.abs(difference.first().count() - n * (having / (n + m)));
        double corrected = Math.max(0, away - correction);
        double chi = corrected * corrected * ((n + m) / n) * ((n + m) / m) * ((n + m) / having) / lacking;
        return new Result(OptionalDouble.of(chi), OptionalDouble.of(Quantiles.twoSidedNormal(Math.sqrt(chi))), notes);
    }
}
