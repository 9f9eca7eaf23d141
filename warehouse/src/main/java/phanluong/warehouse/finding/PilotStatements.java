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
import phanluong.warehouse.pilot.SchoolComparison;
import phanluong.warehouse.pilot.SchoolContrast;
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

    /**
     * What schools say of the same question, or of pilot schools within their districts.
     *
     * <p>All schools are asked after their districts, so that what they show stands only where the districts show it too: the p of both
     * together is the larger one (tests in a fixed sequence; Maurer, Hothorn and Lehmacher 1995), and without a p of the districts there is none.
     *
     * @param effect of the districts; empty where there is none
     */
    public static Statement ofSchools(
            String indicator,
            Statement.Area region,
            SchoolComparison comparison,
            Optional<Effect> effect,
            boolean assumed) {
        boolean within = comparison.contrast() == SchoolContrast.WITHIN;
        OptionalDouble first =
                effect.flatMap(Effect::headline).map(Inference::pValue).orElse(OptionalDouble.empty());
        Optional<SchoolComparison.Answer> answer = comparison.answer().filter(one -> within || first.isPresent());
        Set<Caveat> caveats =
                effect.filter(one -> !within).map(one -> caveats(one, assumed)).orElseGet(() -> caveats(assumed));
        caveats.add(Caveat.SAME_FEW_DISTRICTS);
        return new Statement(
                Topic.PILOT_SCHOOLS,
                indicator,
                region,
                comparison.lastYear(),
                Optional.of(comparison.contrast().name().toLowerCase(Locale.ROOT)),
                new Evidence.Tested(
                        answer.map(one -> OptionalDouble.of(one.estimate())).orElse(OptionalDouble.empty()),
                        answer.flatMap(SchoolComparison.Answer::interval),
                        within ? comparison.pilotSchools() + comparison.otherSchools() : comparison.districts(),
                        "difference-in-differences",
                        answer.map(one -> OptionalDouble.of(one.pValue())).orElse(OptionalDouble.empty()),
                        answer.map(SchoolComparison.Answer::pMethod).orElse("none"),
                        within || answer.isEmpty()
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(Math.max(answer.get().pValue(), first.getAsDouble())),
                        answer.map(one -> OptionalDouble.of(one.smallestP())).orElse(OptionalDouble.empty()),
                        caveats));
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

    private static Set<Caveat> caveats(boolean assumed) {
        return assumed
                ? EnumSet.of(Caveat.NOT_DRAWN_BY_LOT, Caveat.PILOTS_ASSUMED)
                : EnumSet.of(Caveat.NOT_DRAWN_BY_LOT);
    }

    private static Set<Caveat> caveats(Effect effect, boolean assumed) {
        Set<Caveat> caveats = caveats(assumed);
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
