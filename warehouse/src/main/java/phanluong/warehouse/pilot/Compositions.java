package phanluong.warehouse.pilot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import phanluong.warehouse.catalogue.Breakdown;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.statistics.proportion.Difference;
import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.time.SchoolYear;

/** Reads how the groups of a design are mixed, from the published breakdowns. */
public final class Compositions {
    private record Count(String district, SchoolYear schoolYear, String category, Proportion proportion) {}

    private record Cell(String district, String category) {}

    private Compositions() {}

    /**
     * By every breakdown in which each graduate is in one category and the two groups may differ. Only districts that show a category in
     * every year of the design count in it, so that no year is compared with another set of districts.
     *
     * @return in the order of the catalogue; empty for an indicator that is not of graduates, and where the pilot begins at different
     *     times
     */
    public static List<Composition> of(Database database, Catalogue catalogue, String indicator, Design design) {
        if (design.isStaggered()) {
            return List.of();
        }
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        database.query(
                """
                select breakdown, area_code, school_year, category, numerator, denominator
                from indicator_by_breakdown
                where indicator = ? and frame = ? and numerator is not null and denominator > 0
                order by all
                """,
                row -> counts.computeIfAbsent(row.text("breakdown"), id -> new ArrayList<>())
                        .add(new Count(
                                row.text("area_code"),
                                new SchoolYear((int) row.number("school_year")),
                                row.text("category"),
                                new Proportion(row.number("numerator"), row.number("denominator")))),
                indicator,
                catalogue.region().detailFrame());
        return catalogue.breakdowns().stream()
                .filter(one -> one.published() && one.partition() && counts.containsKey(one.id()))
                .map(one -> of(one, counts.get(one.id()), design))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Composition> of(Breakdown breakdown, List<Count> counts, Design design) {
        Map<Cell, Set<SchoolYear>> seen = new LinkedHashMap<>();
        for (Count one : counts) {
            seen.computeIfAbsent(new Cell(one.district(), one.category()), cell -> new HashSet<>())
                    .add(one.schoolYear());
        }
        List<Count> whole = counts.stream()
                .filter(one ->
                        seen.get(new Cell(one.district(), one.category())).containsAll(design.years()))
                .toList();
        Set<String> pilots = design.pilots().stream().map(District::code).collect(Collectors.toSet());
        Set<String> others = design.others().stream().map(District::code).collect(Collectors.toSet());
        List<Composition.Category> categories = new ArrayList<>();
        for (Breakdown.Category category : breakdown.categories()) {
            List<Count> own = whole.stream()
                    .filter(one -> one.category().equals(category.id()))
                    .toList();
            Optional<Difference> before = difference(own, pilots, others, design.before()::contains);
            Optional<Difference> after = difference(
                    own,
                    pilots,
                    others,
                    year -> design.years().contains(year) && !design.before().contains(year));
            if (before.isPresent() && after.isPresent()) {
                categories.add(new Composition.Category(category.id(), before.get(), after.get()));
            }
        }
        return Composition.of(breakdown.id(), categories);
    }

    private static Optional<Difference> difference(
            List<Count> counts, Set<String> pilots, Set<String> others, Predicate<SchoolYear> years) {
        return sum(counts, pilots, years)
                .flatMap(first -> sum(counts, others, years).map(second -> new Difference(first, second)));
    }

    private static Optional<Proportion> sum(List<Count> counts, Set<String> districts, Predicate<SchoolYear> years) {
        List<Proportion> own = counts.stream()
                .filter(one -> districts.contains(one.district()) && years.test(one.schoolYear()))
                .map(Count::proportion)
                .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proportion(
                        own.stream().mapToLong(Proportion::count).sum(),
                        own.stream().mapToLong(Proportion::total).sum()));
    }
}
