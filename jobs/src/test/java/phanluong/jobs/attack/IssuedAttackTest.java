package phanluong.jobs.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.Ingest;
import phanluong.jobs.Sample;
import phanluong.jobs.attack.Attack.Question;
import phanluong.jobs.attack.Attack.Report;
import phanluong.jobs.sample.Recipe;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Issuances;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/**
 * Whoever has the mid-term review and the final one, and what was published after a correction of one pupil, learns nothing from
 * having all three; when it was not said that they were issued, the first two are enough.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuedAttackTest {
    private static final Question QUESTION = new Question(10, 5, cell -> false);
    private static final String NAME = "hoc-sinh-tot-nghiep-va-huong-di.csv";

    @TempDir
    private static Path folder;

    private final Catalogue catalogue = Catalogue.shipped();
    private Home home;
    private Release midterm;
    private Release last;
    private Release corrected;
    private Report unheeded;
    private Report heeded;

    @BeforeAll
    void publish() throws IOException {
        Path inbox = folder.resolve("inbox");
        Sample.write(inbox, Recipe.usual(Sample.DEFAULT_SEED, 1));
        home = new Home(folder.resolve("home"));
        midterm = ingest(inbox, LocalDate.parse("2022-12-31"));
        last = new Releases(home).currentOrRefuse();
        unheeded = attack(midterm, last);

        issue(midterm);
        issue(last);
        Path correction = Files.createDirectories(folder.resolve("correction"));
        String sent = Files.readString(inbox.resolve("PGDDT-692_2022-2023").resolve(NAME));
        Files.writeString(correction.resolve(NAME), sent.replaceFirst("1,public_upper_secondary,", "1,work,"));
        Files.writeString(
                correction.resolve("received.csv"), "file,received,origin\n" + NAME + ",2026-02-01,demonstration\n");
        corrected = ingest(correction, LocalDate.parse("2026-02-01"));
        heeded = attack(midterm, last, corrected);
    }

    private Release ingest(Path inbox, LocalDate day) {
        new Ingest(home, catalogue, said -> {})
                .run(new Ingest.Request(List.of(inbox), LocalDate.EPOCH, Optional.empty()));
        return new Releases(home).asOf(day);
    }

    private void issue(Release release) {
        new Issuances(home).issue(release, "Lan", "Báo cáo");
    }

    private Report attack(Release... releases) {
        List<Path> files = List.of(releases).stream()
                .map(release -> Warehouse.publish(home, release, catalogue))
                .toList();
        return Attack.on(files, Register.of(home, releases[releases.length - 1], catalogue), catalogue, QUESTION);
    }

    @Test
    void releasesThatDoNotHeedEachOther_giveHiddenCountsBack() {
        assertThat(unheeded.contradictions()).isEmpty();
        assertThat(unheeded.exact()).hasSizeGreaterThan(30);
        assertThat(unheeded.moves()).anyMatch(move -> Math.abs(move.by()) == 1);
    }

    @Test
    void issuedReleases_giveNoneBack() {
        assertThat(heeded.hidden()).isGreaterThan(1000);
        assertThat(heeded.contradictions()).isEmpty();
        assertThat(heeded.exact()).as(heeded.toString()).isEmpty();
        assertThat(heeded.narrow()).as(heeded.toString()).isEmpty();
        assertThat(heeded.small()).as(heeded.toString()).isEmpty();
    }

    @Test
    void aNumberThatMovesByFew_isTheNetOfACorrectionOfMany() {
        Set<Integer> years = new TreeSet<>();
        heeded.moves().forEach(move -> years.add(move.cell().schoolYear()));
        assertThat(years).doesNotContain(2022);
        for (int year : years) {
            assertThat(mostPupilsCorrected(year))
                    .as("pupils of one school, " + year)
                    .isGreaterThanOrEqualTo(10);
        }
        try (Warehouse warehouse = Warehouse.open(home, corrected, catalogue)) {
            assertThat(warehouse
                            .database()
                            .query(
                                    "select count(*) as n from held_correction where school_year = 2022 and unit = 'PGDDT-692'",
                                    row -> row.number("n")))
                    .containsExactly(1L);
        }
    }

    /** The most pupils of one school who differ between the deliveries of graduates that count in the two reviews. */
    private long mostPupilsCorrected(int year) {
        long most = 0;
        for (Release.Entry before : midterm.entries()) {
            if (before.form().equals("graduates") && before.schoolYear().startYear() == year) {
                String after = last.entries().stream()
                        .filter(entry -> entry.form().equals("graduates")
                                && entry.unit().equals(before.unit())
                                && entry.schoolYear().equals(before.schoolYear()))
                        .findFirst()
                        .orElseThrow()
                        .batch();
                most = Math.max(most, Math.max(only(before.batch(), after), only(after, before.batch())));
            }
        }
        return most;
    }

    /** The most pupils of a school whom one batch has and another has not. */
    private long only(String batch, String other) {
        String columns = "select school_code, graduated, destination, sex, ethnicity, policy_groups, birth_year from '";
        try (Database database = Database.inMemory()) {
            return database.query(
                            "select coalesce(max(n), 0) as n from (select count(*) as n from (" + columns
                                    + home.batch(batch) + "/accepted-*.parquet' except all " + columns
                                    + home.batch(other) + "/accepted-*.parquet') group by school_code)",
                            row -> row.number("n"))
                    .get(0);
        }
    }
}
