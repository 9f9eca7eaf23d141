package phanluong.warehouse.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import phanluong.warehouse.build.Facts;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;

/** What some batches together say of an indicator in an area and school year, down to the reporter. */
final class AreaFacts implements AutoCloseable {
    private static final String STATE = """
            select numerator, denominator, schools_counted
            from fct_indicator_scope
            where scope = 'all' and indicator = ? and definition = ? and frame = ? and area_code = ? and school_year = ?
                and denominator is not null
            """;

    private static final String COUNTED = """
            select school.school_code
            from fct_indicator_school as school
            join dim_school_frame as place on place.school_code = school.school_code
            where school.counted and school.indicator = ? and school.definition = ? and place.frame = ?
                and place.area_code = ? and school.school_year = ?
            """;

    /** A measure that two parts share counts once; schools that the definition leaves out are in neither. */
    private static final String SOURCES = """
            select measure.batch, count(distinct place.reporter) as reporters
            from cat_indicator_part as part
            join cat_indicator as indicator on indicator.indicator = part.indicator
            join cat_measure as rule on rule.measure = part.measure
            join fct_measure as measure on measure.measure = part.measure
            join fct_reporter_frame as place
                on place.reporter = case rule.grain
                    when 'school' then measure.school_code when 'area' then measure.area_code else measure.unit end
                and place.school_year = measure.school_year and place.extent = 'exact'
            where part.indicator = ? and part.definition = ? and place.frame = ? and place.area_code = ?
                and measure.school_year = ? - part.years_before
                and (indicator.grain = 'area' or exists (
                    from fct_indicator_school as school
                    where school.indicator = part.indicator and school.definition = part.definition
                        and school.school_year = measure.school_year and school.school_code = measure.school_code
                ))
            group by measure.batch
            """;

    private static final String MISSING_SCHOOLS = """
            select
                school.school_code as reporter, listed.name,
                case
                    when school.suppressed then 'suppressed'
                    when exists (
                        from fct_measure as measure
                        join cat_indicator_part as part on part.measure = measure.measure
                        where part.indicator = school.indicator and part.definition = school.definition
                            and measure.school_code = school.school_code and measure.school_year = school.school_year
                    ) then 'left_empty'
                    else 'not_sent'
                end as reason
            from fct_indicator_school as school
            join dim_school_frame as place on place.school_code = school.school_code
            join dim_school as listed on listed.school_code = school.school_code
            where not school.counted and school.indicator = ? and school.definition = ? and place.frame = ?
                and place.area_code = ? and school.school_year = ?
            order by reporter
            """;

    private static final String MISSING_REPORTERS = """
            select
                owed.reporter,
                coalesce(any_value(school.name), any_value(unit.name), any_value(area.name), owed.reporter) as name,
                case
                    when bool_or(sent.gap = 'suppressed') then 'suppressed'
                    when bool_and(sent.reporter is null) then 'not_sent'
                    else 'left_empty'
                end as reason
            from cat_indicator_part as part
            join fct_measure_owed as owed on owed.measure = part.measure
            join fct_reporter_frame as place
                on place.reporter = owed.reporter and place.school_year = owed.school_year and place.extent = 'exact'
            left join fct_measure_year as sent
                on sent.measure = owed.measure and sent.school_year = owed.school_year and sent.reporter = owed.reporter
            left join dim_school as school on school.school_code = owed.reporter
            left join cat_unit as unit on unit.unit = owed.reporter
            left join dim_frame_area as area on area.frame = place.frame and area.area_code = owed.reporter
            where part.indicator = ? and part.definition = ? and place.frame = ? and place.area_code = ?
                and owed.school_year = ? - part.years_before and sent.value is null
            group by owed.reporter
            order by owed.reporter
            """;

    private static final String LISTS =
            "select distinct _batch from form_schools where list_contains(string_split(?, chr(10)), school_code)";

    private final Database database;
    private final SchoolYear year;

    AreaFacts(Home home, Catalogue catalogue, Release release, SchoolYear year) {
        this.database = Facts.of(
                home,
                catalogue,
                release,
                List.of("fct_indicator_scope", "fct_measure", "fct_measure_owed", "fct_reporter_frame"));
        this.year = year;
    }

    private Object[] key(Standpoint at) {
        return new Object[] {
            at.indicator().id(),
            at.indicator().definition().version(),
            at.frame().id(),
            at.area().code(),
            year.startYear()
        };
    }

    State state(Standpoint at) {
        return database
                .query(
                        STATE,
                        row -> State.of(
                                at.indicator(),
                                row.number("numerator"),
                                row.number("denominator"),
                                row.number("schools_counted")),
                        key(at))
                .stream()
                .findFirst()
                .orElse(State.NONE);
    }

    /** The schools in the figure; empty for indicators of areas. */
    Set<String> counted(Standpoint at) {
        return new HashSet<>(database.query(COUNTED, row -> row.text("school_code"), key(at)));
    }

    /** The batches that list any of some schools. */
    Set<String> lists(Set<String> schools) {
        return new HashSet<>(database.query(LISTS, row -> row.text("_batch"), String.join("\n", schools)));
    }

    /** By batch: of how many reporters of the area it speaks. */
    Map<String, Long> sources(Standpoint at) {
        Map<String, Long> sources = new TreeMap<>();
        database.query(SOURCES, row -> Map.entry(row.text("batch"), row.number("reporters")), key(at))
                .forEach(source -> sources.put(source.getKey(), source.getValue()));
        return sources;
    }

    /** By code; empty when everybody who should have reported is in the figure. */
    List<Explanation.Missing> missing(Standpoint at) {
        return database.query(
                at.indicator().grain() == Indicator.Grain.SCHOOL ? MISSING_SCHOOLS : MISSING_REPORTERS,
                row -> new Explanation.Missing(
                        row.text("reporter"),
                        row.text("name"),
                        Explanation.Reason.valueOf(row.text("reason").toUpperCase(Locale.ROOT))),
                key(at));
    }

    @Override
    public void close() {
        database.close();
    }
}
