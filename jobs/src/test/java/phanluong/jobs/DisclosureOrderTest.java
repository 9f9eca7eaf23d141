package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.sample.Recipe;
import phanluong.warehouse.build.Facts;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.disclosure.Disclosure;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/** What is hidden of a province does not depend on the order in which its facts lie. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosureOrderTest {
    @TempDir
    private static Path folder;

    private final Catalogue catalogue = Catalogue.shipped();
    private Home home;
    private Release release;

    @BeforeAll
    void ingestTheProvince() throws IOException {
        Sample.write(folder.resolve("inbox"), Recipe.usual(Sample.DEFAULT_SEED, 0.3));
        home = new Home(folder.resolve("home"));
        new Ingest(home, catalogue, said -> {})
                .run(new Ingest.Request(List.of(folder.resolve("inbox")), LocalDate.EPOCH, Optional.empty()));
        release = new Releases(home).currentOrRefuse();
    }

    @Test
    void rowsInAnotherOrder_hideTheSame() {
        assertThat(hidden("desc")).isNotEmpty().isEqualTo(hidden("asc"));
    }

    /** What is decided when the rows of each fact about graduates lie in an order. */
    private List<String> hidden(String order) {
        try (Database database = Facts.of(home, catalogue, release, Disclosure.FACTS)) {
            for (String fact : Disclosure.FACTS) {
                database.execute("create table sorted as from " + fact + " order by all " + order);
                database.execute("create or replace table " + fact + " as from sorted");
                database.execute("drop table sorted");
            }
            new Disclosure(catalogue.disclosure()).decide(database);
            return List.of("hidden_graduates", "hidden_indicator", "hidden_indicator_breakdown", "disclosure_report")
                    .stream()
                    .flatMap(table -> database
                            .query(
                                    "select to_json(t)::varchar as words from " + table + " as t",
                                    row -> row.text("words"))
                            .stream())
                    .toList();
        }
    }
}
