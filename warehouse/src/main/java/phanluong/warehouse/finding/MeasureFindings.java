package phanluong.warehouse.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.Measure;
import phanluong.warehouse.coverage.Coverage;
import phanluong.warehouse.coverage.Coverages;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.time.SchoolYear;

/** Counts, money, submissions and the reform, read from the marts. */
final class MeasureFindings {
    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final List<SchoolYear> years;

    MeasureFindings(Warehouse warehouse, List<SchoolYear> years) {
        this.warehouse = warehouse;
        this.catalogue = warehouse.catalogue();
        this.years = years;
    }

    /** Of the total frame and the detail frame, by level, area and school year. */
    List<Finding.Destinations> destinations() {
        record Key(String frame, String areaName, String level, SchoolYear schoolYear, long graduates) {}
        Map<Key, List<Finding.Destinations.Part>> parts = new LinkedHashMap<>();
        warehouse
                .database()
                .query(
                        """
                select value.*, area.name as area_name, dim_destination.name, dim_destination.vocational
                from destination_by_area as value
                join dim_destination using (destination)
                join dim_frame_area as area using (frame, area_code)
                where frame in (?, ?) and school_year <= ? and all_graduates > 0
                order by level, frame, area.position, school_year, dim_destination.position
                """,
                        row -> parts.computeIfAbsent(
                                        new Key(
                                                row.text("frame"),
                                                row.text("area_name"),
                                                row.text("level"),
                                                new SchoolYear((int) row.number("school_year")),
                                                row.number("all_graduates")),
                                        key -> new ArrayList<>())
                                .add(new Finding.Destinations.Part(
                                        row.text("destination"),
                                        row.text("name"),
                                        row.flag("vocational"),
                                        share(row.findNumber("graduates"), row.number("all_graduates")))),
                        catalogue.region().totalFrame(),
                        catalogue.region().detailFrame(),
                        last());
        return parts.entrySet().stream()
                .map(entry -> new Finding.Destinations(
                        entry.getKey().frame(),
                        entry.getKey().areaName(),
                        entry.getKey().level(),
                        entry.getKey().schoolYear(),
                        entry.getKey().graduates(),
                        entry.getValue()))
                .toList();
    }

    private static Optional<Finding.Destinations.Share> share(OptionalLong graduates, long all) {
        return graduates.isPresent()
                ? Optional.of(Finding.Destinations.Share.of(graduates.getAsLong(), all))
                : Optional.empty();
    }

    /** Every measure of the catalogue that the plan asks to follow, also those nobody sent. */
    List<Finding.Measured> measures() {
        Map<Measure, List<Coverage>> found = new LinkedHashMap<>();
        catalogue.measures().forEach(measure -> found.put(measure, new ArrayList<>()));
        Coverages.list(warehouse, catalogue.region().totalFrame())
                .forEach(one -> found.get(one.measure()).add(one));
        return found.entrySet().stream()
                .filter(entry -> isTold(entry.getKey()))
                .map(entry -> measured(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Graduates and reports have sections of their own. */
    private static boolean isTold(Measure measure) {
        return measure.planRow().isPresent()
                && !measure.form().startsWith("graduates")
                && !measure.form().equals("submissions");
    }

    private Finding.Measured measured(Measure measure, List<Coverage> coverages) {
        Map<SchoolYear, Coverage> byYear =
                coverages.stream().collect(Collectors.toMap(Coverage::schoolYear, Function.identity()));
        return new Finding.Measured(
                measure,
                years.stream()
                        .map(year -> Optional.ofNullable(byYear.get(year))
                                .map(one -> new Finding.Measured.Year(year, one.value(), one.gap(), one.sent()))
                                .orElseGet(() -> new Finding.Measured.Year(
                                        year, OptionalLong.empty(), Optional.of(Gap.NOT_COLLECTED), 0)))
                        .toList(),
                Optional.ofNullable(byYear.get(years.get(years.size() - 1))).flatMap(Coverage::supplier));
    }

    List<Finding.Budget> budget() {
        return warehouse
                .database()
                .query(
                        """
                select source, sum(planned)::bigint as planned, sum(allotted)::bigint as allotted, sum(spent)::bigint as spent
                from budget_by_source
                where school_year <= ?
                group by grouping sets ((source), ())
                having count(*) > 0
                order by source nulls last
                """,
                        row -> new Finding.Budget(
                                row.findText("source"),
                                row.findNumber("planned").orElse(0),
                                row.findNumber("allotted").orElse(0),
                                row.findNumber("spent").orElse(0)),
                        last());
    }

    List<Finding.Submissions> submissions() {
        return warehouse
                .database()
                .query(
                        """
                select school_year, count(*) as due, count(*) filter (status = 'on_time') as on_time,
                    count(*) filter (status = 'late') as late, count(*) filter (status = 'missing') as missing,
                    string_agg(distinct coalesce(unit_name, unit), '|' order by coalesce(unit_name, unit))
                        filter (status = 'missing') as missing_units
                from submission_by_unit
                where school_year <= ?
                group by school_year
                order by school_year
                """,
                        row -> new Finding.Submissions(
                                new SchoolYear((int) row.number("school_year")),
                                row.number("due"),
                                row.number("on_time"),
                                row.number("late"),
                                row.number("missing"),
                                row.findText("missing_units")
                                        .map(units -> List.of(units.split("\\|")))
                                        .orElse(List.of())),
                        last());
    }

    /** Empty when the region has no present frame of its own or the reform came after the review's data. */
    Optional<Finding.Reform> reform() {
        if (catalogue.region().presentFrame().isEmpty()
                || catalogue.region().reformOn().isEmpty()
                || warehouse
                        .release()
                        .asOf()
                        .isBefore(catalogue.region().reformOn().get())) {
            return Optional.empty();
        }
        List<Finding.Reform.Unit> units = warehouse
                .database()
                .query(
                        """
                select present.area_code, present.name,
                    string_agg(former.name, '|' order by former.area_code) as communes,
                    string_agg(distinct district.name, '|' order by district.name) as districts
                from dim_frame_area as present
                join dim_area_change as change on change.to_code = present.area_code
                join dim_area as former on former.area_code = change.from_code and former.valid_to < change.changed_on
                    and former.kind = present.kind
                join dim_frame_area as district on district.frame = ? and district.area_code = former.parent_code
                where present.frame = ?
                group by present.area_code, present.name, present.position
                order by present.position
                """,
                        row -> new Finding.Reform.Unit(
                                row.text("area_code"),
                                row.text("name"),
                                List.of(row.text("communes").split("\\|")),
                                List.of(row.text("districts").split("\\|"))),
                        catalogue.region().detailFrame(),
                        catalogue.region().presentFrame().get());
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding.Reform(catalogue.region().reformOn().get(), units));
    }

    private int last() {
        return years.get(years.size() - 1).startYear();
    }
}
