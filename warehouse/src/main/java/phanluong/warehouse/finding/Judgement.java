package phanluong.warehouse.finding;

import phanluong.warehouse.statistics.Interval;

/**
 * The one place that decides which strength which evidence gives. The rules are those of {@code docs/findings.md}; how often they let
 * something false pass is what {@code phanluong rehearse} counts.
 */
public final class Judgement {
    /** What a p may not exceed. */
    public static final double ALPHA = 0.05;

    /** A chance from which on something is as good as certain, and one from which on it is likely; the same below, from 0. */
    public static final double CERTAIN = 0.95;

    public static final double LIKELY = 0.80;

    private Judgement() {}

    /** A grave caveat lowers it; but that two answers differ is so whatever they are worth. */
    public static Strength of(Evidence evidence) {
        Strength strength = ungraved(evidence);
        boolean lowers = !(evidence instanceof Evidence.Opposed)
                && evidence.caveats().stream().anyMatch(Caveat::isGrave);
        return lowers ? lowered(strength) : strength;
    }

    /** Whether it would stand more firmly but for a grave caveat. */
    public static boolean isLowered(Evidence evidence) {
        return of(evidence) != ungraved(evidence);
    }

    private static Strength ungraved(Evidence evidence) {
        if (evidence instanceof Evidence.Tested tested) {
            return of(tested);
        } else if (evidence instanceof Evidence.Forecast forecast) {
            return of(forecast);
        } else if (evidence instanceof Evidence.Counted counted) {
            return of(counted);
        }
        return of((Evidence.Opposed) evidence);
    }

    /**
     * No p, or none that could have been small enough: cannot be said. The p of all tests together at most {@value #ALPHA}:
     * established; only its own: indicated. An estimate of zero points nowhere and is not shown, whatever its p.
     */
    private static Strength of(Evidence.Tested tested) {
        if (tested.pValue().isEmpty() || tested.smallestP().orElse(0) > ALPHA) {
            return Strength.CANNOT_BE_SAID;
        }
        double own = tested.pValue().getAsDouble();
        if (tested.direction() == 0 || own > ALPHA) {
            return Strength.NOT_SHOWN;
        }
        return tested.adjustedP().orElse(own) <= ALPHA ? Strength.ESTABLISHED : Strength.INDICATED;
    }

    /** By the chance that the level is reached, or that it is not. */
    private static Strength of(Evidence.Forecast forecast) {
        if (forecast.chance().isEmpty()) {
            return Strength.CANNOT_BE_SAID;
        }
        double chance = forecast.chance().getAsDouble();
        double surer = Math.max(chance, 1 - chance);
        if (surer < LIKELY) {
            return Strength.NOT_SHOWN;
        }
        return surer >= CERTAIN ? Strength.ESTABLISHED : Strength.INDICATED;
    }

    /** A count is what it is; where what is missing could turn the answer, it cannot be said. */
    private static Strength of(Evidence.Counted counted) {
        return counted.reached().isEmpty() ? Strength.CANNOT_BE_SAID : Strength.ESTABLISHED;
    }

    /** Established where neither interval holds the other value; a difference that both intervals allow is indicated only. */
    private static Strength of(Evidence.Opposed opposed) {
        boolean apart = opposed.firstInterval()
                        .filter(interval -> isOutside(interval, opposed.second()))
                        .isPresent()
                && opposed.secondInterval()
                        .filter(interval -> isOutside(interval, opposed.first()))
                        .isPresent();
        return apart ? Strength.ESTABLISHED : Strength.INDICATED;
    }

    private static boolean isOutside(Interval interval, double value) {
        return !interval.contains(value);
    }

    /** By one, never so far that something which was tested counts as untested. */
    private static Strength lowered(Strength strength) {
        return switch (strength) {
            case ESTABLISHED -> Strength.INDICATED;
            case INDICATED, NOT_SHOWN -> Strength.NOT_SHOWN;
            case CANNOT_BE_SAID -> Strength.CANNOT_BE_SAID;
        };
    }
}
