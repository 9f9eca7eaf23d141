package phanluong.warehouse.statistics.rate;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import phanluong.warehouse.statistics.Sum;

/**
 * A directly standardised rate: what the rate would be if the classes were as large as in the standard population.
 *
 * <p>Sources: Breslow and Day 1987, section 2.2; variance of independent Poisson counts: Dobson, Kuulasmaa, Eberle and Scherer 1991,
 * Statistics in Medicine 10, 457–462. Below 10 events in classes that the standard
 * population has, no rate is given: the rule of the Public Health England indicators
 * ({@code calculate_dsr} of the R package PHEindicatormethods).
 *
 * @param events in all classes that the standard population has
 * @param value events for each unit of population
 * @param variance of the value
 * @param largestWeight the most that one event more can add to the value
 */
public record DirectRate(long events, double value, double variance, double largestWeight) {
    public static final long FEWEST_EVENTS = 10;

    /** Empty when there are fewer than {@link #FEWEST_EVENTS} events. */
    public static Optional<DirectRate> of(List<Stratum> strata) {
        long events = strata.stream()
                .filter(stratum -> stratum.standard() > 0)
                .mapToLong(Stratum::events)
                .sum();
        double standard = sum(strata, Stratum::standard);
        if (events < FEWEST_EVENTS) {
            return Optional.empty();
        }
        ToDoubleFunction<Stratum> weight = stratum -> stratum.standard() / standard / stratum.population();
        return Optional.of(new DirectRate(
                events,
                sum(strata, stratum -> weight.applyAsDouble(stratum) * stratum.events()),
                sum(
                        strata,
                        stratum -> weight.applyAsDouble(stratum) * weight.applyAsDouble(stratum) * stratum.events()),
                strata.stream().mapToDouble(weight).max().orElseThrow()));
    }

    private static double sum(List<Stratum> strata, ToDoubleFunction<Stratum> part) {
        return Sum.of(strata.stream().mapToDouble(part));
    }

    public double standardError() {
        return Math.sqrt(variance);
    }
}
