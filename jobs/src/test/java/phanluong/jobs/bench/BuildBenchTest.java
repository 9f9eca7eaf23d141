package phanluong.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** That the measurement measures what it says; how fast is not asked here. */
class BuildBenchTest {
    /** Of two levels in eleven districts and seven years, but one. */
    private static final long PUPILS = 2 * 40 * (11 * 7 - 1);

    @TempDir
    private Path folder;

    @Test
    void pupilsAreRepeated_andTheBuildOfThemIsMeasured() throws IOException {
        Home home = SmallProvince.in(folder.resolve("small"), Catalogue.shipped());

        Figures figures = new BuildBench(JobsLauncher.in(folder), folder.resolve("work"), said -> {})
                .measure(home, 3 * PUPILS - 1, 1);

        assertThat(figures.list()).hasSize(1);
        Figure build = figures.list().get(0);
        assertThat(build.usage()).isPresent();
        assertThat(build.amount().orElseThrow().count()).isEqualTo(3 * PUPILS);
        assertThat(Files.exists(home.published())).as("the home is only read").isFalse();
        Home large = new Home(folder.resolve("work/home"));
        assertThat(large.published()).isNotEmptyDirectory();
        assertThat(graduatesOfThcs(large)).isEqualTo(3 * PUPILS / 2);
    }

    private static long graduatesOfThcs(Home home) {
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), Catalogue.shipped())) {
            return warehouse
                    .database()
                    .query(
                            "select sum(denominator)::bigint as n from indicator_by_area"
                                    + " where indicator = 'thcs_vocational_rate' and frame = 'province'",
                            row -> row.number("n"))
                    .get(0);
        }
    }
}
