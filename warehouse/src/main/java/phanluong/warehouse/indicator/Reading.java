package phanluong.warehouse.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** A ratio that may be missing; a missing one says why. */
public sealed interface Reading {
    /** The ratio in percent, to 34 digits and never rounded further; empty when missing. */
    Optional<BigDecimal> percent();

    /** Counts of pupils or schools; the denominator is above 0. */
    record Measured(long numerator, long denominator) implements Reading {
        public Measured {
            if (denominator <= 0 || numerator < 0) {
                throw new IllegalArgumentException("Cannot measure " + numerator + "/" + denominator);
            }
        }

        @Override
        public Optional<BigDecimal> percent() {
            return Optional.of(BigDecimal.valueOf(numerator)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128));
        }
    }

    /** No ratio, and why. */
    record Missing(Gap gap) implements Reading {
        @Override
        public Optional<BigDecimal> percent() {
            return Optional.empty();
        }
    }
}
