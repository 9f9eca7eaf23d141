package phanluong.warehouse.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.history.Change;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;

/**
 * What counts for an indicator in a school year: deliveries of that year and of the one its denominator is of, and every list of
 * schools and institutions, since a list says where a school is in all years.
 */
final class Deliveries {
    private static final List<String> LISTS = List.of("schools", "institutions");
    private static final Comparator<Release.Entry> ORDER = Comparator.comparing(Release.Entry::form)
            .thenComparing(Release.Entry::unit)
            .thenComparing(Release.Entry::schoolYear);

    private final Catalogue catalogue;
    private final Set<String> feeding;
    private final Predicate<Release.Entry> concerns;

    Deliveries(Catalogue catalogue, Indicator indicator, SchoolYear year) {
        this.catalogue = catalogue;
        this.feeding = catalogue.formsOf(indicator);
        SchoolYear before = year.plus(-indicator.yearsBefore());
        this.concerns = entry -> LISTS.contains(entry.form())
                || entry.schoolYear().equals(year)
                || entry.schoolYear().equals(before);
    }

    List<Release.Entry> of(Release release) {
        return release.entries().stream().filter(concerns).sorted(ORDER).toList();
    }

    /** What the later ones change for one reason; a list that is itself counted is a delivery like others. */
    List<Change> changes(List<Release.Entry> before, List<Release.Entry> after, Cause cause) {
        return Change.between(before, after).stream()
                .filter(change -> cause(change, before) == cause)
                .toList();
    }

    private Cause cause(Change change, List<Release.Entry> before) {
        if (LISTS.contains(change.form()) && !feeding.contains(change.form())) {
            return Cause.BOUNDARY;
        }
        return change.kind() == Change.Kind.ADDED && !hasDelivered(change, before)
                ? Cause.LATE_DELIVERY
                : Cause.CORRECTION;
    }

    /** Whether the unit had given the same by a form that stands for this one: counts, and then pupils. */
    private boolean hasDelivered(Change change, List<Release.Entry> before) {
        return catalogue.measures().stream()
                .filter(measure -> measure.forms().contains(change.form()))
                .flatMap(measure -> measure.forms().stream())
                .anyMatch(form -> before.stream()
                        .anyMatch(entry -> entry.form().equals(form)
                                && entry.unit().equals(change.unit())
                                && entry.schoolYear().equals(change.schoolYear())));
    }

    /** The earlier ones with some changes made; {@code after} has the new ones. */
    static List<Release.Entry> with(List<Release.Entry> before, List<Change> changes, List<Release.Entry> after) {
        List<Release.Entry> entries = new ArrayList<>(before);
        for (Change change : changes) {
            entries.removeIf(entry -> isOf(change, entry));
        }
        Stream<Release.Entry> come =
                after.stream().filter(entry -> changes.stream().anyMatch(change -> isOf(change, entry)));
        come.forEach(entries::add);
        entries.sort(ORDER);
        return List.copyOf(entries);
    }

    private static boolean isOf(Change change, Release.Entry entry) {
        return change.form().equals(entry.form())
                && change.unit().equals(entry.unit())
                && change.schoolYear().equals(entry.schoolYear());
    }
}
