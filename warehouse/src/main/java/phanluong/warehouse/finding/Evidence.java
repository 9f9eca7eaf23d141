package phanluong.warehouse.finding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import phanluong.warehouse.statistics.Interval;

/** What a finding rests on. Figures are percentage points, or points a year, where nothing else is said. */
public sealed interface Evidence {
    Set<Caveat> caveats();

    /** Negative, zero or positive as what is claimed; zero where nothing points anywhere. */
    int direction();

    /**
     * A hypothesis of no difference was tested.
     *
     * @param estimate empty where the data give none
     * @param n years of a trend, districts of a comparison
     * @param method the id of the method of the estimate, such as {@code theil-sen}
     * @param pValue two-sided; empty where no test exists
     * @param pMethod the id of the test, such as {@code kendall-exact}
     * @param adjustedP for all tests that are looked at together; empty where it stands alone
     * @param smallestP the smallest p that this design could have given, before any figure is looked at; empty where there is no
     *     such bound
     */
    record Tested(
            OptionalDouble estimate,
            Optional<Interval> interval,
            int n,
            String method,
            OptionalDouble pValue,
            String pMethod,
            OptionalDouble adjustedP,
            OptionalDouble smallestP,
            Set<Caveat> caveats)
            implements Evidence {
        public Tested {
            caveats = ordered(caveats);
            requireProbability(pValue);
            requireProbability(adjustedP);
            requireProbability(smallestP);
            if (adjustedP.isPresent() && (pValue.isEmpty() || adjustedP.getAsDouble() < pValue.getAsDouble())) {
                throw new IllegalArgumentException(
                        "An adjusted p is not below its own, found " + adjustedP + " of " + pValue);
            }
        }

        @Override
        public int direction() {
            return (int) Math.signum(estimate.orElse(0));
        }
    }

    /**
     * What is to come was forecast, against a level.
     *
     * @param estimate the value expected, percent
     * @param interval prediction interval, percent
     * @param n years that the forecast rests on
     * @param method the id of the method of the forecast
     * @param chance that the level is reached, 0 to 1; empty where the years are too few for one
     */
    record Forecast(
            OptionalDouble estimate,
            Optional<Interval> interval,
            int n,
            String method,
            double level,
            OptionalDouble chance,
            Set<Caveat> caveats)
            implements Evidence {
        public Forecast {
            caveats = ordered(caveats);
            requireProbability(chance);
        }

        @Override
        public int direction() {
            return (int) Math.signum(chance.orElse(0.5) - 0.5);
        }
    }

    /**
     * A count of all there are, against a level: what is missing leaves it uncertain, chance does not.
     *
     * @param estimate percent; empty without a value
     * @param worst the least that is possible, {@code best} the most; empty where nobody can say how much is missing
     * @param reached whether the value reaches the level, or would at worst and at best alike
     */
    record Counted(
            OptionalDouble estimate,
            OptionalDouble worst,
            OptionalDouble best,
            double level,
            Optional<Boolean> reached,
            Set<Caveat> caveats)
            implements Evidence {
        public Counted {
            caveats = ordered(caveats);
        }

        @Override
        public int direction() {
            return reached.map(one -> one ? 1 : -1).orElse(0);
        }
    }

    /**
     * Two answers to one question that do not agree.
     *
     * @param first what a reader would see first, such as the pooled value; {@code second} the one to be read
     * @param firstInterval empty where there is none
     */
    record Opposed(
            double first,
            Optional<Interval> firstInterval,
            double second,
            Optional<Interval> secondInterval,
            Set<Caveat> caveats)
            implements Evidence {
        public Opposed {
            caveats = ordered(caveats);
        }

        @Override
        public int direction() {
            return (int) Math.signum(second);
        }
    }

    private static Set<Caveat> ordered(Set<Caveat> caveats) {
        Set<Caveat> ordered = EnumSet.noneOf(Caveat.class);
        ordered.addAll(caveats);
        return Collections.unmodifiableSet(ordered);
    }

    private static void requireProbability(OptionalDouble value) {
        if (value.isPresent() && !(value.getAsDouble() >= 0 && value.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("A probability lies between 0 and 1, found " + value.getAsDouble());
        }
    }
}
