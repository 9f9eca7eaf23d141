package phanluong.warehouse.explain;

import java.nio.file.Path;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Home;

/**
 * A home of two releases between which everything happens once. THCS graduates of 2019-2020 who go on to vocational education,
 * district 690 first: A 40 of 400 (20 unknown) and D 50 of 200, C of district 692 30 of 300. Then D turns out to lie in 692, A is
 * corrected to 60 of 410, B comes late with 10 of 100, and C's pupils come in the place of its counts, 42 of 300.
 * F of district 693 comes late with 10 of 50, the first there. G of 694 is
 * corrected from 10 of 100 to 12 of 103, and H comes late beside it with 10 of 50. E sends nothing.
 */
public final class ChangedHistory {
    private static final String SCHOOL =
            "school_code, name, levels, ownership, commune_code, district_code, valid_from";
    private static final String COUNTS = "school_code, level, breakdown, cohort, graduates, public_upper_secondary, "
            + "private_upper_secondary, continuing_education, continuing_and_intermediate, elementary, intermediate, college, "
            + "university, work, other, unknown";

    private ChangedHistory() {}

    public static Home in(Path folder, Catalogue catalogue) {
        TestHome home = new TestHome(folder, catalogue);
        home.batch(
                "schools",
                "SGDDT",
                2019,
                "2020-06-30",
                SCHOOL,
                school("A", "25324", "690") + ", " + school("B", "25324", "690") + ", " + school("C", "25270", "692")
                        + ", " + school("D", "25324", "690") + ", " + school("E", "25324", "690")
                        + ", " + school("F", "25308", "693")
                        + ", " + school("G", "25354", "694") + ", " + school("H", "25354", "694"));
        counts(home, "A", "2020-12-31", 400, 40, 20);
        counts(home, "D", "2020-12-31", 200, 50, 0);
        counts(home, "C", "2020-12-31", 300, 30, 0);
        counts(home, "G", "2020-12-31", 100, 10, 0);
        home.publish("2020-12-31");
        home.batch(
                "schools",
                "SGDDT",
                2020,
                "2021-06-30",
                SCHOOL,
                school("D", "25270", "692").replace("2018-09-01", "2019-09-01"));
        counts(home, "A", "2021-01-15", 410, 60, 20);
        counts(home, "B", "2021-06-30", 100, 10, 0);
        counts(home, "G", "2021-06-30", 103, 12, 0);
        counts(home, "H", "2021-06-30", 50, 10, 0);
        counts(home, "F", "2021-06-30", 50, 10, 0);
        home.select(
                "graduates",
                "U-C",
                2019,
                "2021-06-30",
                "level, pupil_id, birth_year, sex, ethnicity, school_code, graduated, destination",
                "select 'THCS' as level, 'P' || i as pupil_id, 2005 as birth_year, 'male' as sex, 'Kinh' as ethnicity, "
                        + "'C' as school_code, true as graduated, "
                        + "case when i < 42 then 'intermediate' else 'work' end as destination from range(300) as r(i)");
        home.publish("2021-06-30");
        return home.home();
    }

    private static String school(String code, String commune, String district) {
        return "('" + code + "', 'THCS " + code + "', ['THCS'], 'public', '" + commune + "', '" + district
                + "', date '2018-09-01')";
    }

    private static void counts(
            TestHome home, String school, String received, int graduates, int vocational, int unknown) {
        home.batch(
                "graduate_counts",
                "U-" + school,
                2019,
                received,
                COUNTS,
                "('" + school + "', 'THCS', 'all', " + graduates + ", " + graduates + ", "
                        + (graduates - vocational - unknown) + ", 0, 0, 0, 0, " + vocational + ", 0, 0, 0, 0, "
                        + unknown
                        + ")");
    }
}
