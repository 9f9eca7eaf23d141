package phanluong.warehouse.statistics.experiment;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Difference in means within strata, as least squares with a column for each stratum weights them: the sum of what the treated
 * units' outcomes lie above the means of their strata, over the sum of treated · others / units of the strata.
 *
 * @param above what each unit's outcome lies above the mean of its stratum
 * @param stratum of each unit, from 0
 * @param treatedShare of each stratum
 * @param information the same for every assignment
 */
record MeanEffects(double[] above, int[] stratum, double[] treatedShare, double information)
        implements AssignmentEffects {
    static MeanEffects of(double[] outcome, boolean[] treated, int[] stratum) {
        int strata = IntStream.of(stratum).max().orElse(-1) + 1;
        double[] units = new double[strata];
        double[] sums = new double[strata];
        double[] given = new double[strata];
        for (int unit = 0; unit < outcome.length; unit++) {
            units[stratum[unit]]++;
            sums[stratum[unit]] += outcome[unit];
            given[stratum[unit]] += treated[unit] ? 1 : 0;
        }
        double[] share = new double[strata];
        double information = 0;
        for (int one = 0; one < strata; one++) {
            share[one] = given[one] / units[one];
            information += given[one] * (1 - share[one]);
        }
        double[] above = new double[outcome.length];
        double size = Basis.length(outcome);
        for (int unit = 0; unit < outcome.length; unit++) {
            above[unit] = outcome[unit] - sums[stratum[unit]] / units[stratum[unit]];
        }
        return new MeanEffects(
                Basis.length(above) <= 1e-12 * size ? new double[outcome.length] : above, stratum, share, information);
    }

    @Override
    public OptionalDouble effect(int[] chosen) {
        return information > 0 ? OptionalDouble.of(sum(above, chosen) / information) : OptionalDouble.empty();
    }

    @Override
    public ToDoubleFunction<int[]> overlap(int[] actual) {
        double[] aboveShare = new double[above.length];
        for (int unit = 0; unit < aboveShare.length; unit++) {
            aboveShare[unit] = -treatedShare[stratum[unit]];
        }
        for (int unit : actual) {
            aboveShare[unit] = 1 - treatedShare[stratum[unit]];
        }
        return chosen -> sum(aboveShare, chosen) / information;
    }

    private static double sum(double[] values, int[] chosen) {
        double sum = 0;
        for (int unit : chosen) {
            sum += values[unit];
        }
        return sum;
    }
}
