package phanluong.warehouse.statistics.rate;

/**
 * One class of a standardised rate, for example an age.
 *
 * @param events how many were counted, at least 0
 * @param population how many there are, above 0
 * @param standard how many the standard population has, at least 0
 */
public record Stratum(long events, double population, double standard) {
    public Stratum {
        if (events < 0 || !(population > 0) || !(standard >= 0)) {
            throw new IllegalArgumentException(
                    "No stratum: " + events + " events in " + population + ", standard " + standard);
        }
    }
}
