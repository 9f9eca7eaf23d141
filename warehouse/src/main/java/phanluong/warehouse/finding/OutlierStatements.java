package phanluong.warehouse.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.outlier.DeletedResidual;
import phanluong.warehouse.trend.Series;
import phanluong.warehouse.trend.Standing;

/** What the districts of one year say beside one another: who stands out, and where a raw rate misleads. */
public final class OutlierStatements {
    private OutlierStatements() {}

    /** One for each district: how far it lies from all together, tested together with the others. */
    public static List<Statement> of(Standing standing) {
        return standing.districts().stream()
                .map(district ->
                        statement(standing, district, Topic.OUTLIER, Optional.empty(), tested(standing, district)))
                .toList();
    }

    /**
     * The district with the highest raw rate where another is highest once small cohorts are allowed for; the same of the lowest. None
     * where the orders agree at both ends.
     */
    public static List<Statement> contradictions(Standing standing) {
        List<Statement> statements = new ArrayList<>();
        Comparator<Standing.District> byRaw =
                Comparator.comparingDouble(district -> district.counts().value());
        Comparator<Standing.District> byShrunk = Comparator.comparingDouble(Standing.District::shrunk);
        Stream.of("highest", "lowest").forEach(end -> {
            boolean highest = end.equals("highest");
            Standing.District raw = first(standing, highest ? byRaw.reversed() : byRaw);
            Standing.District shrunk = first(standing, highest ? byShrunk.reversed() : byShrunk);
            if (raw != shrunk && raw.shrunk() != shrunk.shrunk()) {
                statements.add(statement(
                        standing,
                        raw,
                        Topic.RAW_AGAINST_SHRUNK,
                        Optional.of(end),
                        new Evidence.Opposed(
                                100 * raw.counts().value(),
                                Optional.of(raw.interval()),
                                raw.shrunk(),
                                raw.shrunkInterval(),
                                caveats(standing, raw.series()))));
            }
        });
        return statements;
    }

    private static Standing.District first(Standing standing, Comparator<Standing.District> order) {
        return standing.districts().stream().min(order).orElseThrow();
    }

    private static Statement statement(
            Standing standing, Standing.District district, Topic topic, Optional<String> detail, Evidence evidence) {
        return new Statement(
                topic,
                district.series().indicator(),
                Statement.Area.of(district.series(), false),
                standing.schoolYear(),
                detail,
                evidence);
    }

    private static Evidence.Tested tested(Standing standing, Standing.District district) {
        double away = 100 * (district.counts().value() - standing.funnel().target());
        return new Evidence.Tested(
                OptionalDouble.of(away),
                Optional.empty(),
                standing.districts().size(),
                "funnel",
                OptionalDouble.of(district.pValue()),
                standing.shrinkage().correlation() == 0 ? "binomial-exact" : "deleted-residual",
                OptionalDouble.of(district.holm()),
                standing.districts().size() < DeletedResidual.FEWEST_UNITS
                        ? OptionalDouble.of(1)
                        : OptionalDouble.empty(),
                caveats(standing, district.series()));
    }

    private static Set<Caveat> caveats(Standing standing, Series series) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        if (series.in(standing.schoolYear()).filter(Series.Point::partial).isPresent()) {
            caveats.add(Caveat.SCHOOLS_MISSING);
        }
        if (standing.funnel().notes().contains(Note.OVERDISPERSED)) {
            caveats.add(Caveat.OVERDISPERSED);
        }
        return caveats;
    }
}
