package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** Pupils' ids and birth dates planted where rows are accepted, rejected, broken or slipped: nothing but their deliveries holds them. */
class CanaryTest {
    private static final String[] CANARIES = {
        "CANARY-7001",
        "CANARY-7002",
        "CANARY-7003",
        "CANARY-7004",
        "CANARY-7005",
        "CANARY 7006!",
        "29/02/2004",
        "2004-02-29",
        "30/02/2004"
    };

    @TempDir
    private Path folder;

    @Test
    void noByteOutsideOfWhatGoesBack_holdsAPupilsIdOrBirthDate() {
        Path root = folder.resolve("home");
        Path in = folder.resolve("in");
        Written.of("schools").row().csv(in.resolve("schools.csv"));
        Written rows = Written.of("graduates")
                .row("pupil_id", "CANARY-7001", "birth_date", "29/02/2004")
                .row("pupil_id", "CANARY-7002", "birth_date", "30/02/2004")
                .row("pupil_id", "Nam", "sex", "CANARY-7003", "observed_on", "29/02/2004")
                .row("pupil_id", "CANARY 7006!", "birth_date", "2004-02-29")
                .row("pupil_id", "CANARY-7004")
                .row("pupil_id", "CANARY-7004", "sex", "Nam");
        Written.text(
                in.resolve("graduates.csv"),
                rows.header() + rows.lines() + "thừa,"
                        + rows.lines().lines().findFirst().orElseThrow() + "\n");
        Written.of("graduates")
                .row("reporting_unit", "PGDDT-690", "pupil_id", "CANARY-7005", "birth_date", "2004-02-29")
                .row("reporting_unit", "PGDDT-690", "pupil_id", "CANARY-7003", "birth_date", "?")
                .xlsx(in.resolve("graduates-690.xlsx"));

        IngestReport report = Taken.in(root, Taken.DAY, in);
        Warehouse.publish(new Home(root), new Releases(new Home(root)).currentOrRefuse(), Written.CATALOGUE);

        assertThat(report.rows().rejected()).isGreaterThanOrEqualTo(6);
        List<String> hits = new ArrayList<>(Canaries.in(root, CANARIES));
        hits.removeIf(hit ->
                hit.startsWith(new Home(root).deliveries().resolve("returned").toString()));
        Canaries.search("report", report.toString().getBytes(StandardCharsets.UTF_8), hits, CANARIES);
        assertThat(hits).isEmpty();
        assertThat(Canaries.in(in, CANARIES)).isNotEmpty();
    }
}
