package phanluong.warehouse.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.Measure;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.indicator.IndicatorValues;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.target.TargetStatus;
import phanluong.warehouse.target.TargetStatuses;
import phanluong.warehouse.time.SchoolYear;

/**
 * Says what stands behind a published figure, and why it is not what it was. What it works out from rows of schools is told as the
 * figure of the area only, and where that is hidden, not at all.
 */
public final class Explainer {
    private static final Comparator<Explanation.Source> ARRIVAL = Comparator.comparing(
                    (Explanation.Source source) -> source.batch().received())
            .thenComparing(source -> source.batch().id());

    private static final String GRADUATES = "graduates";

    private final Home home;
    private final Catalogue catalogue;
    private final Releases releases;

    public Explainer(Home home, Catalogue catalogue) {
        this.home = home;
        this.catalogue = catalogue;
        this.releases = new Releases(home);
    }

    /**
     * @param from another figure of the same indicator and school year to bridge from
     * @throws Refusal when the release has no such figure
     */
    public Explanation explain(Standpoint at, SchoolYear year, Optional<Standpoint> from) {
        try (Warehouse warehouse = Warehouse.open(home, at.release(), catalogue);
                Scenarios scenarios = new Scenarios(home, catalogue, year)) {
            IndicatorValue value = published(warehouse, at, year);
            Deliveries deliveries = new Deliveries(catalogue, at.indicator(), year);
            AreaFacts facts = scenarios.of(deliveries.of(at.release()), at.release());
            return new Explanation(
                    at,
                    value,
                    ingredients(warehouse, at, year, isHidden(value)),
                    sources(facts.sources(at)),
                    facts.missing(at),
                    isUsed(at.indicator())
                            ? TargetStatuses.ahead(TargetStatuses.list(warehouse.database()), value)
                            : List.<TargetStatus>of(),
                    from.map(before -> bridge(before, at, value, new Bridges(scenarios, deliveries, releases))));
        }
    }

    private Bridge bridge(Standpoint from, Standpoint to, IndicatorValue value, Bridges bridges) {
        IndicatorValue before;
        try (Warehouse warehouse = Warehouse.open(home, from.release(), catalogue)) {
            before = published(warehouse, from, value.schoolYear());
        }
        if (isHidden(before) || isHidden(value)) {
            return new Bridge.Masked(
                    from,
                    before,
                    !isHidden(value) ? Bridge.Mask.BEFORE : isHidden(before) ? Bridge.Mask.BOTH : Bridge.Mask.AFTER);
        }
        List<Step> steps = bridges.steps(from, to);
        Bridge.Parts parts = new Bridge.Parts(from, before, steps.get(0).before(), steps);
        if (!isAsPublished(parts.start(), before) || !isAsPublished(parts.end(), value)) {
            return new Bridge.Masked(from, before, Bridge.Mask.HELD_BACK);
        }
        return catalogue.formsOf(to.indicator()).contains(GRADUATES) && saysTooMuch(steps)
                ? new Bridge.Masked(from, before, Bridge.Mask.PARTS)
                : parts;
    }

    /** One part alone is the difference of two published figures; several say what nobody has published. */
    private boolean saysTooMuch(List<Step> steps) {
        List<Step> moving = steps.stream()
                .filter(step -> step.numerator() != 0 || step.denominator() != 0)
                .toList();
        return moving.size() > 1
                && moving.stream()
                        .anyMatch(step -> isFew(step.numerator())
                                || isFew(step.denominator())
                                || isFew(step.denominator() - step.numerator()));
    }

    private boolean isFew(long graduates) {
        return catalogue.disclosure().isSmall(Math.abs(graduates));
    }

    private static boolean isAsPublished(State state, IndicatorValue published) {
        return published.reading() instanceof Reading.Measured measured
                ? measured.numerator() == state.numerator() && measured.denominator() == state.denominator()
                : state.equals(State.NONE);
    }

    private static boolean isHidden(IndicatorValue value) {
        return value.reading() instanceof Reading.Missing missing && missing.gap() == Gap.SUPPRESSED;
    }

    private boolean isUsed(Indicator indicator) {
        return catalogue.indicators().contains(indicator);
    }

    private IndicatorValue published(Warehouse warehouse, Standpoint at, SchoolYear year) {
        List<IndicatorValue> known = (isUsed(at.indicator())
                        ? IndicatorValues.list(warehouse.database())
                        : IndicatorValues.list(
                                warehouse.database(),
                                at.indicator().definition().version()))
                .stream()
                        .filter(value -> value.indicator().equals(at.indicator().id())
                                && value.frame().equals(at.frame().id())
                                && value.areaCode().equals(at.area().code()))
                        .toList();
        return known.stream()
                .filter(value -> value.schoolYear().equals(year))
                .findFirst()
                .orElseThrow(() -> nothing(warehouse, at, year, known));
    }

    private static Refusal nothing(Warehouse warehouse, Standpoint at, SchoolYear year, List<IndicatorValue> known) {
        String years =
                known.stream().map(value -> value.schoolYear().toString()).collect(Collectors.joining(", "));
        String figure = at.indicator().id() + ", " + at.area().code() + " "
                + at.area().name().vi() + " (" + at.frame().id() + "), " + year;
        int number = warehouse.release().number();
        return new Refusal(
                "Bản công bố số " + number + " không có " + figure + "; có các năm học: "
                        + (years.isEmpty() ? "không năm nào" : years),
                "Release " + number + " has no " + figure + "; it has the school years: "
                        + (years.isEmpty() ? "none" : years));
    }

    private List<Explanation.Source> sources(Map<String, Long> reporters) {
        return reporters.entrySet().stream()
                .map(source -> new Explanation.Source(releases.batch(source.getKey()), source.getValue()))
                .sorted(ARRIVAL)
                .toList();
    }

    private List<Explanation.Ingredient> ingredients(
            Warehouse warehouse, Standpoint at, SchoolYear year, boolean isHidden) {
        Indicator indicator = at.indicator();
        List<Explanation.Ingredient> all = new ArrayList<>();
        Stream.of(
                        Map.entry(Explanation.Role.NUMERATOR, indicator.numerator()),
                        Map.entry(Explanation.Role.DENOMINATOR, indicator.denominator()),
                        Map.entry(Explanation.Role.UNKNOWN, indicator.unknown()))
                .forEach(role -> role.getValue()
                        .forEach(measure -> all.add(ingredient(
                                warehouse,
                                at,
                                role.getKey(),
                                measure(measure),
                                role.getKey() == Explanation.Role.DENOMINATOR
                                        ? year.plus(-indicator.yearsBefore())
                                        : year,
                                isHidden))));
        return all;
    }

    private Measure measure(String id) {
        return catalogue.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Where the figure is hidden its measures are. */
    private static Explanation.Ingredient ingredient(
            Warehouse warehouse,
            Standpoint at,
            Explanation.Role role,
            Measure measure,
            SchoolYear year,
            boolean isHidden) {
        Explanation.Ingredient absent = new Explanation.Ingredient(
                role, measure, year, OptionalLong.empty(), Optional.of(isHidden ? Gap.SUPPRESSED : Gap.NOT_COLLECTED));
        return isHidden
                ? absent
                : warehouse
                        .database()
                        .query(
                                "select value, gap from measure_by_year where measure = ? and frame = ? and area_code = ? "
                                        + "and school_year = ?",
                                row -> new Explanation.Ingredient(
                                        role,
                                        measure,
                                        year,
                                        row.findNumber("value"),
                                        row.findText("gap").map(Gap::of)),
                                measure.id(),
                                at.frame().id(),
                                at.area().code(),
                                year.startYear())
                        .stream()
                        .findFirst()
                        .orElse(absent);
    }
}
