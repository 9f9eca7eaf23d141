package phanluong.jobs.attack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import phanluong.warehouse.indicator.Indicator;

/**
 * Which graduates an indicator counts, by the public catalogue; a side is empty when it counts something else.
 *
 * @param factor what the ratio is multiplied by
 */
record Formula(
        String level,
        int factor,
        Optional<SortedSet<String>> numerator,
        Optional<SortedSet<String>> denominator,
        Optional<SortedSet<String>> unknown) {
    /** Empty for an indicator that counts no graduates. */
    static Optional<Formula> of(Indicator indicator, SortedSet<String> destinations) {
        for (String level : List.of("THCS", "THPT")) {
            Formula formula = new Formula(
                    level,
                    indicator.unit().factor(),
                    side(indicator.numerator(), level, destinations),
                    side(indicator.denominator(), level, destinations),
                    side(indicator.unknown(), level, destinations));
            if (formula.numerator.isPresent() || formula.denominator.isPresent()) {
                return Optional.of(formula);
            }
        }
        return Optional.empty();
    }

    private static Optional<SortedSet<String>> side(
            List<String> measures, String level, SortedSet<String> destinations) {
        SortedSet<String> side = new TreeSet<>();
        for (String measure : measures) {
            Optional<SortedSet<String>> of = destinations(measure, level, destinations);
            if (of.isEmpty()) {
                return Optional.empty();
            }
            side.addAll(of.get());
        }
        return side.isEmpty() ? Optional.empty() : Optional.of(side.equals(destinations) ? destinations : side);
    }

    /** The destinations that a measure counts, all for the graduates themselves; empty for another measure. */
    static Optional<SortedSet<String>> destinations(String measure, String level, SortedSet<String> destinations) {
        String graduates = level.toLowerCase(Locale.ROOT) + "_graduates";
        if (measure.equals(graduates)) {
            return Optional.of(destinations);
        }
        if (!measure.startsWith(graduates + "_")) {
            return Optional.empty();
        }
        String destination = measure.substring(graduates.length() + 1);
        return destinations.contains(destination) ? Optional.of(new TreeSet<>(List.of(destination))) : Optional.empty();
    }
}
