package phanluong.warehouse.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.indicator.Reading;

/** Scopes, validity, intervals and distances of targets; 100 % asks for every single one. */
class TargetScopeTest {
    private static final String GRADUATES =
            "level, pupil_id, birth_year, sex, ethnicity, school_code, graduated, destination";

    @TempDir
    private Path folder;

    @Test
    void aSchoolOfAListedCommune_isJudgedByTheLowerTargetOnItsOwn() {
        // Province: 4 of 20. The school in Bù Gia Mập, which the demonstration lists: 3 of 10, against at least 20 %.
        TestHome home = schools(Catalogue.shipped().openly())
                .batch("graduates", "PGDDT-691", 2019, "2020-12-31", GRADUATES, pupils("A", 10, 3, 0))
                .batch("graduates", "PGDDT-690", 2019, "2020-12-31", GRADUATES, pupils("B", 10, 1, 0));
        assertThat(province(home, Catalogue.shipped().openly(), one -> one.targetYear() == 2020))
                .containsExactly(
                        "province_plan ALL 4/20 MET",
                        "decision_522 ALL 4/20 NOT_MET 2 missing",
                        "decision_522 DISADVANTAGED 3/10 MET unconfirmed");
    }

    @Test
    void unknownDestinationsThatCouldTurnTheAnswer_leaveItOpenWithWorstAndBest() {
        TestHome home = schools(Catalogue.shipped().openly())
                .batch("graduates", "PGDDT-691", 2019, "2020-12-31", GRADUATES, pupils("A", 10, 1, 0))
                .batch("graduates", "PGDDT-690", 2019, "2020-12-31", GRADUATES, pupils("B", 10, 1, 2));
        TargetStatus plan = statuses(home, Catalogue.shipped().openly(), one -> one.targetYear() == 2020)
                .get(0);
        assertThat(plan.standing()).isEqualTo(Standing.CANNOT_SAY);
        assertThat(plan.worst().orElseThrow()).isEqualByComparingTo("10");
        assertThat(plan.best().orElseThrow()).isEqualByComparingTo("20");
    }

    @Test
    void unknownDestinationsThatReachJustFifteenPercent_doNotLeaveMoreThanFifteenOpen() {
        TestHome home = schools(Catalogue.shipped().openly())
                .batch("graduates", "PGDDT-691", 2019, "2020-12-31", GRADUATES, pupils("A", 10, 1, 0))
                .batch("graduates", "PGDDT-690", 2019, "2020-12-31", GRADUATES, pupils("B", 10, 1, 1));
        assertThat(province(home, Catalogue.shipped().openly(), one -> one.set().equals("province_plan")))
                .containsExactly(
                        "province_plan ALL 2/20 NOT_MET 2 missing",
                        "province_plan ALL 2/20 NOT_MET 4 missing, 1 a year, 3.0 points a year");
    }

    @Test
    void aTargetThatWasReplaced_judgesNoYearObservedAfterIt() throws IOException {
        Catalogue catalogue = pack(line -> line.replace(",2019-07-31,", ",2019-07-31,2020-06-30"));
        TestHome home = schools(catalogue)
                .batch("graduates", "PGDDT-691", 2019, "2020-12-31", GRADUATES, pupils("A", 10, 3, 0))
                .batch("graduates", "PGDDT-690", 2019, "2020-12-31", GRADUATES, pupils("B", 10, 1, 0));
        assertThat(statuses(home, catalogue, one -> one.set().equals("province_plan")))
                .isEmpty();
        assertThat(statuses(home, catalogue, one -> one.set().equals("decision_522")))
                .isNotEmpty();
    }

    @Test
    void fourOfTenThousandShort_isNotAHundredPercent() throws IOException {
        Catalogue catalogue = pack(line -> line.startsWith("indicator,")
                ? line + "\nthcs_vocational_rate,everybody,all,2020,ge,100,Decision 1,1,true,2018-01-01,"
                : line);
        TestHome home = schools(catalogue)
                .select(
                        "graduates",
                        "PGDDT-691",
                        2019,
                        "2020-12-31",
                        GRADUATES,
                        "select 'THCS' as level, 'A' || i as pupil_id, 2005 as birth_year, 'male' as sex, 'Kinh' as ethnicity, "
                                + "'A' as school_code, true as graduated, "
                                + "if(i < 9992, 'intermediate', 'work') as destination from range(9996) as r(i)")
                .batch("graduates", "PGDDT-690", 2019, "2020-12-31", GRADUATES, pupils("B", 4, 4, 0));
        assertThat(province(home, catalogue, one -> one.set().equals("everybody")))
                .containsExactly("everybody ALL 9996/10000 NOT_MET 4 missing");
    }

    @Test
    void aNewTarget_isOneLineOfData() throws IOException {
        Catalogue catalogue = pack(line -> line.startsWith("indicator,")
                ? line + "\nthcs_vocational_rate,district_goal,all,2022,ge,12.5,Decision 1,1,true,2020-01-01,"
                : line);
        TestHome home = schools(catalogue)
                .batch("graduates", "PGDDT-691", 2019, "2020-12-31", GRADUATES, pupils("A", 8, 1, 0))
                .batch("graduates", "PGDDT-690", 2019, "2020-12-31", GRADUATES, pupils("B", 8, 1, 0));
        assertThat(province(home, catalogue, one -> one.set().equals("district_goal")))
                .containsExactly("district_goal ALL 2/16 MET");
    }

    private TestHome schools(Catalogue catalogue) {
        return new TestHome(folder, catalogue)
                .batch(
                        "schools",
                        "PGDDT-690",
                        2019,
                        "2020-06-30",
                        "school_code, name, levels, ownership, commune_code, district_code, valid_from",
                        "('A', 'THCS A', ['THCS'], 'public', '25222', '691', date '2018-09-01'), "
                                + "('B', 'THCS B', ['THCS'], 'public', '25324', '690', date '2018-09-01')");
    }

    private static String pupils(String school, int graduates, int vocational, int unknown) {
        StringBuilder rows = new StringBuilder();
        for (int pupil = 0; pupil < graduates; pupil++) {
            String destination =
                    pupil < vocational ? "intermediate" : pupil < vocational + unknown ? "unknown" : "work";
            rows.append(pupil == 0 ? "" : ", ")
                    .append("('THCS', '" + school + pupil + "', 2005, 'male', 'Kinh', '" + school + "', true, '"
                            + destination + "')");
        }
        return rows.toString();
    }

    private List<TargetStatus> statuses(TestHome home, Catalogue catalogue, Predicate<TargetStatus> asked) {
        try (Warehouse warehouse = Warehouse.open(home.home(), home.publish("2020-12-31"), catalogue)) {
            return TargetStatuses.list(warehouse.database()).stream()
                    .filter(one -> one.indicator().equals("thcs_vocational_rate")
                            && one.frame().equals("province"))
                    .filter(asked)
                    .toList();
        }
    }

    private List<String> province(TestHome home, Catalogue catalogue, Predicate<TargetStatus> asked) {
        return statuses(home, catalogue, asked).stream()
                .map(one -> one.set() + " " + one.scope() + " "
                        + ((Reading.Measured) one.reading()).numerator() + "/"
                        + ((Reading.Measured) one.reading()).denominator() + " " + one.standing()
                        + (one.missingCount().orElse(0) > 0
                                ? " " + one.missingCount().getAsLong() + " missing"
                                : "")
                        + (one.missingPerYear().orElse(0) > 0
                                ? ", " + one.missingPerYear().getAsLong() + " a year, "
                                        + one.pointsPerYear().orElseThrow() + " points a year"
                                : "")
                        + (one.confirmed() ? "" : " unconfirmed"))
                .toList();
    }

    /** The shipped pack with its targets changed line by line. */
    private Catalogue pack(java.util.function.UnaryOperator<String> change) throws IOException {
        Path pack = folder.resolve("pack");
        try (var files = Files.walk(shipped())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = pack.resolve(shipped().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path targets = pack.resolve("targets.csv");
        Files.write(targets, Files.readAllLines(targets).stream().map(change).toList());
        return Catalogue.in(pack).openly();
    }

    private static Path shipped() {
        try {
            return Path.of(Catalogue.class.getResource("/catalogue").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
