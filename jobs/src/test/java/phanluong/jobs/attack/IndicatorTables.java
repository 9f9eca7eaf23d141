package phanluong.jobs.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import phanluong.warehouse.catalogue.Breakdown;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.db.Row;
import phanluong.warehouse.indicator.Indicator;

/**
 * Indicators of one published file and what stands beside them: their parts, their value, their standing against targets,
 * pilots and others. Whatever is printed and follows from the parts is an equation, or a bound, on them.
 */
final class IndicatorTables {
    private static final String WHOLE = "whole";

    private final Views views;
    private final Database database;
    private final Map<String, Formula> formulas = new HashMap<>();
    private final Map<String, Formula> used = new HashMap<>();
    private final Map<List<String>, OptionalLong> uncounted = new HashMap<>();

    IndicatorTables(Views views, Catalogue catalogue, Database database, SortedSet<String> destinations) {
        this.views = views;
        this.database = database;
        for (Indicator indicator : catalogue.indicators()) {
            for (Indicator definition : indicator.definitions()) {
                Formula.of(definition, destinations)
                        .ifPresent(formula -> formulas.put(
                                indicator.id() + " " + definition.definition().version(), formula));
            }
            Formula.of(indicator, destinations).ifPresent(formula -> used.put(indicator.id(), formula));
        }
    }

    /** The parts of an indicator for some schools; a part that counts no graduates is a number of its own. */
    private record Parts(Formula formula, int numerator, int denominator, OptionalInt unknown) {}

    void read() {
        for (String table : List.of("indicator_by_area", "indicator_by_definition")) {
            database.query("select * from " + table, row -> {
                String indicator = row.text("indicator");
                uncounted.put(key(row), row.findNumber("uncounted"));
                return ofSchools(row, formulas.get(indicator + " " + row.text("definition")), Optional.empty())
                        .map(parts -> indicator(row, parts, table));
            });
        }
        database.query(
                "select * from indicator_by_breakdown",
                row -> ofBreakdown(row, used.get(row.text("indicator")))
                        .map(parts -> indicator(row, parts, "indicator_by_breakdown")));
        database.query("select * from target_by_area", row -> {
            Optional<String> scope = row.findText("scope").filter(name -> !name.equals("all"));
            return ofSchools(row, used.get(row.text("indicator")), scope).map(parts -> target(row, parts, scope));
        });
        readPilots();
    }

    private static List<String> key(Row row) {
        return Stream.of("indicator", "frame", "area_code", "school_year")
                .map(row::text)
                .toList();
    }

    private Optional<Parts> ofSchools(Row row, Formula formula, Optional<String> scope) {
        if (formula == null || !views.has((int) row.number("school_year"), formula.level())) {
            return Optional.empty();
        }
        View view = views.of((int) row.number("school_year"), formula.level());
        BitSet area = view.area(row.text("frame"), row.text("area_code"));
        BitSet schools = scope.map(name -> view.category(area, "disadvantaged_area", "yes"))
                .orElse(area);
        return view.isGiven(schools, WHOLE)
                ? Optional.of(parts(row, formula, side -> view.cell(schools, Board.EVERYONE, side)))
                : Optional.empty();
    }

    private Optional<Parts> ofBreakdown(Row row, Formula formula) {
        View view = views.of((int) row.number("school_year"), formula.level());
        if (view == null) {
            return Optional.empty();
        }
        String breakdown = row.text("breakdown");
        String category = row.text("category");
        BitSet area = view.area(row.text("frame"), row.text("area_code"));
        boolean ofSchools = view.traits().contains(breakdown);
        boolean isAll = category.equals(Breakdown.ALL);
        BitSet schools = ofSchools && !isAll ? view.category(area, breakdown, category) : area;
        String of = ofSchools
                ? view.given(schools, WHOLE)
                : isAll ? view.given(schools, breakdown) : breakdown + "=" + category;
        return Optional.of(parts(row, formula, side -> view.cell(schools, of, side)));
    }

    private Parts parts(Row row, Formula formula, ToIntFunction<SortedSet<String>> cell) {
        return new Parts(
                formula,
                formula.numerator()
                        .map(side -> cell.applyAsInt(side))
                        .orElseGet(() -> other(row.findNumber("numerator"))),
                formula.denominator()
                        .map(side -> cell.applyAsInt(side))
                        .orElseGet(() -> other(row.findNumber("denominator"))),
                formula.unknown()
                        .map(side -> OptionalInt.of(cell.applyAsInt(side)))
                        .orElse(OptionalInt.empty()));
    }

    private int other(OptionalLong shown) {
        return views.equations().slack(shown.orElse(0), shown.orElse(Equations.MANY));
    }

    private Parts indicator(Row row, Parts parts, String table) {
        if (row.findText("gap").filter(gap -> !gap.equals("suppressed")).isPresent()) {
            // Nobody graduated, or nobody who did was reported.
            if (parts.formula().denominator().isPresent()) {
                views.say(parts.denominator(), OptionalLong.of(0), table + ".gap");
            }
            return parts;
        }
        counts(row, parts, table);
        if (parts.unknown().isPresent()) {
            views.say(parts.unknown().getAsInt(), row.findNumber("unknown"), table + ".unknown");
        }
        value(row, "value", parts);
        return parts;
    }

    private void counts(Row row, Parts parts, String table) {
        if (parts.formula().numerator().isPresent()) {
            views.say(parts.numerator(), row.findNumber("numerator"), table + ".numerator");
        }
        if (parts.formula().denominator().isPresent()) {
            views.say(parts.denominator(), row.findNumber("denominator"), table + ".denominator");
        }
    }

    private void value(Row row, String column, Parts parts) {
        row.findDecimal(column)
                .ifPresent(value -> views.ratio(
                        value.doubleValue() / parts.formula().factor(), parts.numerator(), parts.denominator()));
    }

    private Parts target(Row row, Parts parts, Optional<String> scope) {
        if (row.findText("gap").filter(gap -> !gap.equals("suppressed")).isPresent()) {
            return parts;
        }
        counts(row, parts, "target_by_area");
        value(row, "value", parts);
        BigDecimal target = row.findDecimal("target").orElseThrow();
        int factor = parts.formula().factor();
        row.findDecimal("gap_points")
                .ifPresent(points -> views.ratio(
                        (points.doubleValue() + target.doubleValue()) / factor,
                        parts.numerator(),
                        parts.denominator()));
        OptionalLong years = row.findNumber("due_school_year").isPresent()
                ? OptionalLong.of(row.number("due_school_year") - row.number("school_year"))
                : OptionalLong.empty();
        row.findDecimal("points_per_year")
                .filter(points -> points.signum() > 0)
                .ifPresent(points -> views.ratio(
                        (target.doubleValue() - points.doubleValue() * years.orElseThrow()) / factor,
                        parts.numerator(),
                        parts.denominator()));
        long threshold = target.movePointRight(3).longValueExact();
        boolean isStrict = row.text("comparator").equals("gt");
        missing(row, parts, years, threshold, isStrict);
        if (scope.isEmpty()) {
            bounds(row, parts, threshold, isStrict);
        }
        return parts;
    }

    /** How many more were needed: none, then the numerator is there; some, then it is exactly so many below. */
    private void missing(Row row, Parts parts, OptionalLong years, long threshold, boolean isStrict) {
        OptionalLong count = row.findNumber("missing_count");
        OptionalLong perYear = row.findNumber("missing_per_year");
        if (count.isEmpty() && perYear.isEmpty()) {
            return;
        }
        long times = parts.formula().factor() * 1000L;
        long least = count.orElseGet(() -> Math.max(0, (perYear.getAsLong() - 1) * years.orElseThrow() + 1));
        long most = count.orElseGet(() -> perYear.getAsLong() * years.orElseThrow());
        if (most == 0) {
            least = 0;
        }
        Linear reached = new Linear().plus(times, parts.numerator()).plus(-threshold, parts.denominator());
        if (least == 0) {
            views.equations().between(reached, (isStrict ? 1 : 0) - most * times, Equations.MANY * times);
        } else {
            views.equations()
                    .between(
                            reached, (isStrict ? 1 : 0) - most * times, (isStrict ? times : times - 1) - least * times);
        }
    }

    /** The worst and the best case, and the standing that both agree on. */
    private void bounds(Row row, Parts parts, long threshold, boolean isStrict) {
        OptionalLong schools = uncounted.getOrDefault(key(row), OptionalLong.empty());
        if (schools.isEmpty()) {
            return;
        }
        long out = schools.getAsLong();
        int factor = parts.formula().factor();
        row.findDecimal("worst_value").ifPresent(worst -> {
            Fraction fraction = Fraction.of(worst.doubleValue() / factor);
            views.equations()
                    .add(
                            new Linear()
                                    .plus(fraction.denominator(), parts.numerator())
                                    .plus(-fraction.numerator(), parts.denominator()),
                            fraction.numerator() * out);
        });
        row.findDecimal("best_value").ifPresent(best -> {
            Fraction fraction = Fraction.of(best.doubleValue() / factor);
            Linear sides = new Linear()
                    .plus(fraction.denominator(), parts.numerator())
                    .plus(-fraction.numerator(), parts.denominator());
            parts.unknown().ifPresent(unknown -> sides.plus(fraction.denominator(), unknown));
            views.equations().add(sides, (fraction.numerator() - fraction.denominator()) * out);
        });
        long times = factor * 1000L;
        long far = Equations.MANY * times;
        Linear reached = new Linear().plus(times, parts.numerator()).plus(-threshold, parts.denominator());
        switch (row.text("status")) {
            case "met" -> views.equations().between(reached, threshold * out + (isStrict ? 1 : 0), far);
            case "not_met" -> {
                parts.unknown().ifPresent(unknown -> reached.plus(times, unknown));
                views.equations().between(reached, -far, (threshold - times) * out - (isStrict ? 0 : 1));
            }
            // That it cannot be said is also what a hidden number makes it.
            default -> {}
        }
    }

    /** The lowest and the highest are of areas whose value is shown, and say nothing of the others. */
    private void readPilots() {
        Map<String, List<List<String>>> groups = new TreeMap<>();
        database.query(
                "select frame, area_code, area_group from pilot_group",
                row -> groups.computeIfAbsent(row.text("area_group"), group -> new ArrayList<>())
                        .add(List.of(row.text("frame"), row.text("area_code"))));
        database.query("select * from pilot_comparison", row -> {
            Formula formula = used.get(row.text("indicator"));
            return formula == null || !views.has((int) row.number("school_year"), formula.level())
                    ? List.of()
                    : pilots(row, formula, groups.get(row.text("area_group")));
        });
    }

    private List<List<String>> pilots(Row row, Formula formula, List<List<String>> group) {
        View view = views.of((int) row.number("school_year"), formula.level());
        List<BitSet> areas =
                group.stream().map(area -> view.area(area.get(0), area.get(1))).toList();
        BitSet together = Views.together(areas);
        if (view.isGiven(together, WHOLE)
                && row.findText("gap").filter(gap -> !gap.equals("suppressed")).isEmpty()) {
            Parts sum = parts(row, formula, side -> view.cell(together, Board.EVERYONE, side));
            counts(row, sum, "pilot_comparison");
            value(row, "value", sum);
        }
        return group;
    }
}
