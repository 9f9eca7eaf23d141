package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.finding.ReviewReader;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;

/** A second region by mapping and catalogue alone: the graduation outcomes that New York City publishes. */
class NewYorkTest {
    @TempDir
    Path home;

    @Test
    void publishedOutcomesComeInByMappingAlone() throws URISyntaxException {
        Path file = Path.of(System.getProperty("nyc.file", "../../shared/reference/nyc_graduation.csv"));
        assumeTrue(Files.exists(file), "the published file is not at " + file + ": give its place with -Dnyc.file");
        Path region = Path.of(NewYorkTest.class.getResource("/nyc").toURI());

        IngestReport report = Taken.in(
                home,
                Catalogue.in(region.resolve("catalogue")),
                LocalDate.of(2012, 1, 1),
                Optional.of(region.resolve("mapping.yml")),
                file);

        IngestReport.FileReport schools = report.files().get(0);
        IngestReport.FileReport counts = report.files().get(1);
        // One row for each school and cohort counts; the others repeat it for every group.
        assertThat(schools.rows()).isEqualTo(new Batch.Rows(25_096, 2_088, 0, 23_008));
        assertThat(counts.rows()).isEqualTo(new Batch.Rows(25_096, 20_562, 4_533, 1));
        // 4,131 rows of "2006 Aug"; 240 keys twice with different figures, 39 of them among those rows.
        assertThat(counts.faults()).isEqualTo(Map.of("TYPE_SCHOOL_YEAR", 4_131L, "DUPLICATE_CONFLICT", 480L));
        assertThat(Taken.rows(
                        "select school_year, sum(graduates), count(*) filter (_gaps['graduates'] = 'suppressed') from '"
                                + Taken.parquet(home, counts, "accepted")
                                + "' where breakdown = 'all' group by 1 order by 1"))
                .containsExactly(
                        List.of("2001", "34087", "43"),
                        List.of("2002", "36310", "69"),
                        List.of("2003", "38742", "68"),
                        List.of("2004", "42061", "41"),
                        List.of("2005", "45314", "28"),
                        List.of("2006", "47404", "27"));
        Catalogue catalogue = Catalogue.in(region.resolve("catalogue"));
        try (Warehouse warehouse =
                Warehouse.open(new Home(home), new Releases(new Home(home)).currentOrRefuse(), catalogue)) {
            assertThat(warehouse
                            .database()
                            .query(
                                    "select * from indicator_by_area where frame = 'city'",
                                    row -> row.number("school_year")
                                            + " " + row.number("numerator") + " of " + row.number("schools_counted")
                                            + " schools, "
                                            + row.number("schools_suppressed") + " suppressed"))
                    .containsExactly(
                            "2001 34087 of 219 schools, 43 suppressed",
                            "2002 36310 of 249 schools, 69 suppressed",
                            "2003 38742 of 278 schools, 68 suppressed",
                            "2004 42061 of 326 schools, 41 suppressed",
                            "2005 45314 of 362 schools, 28 suppressed",
                            "2006 47404 of 378 schools, 27 suppressed");
            assertThat(ReviewReader.read(warehouse, new SchoolYear(2006)).spreads())
                    .hasSize(1);
        }
    }
}
