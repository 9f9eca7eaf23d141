package phanluong.warehouse.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.Measure;

/** When every column of every form is filled in, every measure of the catalogue has a value: none is listed and never counted. */
class EveryMeasureTest {
    private static final String DAY = "2020-06-30";

    private final Catalogue catalogue = Catalogue.shipped().openly();

    @Test
    void filledForms_leaveNoMeasureWithoutAValue(@TempDir Path folder) {
        TestHome home = new TestHome(folder, catalogue);
        schools(home);
        offices(home);
        try (Warehouse warehouse = Warehouse.open(home.home(), home.publish("2020-12-31"), catalogue)) {
            List<Coverage> province = Coverages.list(warehouse, "province");
            assertThat(province).hasSameSizeAs(catalogue.measures());
            assertThat(province.stream()
                            .filter(one -> one.value().isEmpty())
                            .map(one -> one.measure().id()))
                    .isEmpty();
        }
    }

    private static void schools(TestHome home) {
        home.batch(
                        "schools",
                        "SGDDT",
                        2019,
                        DAY,
                        "school_code, name, levels, ownership, commune_code, district_code, valid_from",
                        "('A', 'A', ['THCS', 'THPT'], 'public', '25324', '690', date '2018-09-01')")
                .batch(
                        "school_years",
                        "SGDDT",
                        2019,
                        DAY,
                        "school_code, level, pupils, girls, boys, final_grade_pupils, has_local_programme, "
                                + "part_time_counsellors, qualified_counsellors, trained_staff, pupils_counselled, stem_rooms, "
                                + "equipment_sets, vocational_partners, enterprise_partners, focal_person",
                        Stream.of("THCS", "THPT")
                                .map(level -> "('A', '" + level + "', 9, 4, 5, 3, true, 2, 1, 4, 5, 1, 2, 3, 4, true)")
                                .collect(Collectors.joining(", ")))
                .batch(
                        "graduates",
                        "SGDDT",
                        2019,
                        DAY,
                        "level, pupil_id, birth_year, sex, ethnicity, school_code, graduated, destination",
                        "('THCS', 'P1', 2005, 'female', 'Kinh', 'A', true, 'elementary'), "
                                + "('THPT', 'P2', 2002, 'male', 'Kinh', 'A', true, 'college')");
    }

    private void offices(TestHome home) {
        home.batch(
                        "institutions",
                        "SLDTBXH",
                        2019,
                        DAY,
                        "institution_code, name, kind, ownership, area_code, has_plan, valid_from",
                        "('I', 'I', 'college', 'public', '690', true, date '2018-09-01')")
                .batch(
                        "training",
                        "SLDTBXH",
                        2019,
                        DAY,
                        "institution_code, period, training_level, occupation, capacity, quota, admitted_from_thcs, "
                                + "admitted_from_thpt, graduated, employed, employment_window_months",
                        "('I', 'year', 'college', 'x', 9, 8, 3, 4, 5, 4, 6), ('I', 'year', 'college', 'y', 9, 8, 3, 4, 5, 4, 12)")
                .batch(
                        "labour_demand",
                        "SLDTBXH",
                        2019,
                        DAY,
                        "area_code, period, occupation, training_level, openings, hired",
                        "('690', 'year', 'x', 'college', 9, 8)")
                .batch(
                        "budget",
                        "STC",
                        2019,
                        DAY,
                        "budget_year, source, task, planned, allotted, spent",
                        Stream.of("state_budget", "integrated_programmes", "lawful_revenue", "sponsors", "oda")
                                .map(source -> "(2020, '" + source + "', 'training', 9, 8, 7)")
                                .collect(Collectors.joining(", ")))
                .batch(
                        "activities",
                        "SGDDT",
                        2019,
                        DAY,
                        "period, measure, breakdown, value",
                        catalogue.measures().stream()
                                .filter(measure -> measure.form().equals("activities"))
                                .filter(measure -> measure.column().equals("value"))
                                .map(Measure::id)
                                .map(id -> "('year', '" + id + "', 'all', 3)")
                                .collect(Collectors.joining(", ")))
                .batch(
                        "submissions",
                        "SGDDT",
                        2019,
                        DAY,
                        "unit, report, period, due, received",
                        "('SGDDT', 'yearly', 'year', date '2020-06-30', date '2020-06-29')");
    }
}
