package phanluong.warehouse.statistics.trend;

/** The scale on which proportions have no ends. */
final class Logit {
    private Logit() {}

    /** The proportion of a logit, exact at both ends. */
    static double inverse(double logit) {
        return logit < 0 ? Math.exp(logit) / (1 + Math.exp(logit)) : 1 / (1 + Math.exp(-logit));
    }
}
