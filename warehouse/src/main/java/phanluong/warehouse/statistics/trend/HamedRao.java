package phanluong.warehouse.statistics.trend;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.statistics.distribution.NormalDistribution;
import phanluong.warehouse.statistics.Note;

/**
 * Mann–Kendall test whose variance is corrected for autocorrelation.
 *
 * <p>Source: Hamed and Rao 1998, Journal of Hydrology 204, 182–196, formulas 9 and 10: the Theil–Sen line is taken off,
 * the autocorrelations of the ranks of the rest that are significant at the level enter the correction. As in the function
 * {@code mmkh} of the R package modifiedmk. Below {@value #FEWEST} values autocorrelation cannot be told from chance, and a
 * note says so.
 *
 * @param ordinary the test without the correction
 * @param correction variance with over variance without autocorrelation; 1 where no autocorrelation is significant
 * @param z corrected; absent where the correction leaves no positive variance
 * @param pValue two-sided, from the normal distribution; absent where z is
 */
public record HamedRao(
        MannKendall ordinary, double correction, OptionalDouble z, OptionalDouble pValue, Set<Note> notes) {
    /** Fewest values from which autocorrelation is estimated without a warning. */
    public static final int FEWEST = 10;

    /**
     * @param values equally spaced in time, in the order of time, at least 4
     * @param level at which an autocorrelation is significant, 0.95 in the paper
     */
    public static HamedRao of(double[] values, double level) {
        Series.check(values, 4);
        double[] times =
                IntStream.rangeClosed(1, values.length).asDoubleStream().toArray();
        MannKendall ordinary = MannKendall.of(times, values);
        Set<Note> notes = EnumSet.noneOf(Note.class);
        notes.addAll(ordinary.notes());
        if (values.length < FEWEST) {
            notes.add(Note.FEW_FOR_AUTOCORRELATION);
        }
        if (ordinary.variance() == 0) {
            return new HamedRao(ordinary, 1, OptionalDouble.of(0), OptionalDouble.of(1), notes);
        }
        double correction = correction(ranksOfRest(times, values), level);
        if (correction <= 0) {
            notes.add(Note.NO_CORRECTED_VARIANCE);
            return new HamedRao(ordinary, correction, OptionalDouble.empty(), OptionalDouble.empty(), notes);
        }
        double z = MannKendall.z(ordinary.s(), ordinary.variance() * correction);
        return new HamedRao(
                ordinary, correction, OptionalDouble.of(z), OptionalDouble.of(MannKendall.twoSided(z)), notes);
    }

    private static double[] ranksOfRest(double[] times, double[] values) {
        double slope = TheilSen.of(times, values, 0.95).slope();
        double[] rest = new double[values.length];
        Arrays.setAll(rest, i -> values[i] - slope * times[i]);
        return new NaturalRanking().rank(rest);
    }

    private static double correction(double[] ranks, double level) {
        double n = ranks.length;
        double mean = (n + 1) / 2;
        double spread =
                Arrays.stream(ranks).map(rank -> (rank - mean) * (rank - mean)).sum();
        if (spread == 0) {
            return 1;
        }
        double bound = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) / Math.sqrt(n);
        double sum = 0;
        for (int lag = 1; lag < ranks.length; lag++) {
            double autocorrelation = 0;
            for (int i = 0; i + lag < ranks.length; i++) {
                autocorrelation += (ranks[i] - mean) * (ranks[i + lag] - mean);
            }
            autocorrelation /= spread;
            if (Math.abs(autocorrelation) > bound) {
                sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * autocorrelation;
            }
        }
        return 1 + 2 * sum / (n * (n - 1) * (n - 2));
    }
}
