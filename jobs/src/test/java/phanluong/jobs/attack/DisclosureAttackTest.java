package phanluong.jobs.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import phanluong.warehouse.catalogue.DisclosureRules;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/**
 * What is published of the demonstration province gives no hidden count back: all tables, frames and years are looked at
 * together. Linear programs, which take the time, are solved for one block.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosureAttackTest {
    private static final Set<String> PROGRAMS = Set.of("2024 THPT");
    private static final Question QUESTION =
            new Question(10, 5, cell -> PROGRAMS.contains(cell.schoolYear() + " " + cell.level()));

    @TempDir
    private static Path folder;

    private final Catalogue catalogue = Catalogue.shipped();
    private Home home;
    private Release release;

    @BeforeAll
    void ingestTheProvince() throws IOException {
        Sample.write(folder.resolve("inbox"), Recipe.usual(Sample.DEFAULT_SEED, 1));
        home = new Home(folder.resolve("home"));
        new Ingest(home, catalogue, said -> {})
                .run(new Ingest.Request(List.of(folder.resolve("inbox")), LocalDate.EPOCH, Optional.empty()));
        release = new Releases(home).currentOrRefuse();
    }

    @Test
    void noHiddenCount_isFoundOrNarrowed() {
        Report report = attack(catalogue);
        assertThat(report.hidden()).as("cells that are hidden").isBetween(1000, report.cells() * 2 / 3);
        assertThat(report.contradictions()).isEmpty();
        assertThat(report.exact()).as(report.toString()).isEmpty();
        assertThat(report.narrow()).as(report.toString()).isEmpty();
        assertThat(report.small()).as(report.toString()).isEmpty();
    }

    @Test
    void theHeadlinesOfTheProvinceAndItsDistricts_areAllShown() {
        try (Warehouse warehouse = Warehouse.open(home, release, catalogue)) {
            assertThat(warehouse
                            .database()
                            .query(
                                    "select area_name || ' ' || indicator || ' ' || school_year as words from indicator_by_area "
                                            + "join dim_indicator using (indicator) where headline and gap = 'suppressed' "
                                            + "and frame in ('province', 'district_2019')",
                                    row -> row.text("words")))
                    .isEmpty();
        }
    }

    @Test
    void withoutComplementarySuppression_hundredsAreFound() {
        Report report = attack(catalogue.with(new DisclosureRules(10, 20, 5, false, DisclosureRules.Results.OPEN)));
        assertThat(report.contradictions()).isEmpty();
        assertThat(report.exact()).hasSizeGreaterThan(500);
    }

    private Report attack(Catalogue rules) {
        Path published = Warehouse.publish(home, release, rules);
        return Attack.on(List.of(published), Register.of(home, release, rules), rules, QUESTION);
    }
}
