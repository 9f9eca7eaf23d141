package phanluong.warehouse.statistics.regression;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.statistics.distribution.FDistribution;
import phanluong.warehouse.statistics.Note;

/**
 * One-way analysis of variance: do the means of groups differ more than values within groups?
 *
 * <p>Source: NIST/SEMATECH e-Handbook of Statistical Methods, section 7.4.3. Sums of squares are taken from exact sums of the
 * decimals, counted from the smallest value, so that nothing is lost where values differ in their last digits only.
 *
 * @param n values in all groups
 * @param between sum of squares of the group means, degrees of freedom groups − 1
 * @param within sum of squares within groups, degrees of freedom n − groups
 * @param f mean square between over mean square within; absent where nothing varies within groups
 * @param pValue from the F distribution; absent where f is
 * @param rSquared share of the squares that lies between groups; absent where all values are the same
 * @param sigma residual standard deviation; absent where every group has one value
 */
public record Anova(
        int groups,
        int n,
        double between,
        double within,
        OptionalDouble f,
        OptionalDouble pValue,
        OptionalDouble rSquared,
        OptionalDouble sigma,
        Set<Note> notes) {

    /** @param groups at least two, none empty */
    public static Anova of(List<double[]> groups) {
        if (groups.size() < 2 || groups.stream().anyMatch(group -> group.length == 0)) {
            throw new IllegalArgumentException("Analysis of variance needs two groups or more, none empty, found sizes "
                    + groups.stream().map(group -> group.length).toList());
        }
        BigDecimal origin = groups.stream()
                .flatMapToDouble(Arrays::stream)
                .mapToObj(Decimals::of)
                .min(BigDecimal::compareTo)
                .orElseThrow();
        BigDecimal squares = BigDecimal.ZERO;
        BigDecimal ofGroups = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        int n = 0;
        for (double[] group : groups) {
            BigDecimal sum = BigDecimal.ZERO;
            for (double number : group) {
                BigDecimal value = Decimals.of(number).subtract(origin);
                sum = sum.add(value);
                squares = squares.add(value.multiply(value));
            }
            ofGroups = ofGroups.add(sum.multiply(sum).divide(BigDecimal.valueOf(group.length), Decimals.DIGITS));
            total = total.add(sum);
            n += group.length;
        }
        BigDecimal between = ofGroups.subtract(total.multiply(total).divide(BigDecimal.valueOf(n), Decimals.DIGITS));
        return of(groups.size(), n, settled(between, squares), settled(squares.subtract(ofGroups), squares));
    }

    /** Zero where it is rounding beside the squares that it was taken from. */
    private static BigDecimal settled(BigDecimal sum, BigDecimal squares) {
        return sum.abs().compareTo(squares.movePointLeft(50)) <= 0 ? BigDecimal.ZERO : sum;
    }

    private static Anova of(int groups, int n, BigDecimal between, BigDecimal within) {
        BigDecimal total = between.add(within);
        OptionalDouble rSquared = total.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(between.divide(total, Decimals.DIGITS).doubleValue());
        Set<Note> notes = EnumSet.noneOf(Note.class);
        if (total.signum() == 0) {
            notes.add(Note.CONSTANT_SERIES);
        } else if (within.signum() == 0) {
            notes.add(Note.PERFECT_FIT);
        }
        OptionalDouble f = OptionalDouble.empty();
        OptionalDouble pValue = OptionalDouble.empty();
        OptionalDouble sigma = OptionalDouble.empty();
        int free = n - groups;
        if (free > 0) {
            BigDecimal variance = within.divide(BigDecimal.valueOf(free), Decimals.DIGITS);
            sigma = OptionalDouble.of(Decimals.root(variance).doubleValue());
            if (within.signum() > 0) {
                f = OptionalDouble.of(between.divide(BigDecimal.valueOf(groups - 1), Decimals.DIGITS)
                        .divide(variance, Decimals.DIGITS)
                        .doubleValue());
                pValue = OptionalDouble.of(FDistribution.of(groups - 1, free).survivalProbability(f.getAsDouble()));
            }
        }
        return new Anova(
                groups,
                n,
                between.doubleValue(),
                within.doubleValue(),
                f,
                pValue,
                rSquared,
                sigma,
                Collections.unmodifiableSet(notes));
    }
}
