package phanluong.jobs.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.Ingest;
import phanluong.jobs.Sample;
import phanluong.jobs.attack.Attack.Found;
import phanluong.jobs.attack.Attack.How;
import phanluong.jobs.attack.Attack.Question;
import phanluong.jobs.attack.Attack.Report;
import phanluong.jobs.sample.Recipe;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** The attack itself, on files of which it is known what is hidden in them: it finds what can be found, and nothing wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {
    private static final Question QUESTION = new Question(
            10, 5, cell -> cell.schoolYear() == 2021 && cell.level().equals("THPT"));
    private static final Question NO_PROGRAMS = new Question(10, 5, cell -> false);

    @TempDir
    private static Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();
    private Home home;
    private Register register;
    private Path midterm;
    private Path open;
    private Path primary;
    private Report ofPrimary;

    @BeforeAll
    void publishTheProvince() throws IOException {
        Sample.write(folder.resolve("inbox"), Recipe.usual(Sample.DEFAULT_SEED, 0.05));
        home = new Home(folder.resolve("home"));
        ingest(folder.resolve("inbox"));
        Releases releases = new Releases(home);
        register = Register.of(home, releases.currentOrRefuse(), catalogue);
        midterm = Warehouse.publish(home, releases.asOf(LocalDate.parse("2022-12-31")), catalogue);
        open = Warehouse.publish(home, releases.currentOrRefuse(), catalogue);
        primary = PrimaryOnly.hide(open, folder.resolve("primary.duckdb"));
        ofPrimary = Attack.on(List.of(primary), register, catalogue, QUESTION);
    }

    @Test
    void everythingShown_addsUpAsTheAttackThinks() {
        Report report = Attack.on(List.of(midterm, open), register, catalogue, NO_PROGRAMS);
        assertThat(report.contradictions()).isEmpty();
        assertThat(report.hidden()).isZero();
        assertThat(report.cells()).isGreaterThan(30_000);
    }

    @Test
    void onlySmallCountsHidden_hundredsComeBack_eachWay_andAllOfThemTrue() {
        Report report = ofPrimary;
        Map<Board.Cell, Long> truth = Attack.shown(List.of(open), register, catalogue);
        assertThat(report.contradictions()).isEmpty();
        assertThat(report.exact())
                .allSatisfy(found -> assertThat(found.least()).as(found.name()).isEqualTo(truth.get(found.cell())));
        assertThat(report.narrow())
                .allSatisfy(found ->
                        assertThat(truth.get(found.cell())).as(found.name()).isBetween(found.least(), found.most()));
        assertThat(report.exactBy().keySet()).containsExactly(How.DIFFERENCING, How.INTERVALS, How.LINEAR_PROGRAM);
        assertThat(report.exactBy().get(How.DIFFERENCING)).isGreaterThan(500);
        assertThat(report.exactBy().get(How.INTERVALS)).isGreaterThan(500);
        assertThat(report.exactBy().get(How.LINEAR_PROGRAM)).isGreaterThan(5);
        assertThat(report.narrow()).hasSizeGreaterThan(500);
    }

    @Test
    void whatAnotherTableShows_isFound() throws IOException {
        Path copy = changed(
                open,
                "elsewhere",
                "update open.destination_by_area set graduates = null, share = null where graduates between 1 and 9");
        Report report = Attack.on(List.of(copy), register, catalogue, NO_PROGRAMS);
        assertThat(report.exact()).hasSize(report.hidden()).hasSizeGreaterThan(500);
        assertThat(report.exactBy()).containsOnlyKeys(How.SHOWN_ELSEWHERE);
    }

    @Test
    void whatAnEarlierReleaseShows_isFound() {
        Report report = Attack.on(List.of(midterm, primary), register, catalogue, NO_PROGRAMS);
        assertThat(report.contradictions()).isEmpty();
        List<Found> of2018 = report.exact().stream()
                .filter(found -> found.cell().schoolYear() == 2018)
                .toList();
        assertThat(of2018)
                .hasSizeGreaterThan(500)
                .filteredOn(found -> found.how() == How.SHOWN_ELSEWHERE)
                .hasSizeGreaterThan(of2018.size() * 9 / 10);
    }

    @Test
    void whatAPrintedRateSays_isFound() throws IOException {
        Path copy = changed(
                primary,
                "rates",
                "update open.graduates_by_breakdown as hidden set rate = shown.rate from shown.graduates_by_breakdown as shown "
                        + "where hidden.numerator is null and hidden.denominator is not null "
                        + "and (hidden.frame, hidden.area_code, hidden.school_year, hidden.level, hidden.breakdown, "
                        + "hidden.category, hidden.destination) = (shown.frame, shown.area_code, shown.school_year, "
                        + "shown.level, shown.breakdown, shown.category, shown.destination)");
        assertThat(exact(copy)).isGreaterThan(ofPrimary.exact().size() + 1000);
    }

    @Test
    void whatATargetsDistanceSays_isFound() throws IOException {
        Path copy = changed(
                primary,
                "targets",
                "update open.target_by_area as hidden set missing_count = shown.missing_count "
                        + "from shown.target_by_area as shown where hidden.numerator is null "
                        + "and (hidden.indicator, hidden.frame, hidden.area_code, hidden.school_year, hidden.target_set, "
                        + "hidden.scope, hidden.target_year) = (shown.indicator, shown.frame, shown.area_code, "
                        + "shown.school_year, shown.target_set, shown.scope, shown.target_year)");
        assertThat(exact(copy)).isGreaterThan(ofPrimary.exact().size() + 20);
    }

    @Test
    void aNumberThatDoesNotAddUp_isAContradiction() throws IOException {
        Path copy = changed(
                open,
                "wrong",
                "update open.graduates_by_breakdown set numerator = numerator + 1 where frame = 'district_2019' "
                        + "and area_code = '690' and school_year = 2020 and level = 'THCS' and breakdown = 'ownership' "
                        + "and category = 'public' and destination = 'work'");
        assertThat(Attack.on(List.of(copy), register, catalogue, NO_PROGRAMS).contradictions())
                .isNotEmpty();
    }

    /** Where nothing is hidden and nothing was issued. */
    @Test
    void aCorrectionThatMovesOnePupil_isSeenBetweenTwoReleases() throws IOException {
        String name = "hoc-sinh-tot-nghiep-va-huong-di.csv";
        String sent =
                Files.readString(folder.resolve("inbox/PGDDT-692_2022-2023").resolve(name));
        Path correction = Files.createDirectories(folder.resolve("correction"));
        Files.writeString(correction.resolve(name), sent.replaceFirst("1,public_upper_secondary,", "1,work,"));
        Files.writeString(
                correction.resolve("received.csv"), "file,received,origin\n" + name + ",2026-02-01,demonstration\n");
        ingest(correction);
        Path corrected = Warehouse.publish(home, new Releases(home).currentOrRefuse(), catalogue);
        assertThat(corrected).isNotEqualTo(open);

        Report report = Attack.on(List.of(open, corrected), register, catalogue, NO_PROGRAMS);
        assertThat(report.contradictions()).isEmpty();
        assertThat(report.moves())
                .allMatch(move ->
                        move.cell().schoolYear() == 2022 && move.cell().level().equals("THCS"))
                .allMatch(move -> Math.abs(move.by()) == 1)
                .anyMatch(move -> move.cell().destinations().equals(Set.of("work")) && move.by() == 1)
                .anyMatch(
                        move -> move.cell().destinations().equals(Set.of("public_upper_secondary")) && move.by() == -1);
    }

    private void ingest(Path inbox) {
        new Ingest(home, catalogue, said -> {})
                .run(new Ingest.Request(List.of(inbox), LocalDate.EPOCH, Optional.empty()));
    }

    private long exact(Path published) {
        return Attack.on(List.of(published), register, catalogue, NO_PROGRAMS)
                .exact()
                .size();
    }

    /** A copy after a statement; {@code open} is what changes, {@code shown} the file in which nothing is hidden. */
    private Path changed(Path published, String name, String statement) throws IOException {
        Path copy = Files.copy(published, folder.resolve(name + ".duckdb"));
        try (Database database = Database.inMemory()) {
            database.execute("attach '" + copy + "' as open");
            database.execute("attach '" + open + "' as shown (read_only)");
            database.execute(statement);
        }
        return copy;
    }
}
