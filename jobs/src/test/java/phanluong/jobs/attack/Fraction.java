package phanluong.jobs.attack;

/** A ratio of whole numbers in lowest terms. */
record Fraction(long numerator, long denominator) {
    private static final double TOLERANCE = 1e-11;
    private static final long LARGEST = 10_000_000;

    /** The simplest fraction that a printed quotient can have come from, by its continued fraction. @param value from 0 on */
    static Fraction of(double value) {
        double rest = value;
        long before = 0;
        long numerator = 1;
        long denominatorBefore = 1;
        long denominator = 0;
        do {
            long whole = (long) Math.floor(rest);
            long next = whole * numerator + before;
            long nextDenominator = whole * denominator + denominatorBefore;
            before = numerator;
            numerator = next;
            denominatorBefore = denominator;
            denominator = nextDenominator;
            rest = 1 / (rest - whole);
        } while (Math.abs(value - (double) numerator / denominator) > TOLERANCE * Math.max(1, value)
                && denominator < LARGEST);
        return new Fraction(numerator, denominator);
    }
}
