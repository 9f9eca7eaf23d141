package phanluong.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the definitions is said at once, with file and row. */
class CatalogueProblemsTest {
    private static final String VOCATIONAL = "indicators/thcs_vocational_rate.yml";

    @TempDir
    private Path folder;

    @Test
    void shippedCatalogue_hasNone() {
        assertThat(Catalogue.problems(Optional.empty())).isEmpty();
    }

    @Test
    void anUntouchedCopy_hasNone() {
        assertThat(Catalogue.problems(Optional.of(new CopiedPack(folder).folder())))
                .isEmpty();
    }

    @Test
    void everyFaultIsNamed_inOneList() {
        CopiedPack pack = new CopiedPack(folder)
                .change(
                        "measures.csv",
                        "school_years,stem_rooms,rooms,school,THCS",
                        "school_years,stem_room,rooms,school,THCS")
                .change(
                        "measures.csv",
                        "budget,planned,dong,unit,,STC,year,sum,sum\nbudget_allotted,",
                        "budgets,planned,dong,unit,,STO,year,sum,sum\nbudget_allotted,")
                .change("measures.csv", "youth_campaigns,36,", "youth_campaigns,39,")
                .change("measures.csv", "thpt_schools,,management", "thpt_schools,,administration")
                .change(
                        "measures.csv",
                        "training,quota,learners,institution,,,quarter|half_year|year",
                        "training,quota,learners,college,THCS,,quarter|month|year")
                .append(
                        "measures.csv",
                        "thcs_pupils,,management,Học sinh,Pupils,school_years,pupils,pupils,school,THCS,,year,sum,last")
                .append("measures.csv", "new_measure,,management,Mới,New,activities,value,items,unit,,,year,sum,often")
                .change("plan_rows.csv", "32,III.2", "31,III.2")
                .change(VOCATIONAL, "expect: 40 }", "expect: 41 }")
                .change(
                        "indicators/thpt_college_rate.yml",
                        "denominator: [thpt_graduates]",
                        "denominator: [thpt_graduate]")
                .change("indicators/counselled_rate.yml", "unit: percent", "unit: percents")
                .change("indicators/budget_spent_per_pupil.yml", "grain: area\n", "level: THCS\nheadline: true\n")
                .change("indicators/plans_issued_rate.yml", "better: higher\n", "")
                .change("indicators/reports_on_time_rate.yml", "{ reports_on_time: 22,", "{ reports_late: 22,")
                .change(
                        "targets.csv",
                        "thcs_vocational_rate,province_plan,all,2025,gt,25,",
                        "thcs_vocational_rate,province_plan,all,2025,gt,250,")
                .change(
                        "targets.csv",
                        "thcs_local_programme_rate,province_plan,all,2020,gt,55,Kế hoạch 181/KH-UBND ngày 31/7/2019 của UBND tỉnh Bình Phước,",
                        "thcs_local_programme_rate,province_plan,all,2020,gt,55,,");
        List<String> problems = Catalogue.problems(Optional.of(pack.folder()));
        String all = problems.stream().collect(Collectors.joining("\n"));
        SoftAssertions softly = new SoftAssertions();
        for (String expected : List.of(
                "measures.csv thcs_stem_rooms: form school_years has no column \"stem_room\"; it has [",
                "measures.csv budget_planned: form \"budgets\" does not exist",
                "measures.csv budget_planned: sender \"STO\" is no code and no kind of units.csv",
                "measures.csv youth_campaigns: row 39 of the plan is not in plan_rows.csv",
                "measures.csv thpt_schools: task group \"administration\" is not in task_groups.csv",
                "measures.csv training_quota: grain is \"college\", expected one of school, unit, institution, area",
                "measures.csv training_quota: level must be given where schools report, and only there",
                "measures.csv training_quota: frequency \"month\" is not known",
                "measures.csv thcs_pupils: is there twice",
                ": over_periods is \"often\", expected one of [sum, last, never]",
                "plan_rows.csv row 31: is there twice",
                "plan_rows.csv row 36: has no measure in measures.csv",
                "indicators thcs_vocational_rate, definition 1: example {thcs_graduates_elementary=120, ",
                "gives 40, expected 41",
                "indicators/thpt_college_rate.yml: measure \"thpt_graduate\" is not in measures.csv",
                "indicators/counselled_rate.yml: unit is \"percents\", expected one of [percent, per_1000, per_school, dong_per_pupil]",
                "indicators budget_spent_per_pupil: the reviews speak of percents only",
                "indicators budget_spent_per_pupil: measure \"budget_spent\" is not reported by schools of level THCS; an indicator over it needs grain: area",
                "indicators/plans_issued_rate.yml: key \"better\" is missing",
                "indicators reports_on_time_rate: example gives \"reports_late\", which is not in the formula",
                "targets.csv thcs_vocational_rate province_plan 2025: value is 250, expected a percent from 0 to 100",
                ": column document is empty")) {
            softly.assertThat(all).contains(expected);
        }
        softly.assertAll();
    }

    @Test
    void rulesForComparisonsOfSchools_areAskedFor_andHaveBounds() {
        CopiedPack pack = new CopiedPack(folder).change("disclosure.yml", "largest_share: 50", "largest_share: 150");
        assertThat(Catalogue.problems(Optional.of(pack.folder())))
                .singleElement()
                .asString()
                .endsWith("disclosure.yml: results: schools, schools_of_group and graduates must be at least 1, and "
                        + "largest_share between 1 and 100 per cent");
        pack.change("disclosure.yml", ", largest_share: 150", "");
        assertThat(Catalogue.problems(Optional.of(pack.folder())))
                .singleElement()
                .asString()
                .contains("disclosure.yml: ", "largest_share");
    }

    @Test
    void aFormThatCannotBeRead_doesNotHideTheRest() {
        CopiedPack pack = new CopiedPack(folder)
                .write("forms/budget.json", "{")
                .change(VOCATIONAL, "expect: 40 }", "expect: 41 }");
        assertThat(Catalogue.problems(Optional.of(pack.folder())))
                .anyMatch(problem -> problem.contains("Cannot read form budget.json"))
                .anyMatch(problem -> problem.contains("gives 40, expected 41"));
    }
}
