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
import phanluong.warehouse.trend.CrossSection;
import phanluong.warehouse.trend.Series;

/** What the districts of one year say beside one another: who stands out, and where a raw rate misleads. */
public final class OutlierStatements {
    private OutlierStatements() {}

    /** One for each district: how far it lies from all together, tested together with the others. */
    public static List<Statement> of(CrossSection section) {
        return section.districts().stream()
                .map(district ->
                        statement(section, district, Topic.OUTLIER, Optional.empty(), tested(section, district)))
                .toList();
    }

    /**
     * The district with the highest raw rate where another is highest once small cohorts are allowed for; the same of the lowest. None
     * where the orders agree at both ends, or where several share the raw rate and one of them is highest in both.
     */
    public static List<Statement> contradictions(CrossSection section) {
        List<Statement> statements = new ArrayList<>();
        Comparator<CrossSection.District> byRaw =
                Comparator.comparingDouble(district -> district.counts().value());
        Comparator<CrossSection.District> byShrunk = Comparator.comparingDouble(CrossSection.District::shrunk);
        Stream.of("highest", "lowest").forEach(end -> {
            boolean highest = end.equals("highest");
            CrossSection.District raw = first(section, highest ? byRaw.reversed() : byRaw);
            CrossSection.District shrunk = first(section, highest ? byShrunk.reversed() : byShrunk);
            if (raw.counts().value() != shrunk.counts().value() && raw.shrunk() != shrunk.shrunk()) {
                statements.add(statement(
                        section,
                        raw,
                        Topic.RAW_AGAINST_SHRUNK,
                        Optional.of(end),
                        new Evidence.Opposed(
                                100 * raw.counts().value(),
                                Optional.of(raw.interval()),
                                raw.shrunk(),
                                raw.shrunkInterval(),
                                caveats(section, raw.series()))));
            }
        });
        return statements;
    }

    private static CrossSection.District first(CrossSection section, Comparator<CrossSection.District> order) {
        return section.districts().stream().min(order).orElseThrow();
    }

    private static Statement statement(
            CrossSection section,
            CrossSection.District district,
            Topic topic,
            Optional<String> detail,
            Evidence evidence) {
        return new Statement(
                topic,
                district.series().indicator(),
                Statement.Area.of(district.series(), false),
                section.schoolYear(),
                detail,
                evidence);
    }

    private static Evidence.Tested tested(CrossSection section, CrossSection.District district) {
        double away = 100 * (district.counts().value() - section.funnel().target());
        return new Evidence.Tested(
                OptionalDouble.of(away),
                Optional.empty(),
                section.districts().size(),
                "funnel",
                OptionalDouble.of(district.pValue()),
                section.shrinkage().correlation() == 0 ? "binomial-exact" : "deleted-residual",
                OptionalDouble.of(district.holm()),
                section.districts().size() < DeletedResidual.FEWEST_UNITS
                        ? OptionalDouble.of(1)
                        : OptionalDouble.empty(),
                caveats(section, district.series()));
    }

    private static Set<Caveat> caveats(CrossSection section, Series series) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        if (series.in(section.schoolYear()).filter(Series.Point::partial).isPresent()) {
            caveats.add(Caveat.SCHOOLS_MISSING);
        }
        if (section.funnel().notes().contains(Note.OVERDISPERSED)) {
            caveats.add(Caveat.OVERDISPERSED);
        }
        return caveats;
    }
}
