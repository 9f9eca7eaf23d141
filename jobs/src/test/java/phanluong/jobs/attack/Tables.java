package phanluong.jobs.attack;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phanluong.warehouse.catalogue.Breakdown;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.db.Row;

/** Counts and shares of one published file, brought to the cells that they are. */
final class Tables {
    private static final String WHOLE = "whole";

    private final Views views;
    private final Board board;
    private final Database database;

    Tables(Views views, Board board, Database database) {
        this.views = views;
        this.board = board;
        this.database = database;
    }

    /** Which areas gave a breakdown for every graduate: known before anything else, as it says which cells are one. */
    void readCompleteness() {
        database.query(
                "select distinct school_year, level, frame, area_code, breakdown from graduates_by_breakdown "
                        + "where category = 'all' and uncounted = 0",
                row -> {
                    View view = views.of(row);
                    String breakdown = row.text("breakdown");
                    view.isComplete(
                            view.traits().contains(breakdown) ? WHOLE : breakdown,
                            view.area(row.text("frame"), row.text("area_code")));
                    return view;
                });
    }

    void readCounts() {
        database.query("select * from destination_by_area", this::destination);
        database.query("select * from graduates_by_breakdown", this::breakdown);
        readEmptyCategories();
        database.query(
                "select * from shared_measure where regexp_matches(measure, '^th(cs|pt)_graduates')", this::shared);
        for (String table : List.of("measure_by_area", "measure_by_year", "plan_row_by_year")) {
            database.query(
                    "select * from " + table + " where regexp_matches(measure, '^th(cs|pt)_(graduates|cohort)')",
                    row -> measure(table, row));
        }
    }

    /** A figure that belongs to no area of some frame is published for the school alone. */
    private String shared(Row row) {
        String measure = row.text("measure");
        String level = measure.startsWith("thcs") ? "THCS" : "THPT";
        View view = views.of((int) row.number("school_year"), level);
        BitSet schools = view.where(school -> school.code().equals(row.text("reporter")));
        if (!isMissing(row) && view.isGiven(schools, WHOLE)) {
            say(
                    view.cell(
                            schools,
                            Board.EVERYONE,
                            Formula.destinations(measure, level, view.destinations())
                                    .orElseThrow()),
                    row,
                    "value",
                    "shared_measure");
        }
        return measure;
    }

    private View destination(Row row) {
        View view = views.of(row);
        BitSet schools = view.area(row.text("frame"), row.text("area_code"));
        if (view.isGiven(schools, WHOLE)) {
            int part = view.cell(schools, Board.EVERYONE, row.text("destination"));
            int all = view.graduates(schools, Board.EVERYONE);
            say(part, row, "graduates", "destination_by_area");
            say(all, row, "all_graduates", "destination_by_area");
            row.findDecimal("share").ifPresent(share -> views.ratio(share.doubleValue() / 100, part, all));
        }
        return view;
    }

    private View breakdown(Row row) {
        View view = views.of(row);
        String breakdown = row.text("breakdown");
        String category = row.text("category");
        boolean ofSchools = view.traits().contains(breakdown);
        BitSet area = view.area(row.text("frame"), row.text("area_code"));
        BitSet schools = ofSchools && !category.equals(Breakdown.ALL) ? view.category(area, breakdown, category) : area;
        String given = ofSchools ? WHOLE : breakdown;
        String of =
                ofSchools || category.equals(Breakdown.ALL) ? view.given(schools, given) : breakdown + "=" + category;
        int part = view.cell(schools, of, row.text("destination"));
        int all = view.graduates(schools, of);
        if (isMissing(row)) {
            board.show(all, 0, "graduates_by_breakdown");
        } else {
            say(part, row, "numerator", "graduates_by_breakdown");
            say(all, row, "denominator", "graduates_by_breakdown");
            row.findDecimal("rate").ifPresent(rate -> views.ratio(rate.doubleValue() / 100, part, all));
        }
        if (!ofSchools && category.equals(Breakdown.ALL) && !view.isGiven(schools, given)) {
            say(view.graduates(schools, breakdown + " not given"), row, "uncounted", "graduates_by_breakdown");
        }
        return view;
    }

    /** A category that has no row has nobody in it: so the table says of itself. */
    private void readEmptyCategories() {
        Set<List<String>> rows = Set.copyOf(database.query(
                "select distinct school_year, level, frame, area_code, breakdown, category from graduates_by_breakdown",
                row -> key(row, row.text("breakdown"), row.text("category"))));
        Map<String, List<String>> categories = new TreeMap<>(database
                .query(
                        "select breakdown, category from dim_category where category <> 'all'",
                        row -> List.of(row.text("breakdown"), row.text("category")))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0), Collectors.mapping(row -> row.get(1), Collectors.toList()))));
        database.query(
                "select distinct school_year, level, frame, area_code, breakdown from graduates_by_breakdown "
                        + "where category = 'all' and breakdown in (select breakdown from dim_breakdown where is_published)",
                row -> {
                    View view = views.of(row);
                    String breakdown = row.text("breakdown");
                    BitSet area = view.area(row.text("frame"), row.text("area_code"));
                    for (String category : categories.get(breakdown)) {
                        if (!rows.contains(key(row, breakdown, category))) {
                            BitSet schools =
                                    view.traits().contains(breakdown) ? view.category(area, breakdown, category) : area;
                            String of = view.traits().contains(breakdown)
                                    ? view.given(schools, WHOLE)
                                    : breakdown + "=" + category;
                            board.show(view.graduates(schools, of), 0, "no row in graduates_by_breakdown");
                        }
                    }
                    return view;
                });
    }

    private static List<String> key(Row row, String breakdown, String category) {
        return Stream.concat(
                        Stream.of("school_year", "level", "frame", "area_code").map(row::text),
                        Stream.of(breakdown, category))
                .toList();
    }

    private String measure(String table, Row row) {
        String measure = row.text("measure");
        String level = measure.startsWith("thcs") ? "THCS" : "THPT";
        boolean ofPlan = table.equals("plan_row_by_year");
        View view = views.of((int) row.number("school_year"), level);
        BitSet schools = ofPlan ? view.all() : view.area(row.text("frame"), row.text("area_code"));
        String breakdown = table.equals("measure_by_area") ? row.text("breakdown") : Breakdown.ALL;
        if (isMissing(row)
                || !view.isGiven(schools, WHOLE)
                || breakdown.contains("=") && !view.isGiven(schools, "sex")) {
            return measure;
        }
        String category = breakdown.equals(Breakdown.ALL) ? Board.EVERYONE : breakdown;
        if (measure.endsWith("_cohort")) {
            // Who could graduate, graduates among them.
            OptionalLong cohort = row.findNumber("value");
            cohort.ifPresent(value ->
                    views.equations().between(new Linear().plus(1, view.graduates(schools, category)), 0, value));
        } else {
            say(
                    view.cell(
                            schools,
                            category,
                            Formula.destinations(measure, level, view.destinations())
                                    .orElseThrow()),
                    row,
                    "value",
                    table);
        }
        return measure;
    }

    /** Nobody sent it, or there was nothing to count: that is no number that is hidden. */
    private static boolean isMissing(Row row) {
        return row.findText("gap").filter(gap -> !gap.equals("suppressed")).isPresent();
    }

    private void say(int quantity, Row row, String column, String table) {
        views.say(quantity, row.findNumber(column), table + "." + column);
    }
}
