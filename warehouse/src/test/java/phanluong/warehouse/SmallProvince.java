package phanluong.warehouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import phanluong.warehouse.area.Area;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/**
 * An invented province small enough to know by heart: in each of the 11 former districts one THCS school and one THPT
 * school, 40 graduates of each a year. Shares rise with the school years; district 688 reports nothing in 2020-2021.
 */
public final class SmallProvince {
    public static final int FIRST_YEAR = 2018;
    public static final int LAST_YEAR = 2024;
    private static final String GRADUATES =
            "level, pupil_id, birth_year, sex, ethnicity, school_code, graduated, destination";

    private SmallProvince() {}

    /** Publishes two releases: what was known on 2022-12-31, and everything by 2026-01-20. */
    public static Home in(Path folder, Catalogue catalogue) {
        return in(new TestHome(folder, catalogue), catalogue);
    }

    /** The same with the rows of every delivery in another order. */
    public static Home shuffledIn(Path folder, Catalogue catalogue) {
        return in(TestHome.shuffled(folder, catalogue), catalogue);
    }

    private static Home in(TestHome home, Catalogue catalogue) {
        List<Area> districts = catalogue.areas().stream()
                .filter(area -> area.kind().equals("district")
                        && area.validity()
                                .to()
                                .filter(end -> end.getYear() == 2025)
                                .isPresent())
                .toList();
        home.batch(
                "schools",
                "SGDDT",
                FIRST_YEAR,
                "2019-06-30",
                "school_code, name, levels, ownership, commune_code, district_code, valid_from",
                schools(catalogue, districts));
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            year(home, districts, year);
            if (year == 2021) {
                home.publish("2022-12-31");
            }
        }
        home.publish("2026-01-20");
        if (new Releases(home.home()).list().size() != 2) {
            throw new AssertionError("two releases expected");
        }
        return home.home();
    }

    private static String schools(Catalogue catalogue, List<Area> districts) {
        List<String> rows = new ArrayList<>();
        for (Area district : districts) {
            List<String> communes = catalogue.areas().stream()
                    .filter(area -> area.kind().equals("commune")
                            && area.parentCode().filter(district.code()::equals).isPresent())
                    .map(Area::code)
                    .distinct()
                    .toList();
            rows.add("('" + code(district, 2) + "', 'THCS " + district.code() + "', ['THCS'], 'public', '"
                    + communes.get(0) + "', '" + district.code() + "', date '2018-09-01')");
            rows.add("('" + code(district, 3) + "', 'THPT " + district.code() + "', ['THPT'], 'public', '"
                    + communes.get(1) + "', '" + district.code() + "', date '2018-09-01')");
        }
        return String.join(", ", rows);
    }

    private static void year(TestHome home, List<Area> districts, int year) {
        List<Area> reporting = districts.stream()
                .filter(area -> year != 2020 || !area.code().equals("688"))
                .toList();
        String received = year == LAST_YEAR ? "2026-01-20" : (year + 1) + "-12-31";
        int grown = year - FIRST_YEAR;
        home.select(
                "graduates",
                "SGDDT",
                year,
                received,
                GRADUATES,
                reporting.stream().map(area -> pupils(area, grown)).collect(Collectors.joining(" union all ")));
        home.batch(
                "school_years",
                "SGDDT",
                year,
                received,
                "school_code, level, pupils, girls, boys, final_grade_pupils, "
                        + "has_local_programme, part_time_counsellors, qualified_counsellors, stem_rooms",
                reporting.stream()
                        .flatMap(area -> List.of(2, 3).stream()
                                .map(level -> "('" + code(area, level) + "', '" + (level == 2 ? "THCS" : "THPT")
                                        + "', 200, 98, 102, 40, " + (Integer.parseInt(area.code()) % 7 <= grown)
                                        + ", 2, "
                                        + (Integer.parseInt(area.code()) % 6 <= grown ? 1 : 0) + ", " + grown + ")"))
                        .collect(Collectors.joining(", ")));
        home.batch(
                "budget",
                "STC",
                year,
                received,
                "budget_year, source, task, planned, allotted, spent",
                "(" + (year + 1) + ", 'state_budget', 'training', 500000000, 450000000, 400000000), (" + (year + 1)
                        + ", 'oda', 'pilot', 200000000, 200000000, 150000000)");
        home.batch(
                "activities",
                "SGDDT",
                year,
                received,
                "period, measure, breakdown, value",
                "('year', 'outreach_people', 'all', " + (1000 + 100 * grown) + "), ('year', 'plans_issued', 'all', 1)");
        home.batch(
                "submissions",
                "SGDDT",
                year,
                received,
                "unit, report, period, due, received",
                "('PGDDT-688', 'yearly', 'year', date '" + (year + 1)
                        + "-06-30', null), ('PGDDT-689', 'yearly', 'year', date '" + (year + 1) + "-06-30', date '"
                        + (year + 1) + "-06-29')");
    }

    private static String pupils(Area district, int grown) {
        int more = Integer.parseInt(district.code()) % 4;
        return "select 'THCS' as level, 'C' || i as pupil_id, 2005 as birth_year, case when i % 2 = 0 then 'female' else 'male' end as sex, "
                + "'Kinh' as ethnicity, '" + code(district, 2) + "' as school_code, true as graduated, case when i < "
                + (3 + grown + more)
                + " then 'intermediate' when i < 38 then 'public_upper_secondary' else 'unknown' end as destination from range(40) as r(i) union all "
                + "select 'THPT', 'T' || i, 2001, case when i % 2 = 0 then 'female' else 'male' end, 'Kinh', '"
                + code(district, 3)
                + "', true, case when i < " + (9 + grown)
                + " then 'college' when i < 35 then 'university' else 'work' end from range(40) as r(i)";
    }

    private static String code(Area district, int level) {
        return "70" + district.code() + level + "01";
    }
}
