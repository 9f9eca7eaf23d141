package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phone numbers and the like in cells where people write what they like: the row is rejected, and nothing shows them. */
class PersonalDataTest {
    @TempDir
    private Path folder;

    @Test
    void aPupilsRowIsRejected_andItsTextHidden() {
        Path root = folder.resolve("home");
        Path in = folder.resolve("in");
        Written.of("schools").row().csv(in.resolve("schools.csv"));
        Written.of("graduates")
                .row()
                .row("pupil_id", "HS-000002", "occupation", "Hàn (gọi 0912 345 678)")
                .row("pupil_id", "HS-000003", "destination_institution", "lan@mail.vn")
                .row("pupil_id", "HS-000004", "ethnicity", "Kinh 079204001234")
                .csv(in.resolve("graduates.csv"));

        IngestReport.FileReport file = Taken.in(root, Taken.DAY, in).files().get(0);

        assertThat(file.faults()).containsExactly(entry("PERSONAL_DATA", 3L));
        assertThat(file.rejected().get(0).reasons().get(0).found()).isEqualTo("ẩn");
        assertThat(Canaries.in(root, "345 678", "lan@mail.vn", "079204001234"))
                .allMatch(hit -> hit.contains("/deliveries/returned/"));
    }

    @Test
    void outsidePupilsFormsToo_whereAmountsAndCodesStayWhatTheyAre() {
        Path root = folder.resolve("home");
        IngestReport report = Taken.in(
                root,
                Taken.DAY,
                Written.of("labour_demand")
                        .row("source", "bà Lan, 0912345678", "openings", "gọi 0912345678")
                        .csv(folder.resolve("labour.csv")),
                Written.of("budget")
                        .row("planned", "912345678901", "allotted", "912345678", "spent", "-912345678")
                        .csv(folder.resolve("budget.csv")),
                Written.of("institutions")
                        .row("institution_code", "0912345678", "name", "Trường 70689001")
                        .row("institution_code", "012345678901", "name", "?", "kind", "0912345678")
                        .csv(folder.resolve("institutions.csv")));

        assertThat(raw(root, report.files().get(2)))
                .isEqualTo("PGDDT-689,2018-2019,689,Quý I,Chữ occupation,Sơ cấp,ẩn,0,ẩn");
        assertThat(Taken.codes(report.files().get(2)))
                .containsExactly(entry(2L, List.of("PERSONAL_DATA", "TYPE_INTEGER")));
        assertThat(Taken.codes(report.files().get(0))).containsExactly(entry(2L, List.of("RANGE")));
        assertThat(raw(root, report.files().get(0))).endsWith(",912345678901,912345678,-912345678");
        assertThat(Taken.codes(report.files().get(1))).containsExactly(entry(3L, List.of("CATEGORY_UNKNOWN")));
        assertThat(raw(root, report.files().get(1))).contains(",012345678901,?,ẩn,");
    }

    private static String raw(Path root, IngestReport.FileReport file) {
        return Taken.rows("select _raw from '" + Taken.parquet(root, file, "rejected") + "'")
                .get(0)
                .get(0);
    }
}
