package phanluong.warehouse.finding;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import phanluong.warehouse.pilot.Balance;
import phanluong.warehouse.pilot.Contrast;
import phanluong.warehouse.pilot.Effect;
import phanluong.warehouse.pilot.Study;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.experiment.Inference;

/** What a comparison of pilot districts with the others says; never what the pilot caused. */
public final class PilotStatements {
    private PilotStatements() {}

    /** The comparison with all others, then those with a part of them, each judged as the first. */
    public static List<Statement> of(String indicator, Statement.Area region, Study study, boolean assumed) {
        return Stream.of(Optional.of(study.main()), study.withPark(), study.neither())
                .flatMap(Optional::stream)
                .map(effect -> of(indicator, region, effect, assumed))
                .toList();
    }

    /**
     * Each district counts once, since districts are what was chosen.
     *
     * @param assumed whether no document names the pilots
     */
    public static Statement of(String indicator, Statement.Area region, Effect effect, boolean assumed) {
        return new Statement(
                Topic.PILOT,
                indicator,
                region,
                effect.design().years().get(effect.design().years().size() - 1),
                detail(effect.design().contrast()),
                evidence(effect, assumed));
    }

    /** Which others it is compared with; none for all of them, so that the main comparison keeps its id whatever is compared beside it. */
    private static Optional<String> detail(Contrast contrast) {
        return contrast == Contrast.ALL_OTHERS
                ? Optional.empty()
                : Optional.of(contrast.name().toLowerCase(Locale.ROOT));
    }

    private static Evidence.Tested evidence(Effect effect, boolean assumed) {
        Optional<Inference> headline = effect.headline();
        Optional<Interval> interval = headline.flatMap(Inference::interval);
        return new Evidence.Tested(
                effect.bounded() ? OptionalDouble.empty() : effect.unweighted().estimate(),
                interval,
                effect.design().pilots().size() + effect.design().others().size(),
                "difference-in-differences",
                headline.map(Inference::pValue).orElse(OptionalDouble.empty()),
                headline.map(one -> one.method().id()).orElse("none"),
                OptionalDouble.empty(),
                effect.design().smallestP(),
                caveats(effect, assumed));
    }

    private static Set<Caveat> caveats(Effect effect, boolean assumed) {
        Set<Caveat> caveats = EnumSet.of(Caveat.NOT_DRAWN_BY_LOT);
        if (assumed) {
            caveats.add(Caveat.PILOTS_ASSUMED);
        }
        if (effect.design().pilots().size() < 3) {
            caveats.add(Caveat.FEW_PILOTS);
        }
        if (effect.design()
                .slope()
                .map(Balance::pValue)
                .filter(pValue -> pValue <= Judgement.ALPHA)
                .isPresent()) {
            caveats.add(Caveat.UNBALANCED_BEFORE);
        }
        double direction = Math.signum(effect.unweighted().estimate().orElse(0));
        if (effect.leaveOneOut().stream()
                .anyMatch(one -> Math.signum(one.estimate().orElse(direction)) != direction)) {
            caveats.add(Caveat.ONE_DISTRICT_DECIDES);
        }
        return caveats;
    }
}
