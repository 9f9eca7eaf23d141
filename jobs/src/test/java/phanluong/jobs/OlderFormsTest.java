package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** A form that went out in an older version and comes back in it. */
class OlderFormsTest {
    @TempDir
    Path folder;

    @Test
    void itIsReadByItsOwnVersionAndWhatItDidNotAskForIsNotCollected() {
        Path home = folder.resolve("home");
        Path schools = Written.of("schools").row().csv(folder.resolve("in/schools.csv"));
        Path years = Written.text(
                folder.resolve("in/years.csv"),
                "Mã đơn vị báo cáo,Năm học,Mã trường,Tên trường,Cấp học,Số học sinh cuối năm,Số nữ,"
                        + "\"Số học sinh lớp 9, lớp 12\",Số giáo viên tư vấn hướng nghiệp,Số giáo viên tư vấn đạt yêu cầu,"
                        + "Số lượt bồi dưỡng,Số học sinh được tư vấn,Ghi chú\n"
                        + "PGDDT-689,2018-2019,70689001,THCS Một,THCS,400,190,90,2,1,5,80,sẽ bổ sung\n");

        IngestReport report = Taken.in(home, Taken.DAY, schools, years);

        IngestReport.FileReport file = report.files().get(1);
        assertThat(file.rows()).isEqualTo(new Batch.Rows(1, 1, 0, 0));
        assertThat(new Releases(new Home(home)).batch(file.batch()).formVersion())
                .isEqualTo("0");
        assertThat(Taken.rows("SELECT pupils, girls, boys, final_grade_pupils, has_local_programme, _gaps['boys'],"
                        + " _gaps['has_local_programme'], _gaps['pupils'] FROM '"
                        + Taken.parquet(home, file, "accepted")
                        + "'"))
                .containsExactly(java.util.Arrays.asList(
                        "400", "190", null, "90", null, "not_collected", "not_collected", null));
    }

    @Test
    void thePresentVersionIsReadAsBefore() {
        Path home = folder.resolve("home");
        IngestReport report = Taken.in(
                home,
                Taken.DAY,
                Written.of("schools").row().csv(folder.resolve("in/schools.csv")),
                Written.of("school_years").row().csv(folder.resolve("in/years.csv")));

        assertThat(report.files().stream()
                        .map(file ->
                                new Releases(new Home(home)).batch(file.batch()).formVersion())
                        .toList())
                .isEqualTo(List.of("1", "1"));
    }
}
