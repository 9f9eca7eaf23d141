package phanluong.jobs;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.batch.MarkedRow;
import phanluong.warehouse.release.Batch;

/** Every kind of fault, found in the row where it was made and nowhere else. */
class FaultsTest {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void deliverLists() {
        home = folder.resolve("home");
        Written.of("schools").row().csv(folder.resolve("lists/schools.csv"));
        Written.of("institutions").row().csv(folder.resolve("lists/institutions.csv"));
        Taken.in(home, Taken.DAY.minusDays(1), folder.resolve("lists"));
    }

    private IngestReport.FileReport take(Path file) {
        return Taken.in(home, Taken.DAY, file).files().get(0);
    }

    private Map<Long, List<String>> codes(Written written) {
        return Taken.codes(take(written.csv(folder.resolve("faults.csv"))));
    }

    @Test
    void faultsOfPupilRowsAreFoundRowByRow() {
        assertThat(codes(Written.of("graduates")
                        .row()
                        .row("pupil_id", "HS-000003", "birth_date", "31/02/2004")
                        .row("pupil_id", "HS-000004", "sex", "Nhầm")
                        .row("pupil_id", "")
                        .row("pupil_id", "!")
                        .row("pupil_id", "HS-000007", "ethnicity", "K".repeat(41))
                        .row("pupil_id", "HS-000008", "graduated", "có thể")
                        .row("pupil_id", "HS-000009", "school_year", "2018-2020")
                        .row("pupil_id", "HS-000010", "policy_groups", "Hộ nghèo; Giàu")
                        .row("pupil_id", "HS-000011", "school_code", "70689999")
                        .row("pupil_id", "HS-000012", "destination", "")
                        .row("pupil_id", "HS-000013", "destination", "Đại học")
                        .row("pupil_id", "HS-000014", "level", "THPT")
                        .row("pupil_id", "HS-000015", "birth_date", "1/1/2015")
                        .row("pupil_id", "HS-000016", "observed_on", "1/3/2019")
                        .row("pupil_id", "HS-000017", "reporting_unit", "PGDDT-690")
                        .row("pupil_id", "HS-000018", "reporting_unit", "PGDDT-000")
                        .row("pupil_id", "HS-000019", "sex", "", "ethnicity", "")))
                .containsExactly(
                        entry(3L, List.of("TYPE_DATE")),
                        entry(4L, List.of("CATEGORY_UNKNOWN")),
                        entry(5L, List.of("REQUIRED")),
                        entry(6L, List.of("PATTERN")),
                        entry(7L, List.of("TOO_LONG")),
                        entry(8L, List.of("TYPE_BOOLEAN")),
                        entry(9L, List.of("TYPE_SCHOOL_YEAR")),
                        entry(10L, List.of("CATEGORY_UNKNOWN")),
                        entry(11L, List.of("SCHOOL_UNKNOWN")),
                        entry(12L, List.of("DESTINATION_MISSING")),
                        entry(13L, List.of("DESTINATION_LEVEL")),
                        entry(14L, List.of("DESTINATION_LEVEL_THPT")),
                        entry(15L, List.of("AGE_IMPOSSIBLE")),
                        entry(16L, List.of("OBSERVED_BEFORE_GRADUATION")),
                        entry(17L, List.of("OTHER_SCOPE")),
                        entry(18L, List.of("OTHER_SCOPE", "UNIT_UNKNOWN")),
                        entry(19L, List.of("REQUIRED")));
    }

    @Test
    void faultsOfSchoolYearsAreFoundRowByRow() {
        assertThat(codes(Written.of("school_years")
                        .row()
                        .row("level", "THPT", "pupils", "muoi hai")
                        .row("level", "THPT", "pupils", "1,059")
                        .row("level", "THPT", "girls", "-1", "boys", "1")
                        .row("level", "THPT", "girls", "1")
                        .row("level", "THPT", "final_grade_pupils", "1")
                        .row("level", "THPT", "qualified_counsellors", "1")
                        .row("level", "THPT", "pupils_counselled", "1")))
                .containsExactly(
                        entry(3L, List.of("DUPLICATE_CONFLICT", "TYPE_INTEGER")),
                        entry(4L, List.of("DUPLICATE_CONFLICT", "TYPE_INTEGER")),
                        entry(5L, List.of("DUPLICATE_CONFLICT", "RANGE")),
                        entry(6L, List.of("DUPLICATE_CONFLICT", "GIRLS_BOYS_TOTAL")),
                        entry(7L, List.of("DUPLICATE_CONFLICT", "FINAL_GRADE_OVER_PUPILS")),
                        entry(8L, List.of("DUPLICATE_CONFLICT", "QUALIFIED_OVER_COUNSELLORS")),
                        entry(9L, List.of("COUNSELLED_OVER_PUPILS", "DUPLICATE_CONFLICT")));
    }

    @Test
    void rowsWithMoreOrFewerFieldsThanTheHeaderAreRejected() {
        Written good = Written.of("submissions").row();
        String line = good.lines().strip();

        IngestReport.FileReport report = take(Written.text(
                folder.resolve("ragged.csv"),
                good.header() + line + "\n" + line.replace("Báo cáo năm", "Báo cáo sơ kết") + ",thừa\n\n"
                        + line.substring(0, line.lastIndexOf(',')).replace("Báo cáo năm", "Báo cáo tổng kết") + "\n"));

        assertThat(report.rows().read()).isEqualTo(3);
        // The empty line is no row, and still counts as a place: the short row stands fifth in the file.
        assertThat(Taken.codes(report))
                .containsExactly(entry(3L, List.of("TOO_MANY_FIELDS")), entry(5L, List.of("TOO_FEW_FIELDS")));
    }

    @Test
    void aFormulaIsNotAValueWhateverItShows() {
        IngestReport.FileReport report = take(Written.of("labour_demand")
                .row()
                .row("occupation", "Hàn", "openings", "=1+1")
                .xlsx(folder.resolve("formula.xlsx")));

        assertThat(Taken.codes(report)).containsExactly(entry(3L, List.of("FORMULA_CELL")));
        assertThat(report.rejected().get(0).reasons().get(0).field()).isEqualTo("openings");
    }

    @Test
    void copiesAreCountedOnceAndContradictionsNotAtAll() {
        IngestReport.FileReport report = take(Written.of("graduates")
                .row()
                .row()
                .row("pupil_id", "HS-000002")
                .row("pupil_id", "HS-000002", "sex", "Nam")
                .csv(folder.resolve("copies.csv")));

        assertThat(report.rows().accepted()).isEqualTo(1);
        assertThat(report.rows().duplicate()).isEqualTo(1);
        assertThat(Taken.codes(report))
                .containsExactly(entry(4L, List.of("DUPLICATE_CONFLICT")), entry(5L, List.of("DUPLICATE_CONFLICT")));
    }

    @Test
    void rejectedRowsKeepNumberRawTextAndAllReasons() {
        IngestReport.FileReport report = take(Written.of("activities")
                .row()
                .row("breakdown", "girls, \"THPT\"", "value", "nhiều", "period", "Quý V")
                .csv(folder.resolve("kept.csv")));

        assertThat(Taken.rows(
                        "select _row, _raw, list_transform(_reasons, r -> r.code || ' ' || r.field || ' ' || r.found)::varchar from '"
                                + Taken.parquet(home, report, "rejected") + "'"))
                .containsExactly(List.of(
                        "3",
                        "PGDDT-689,2018-2019,Quý V,"
                                + Written.CATALOGUE.measures().get(0).id() + ",\"girls, \"\"THPT\"\"\",nhiều",
                        "[CATEGORY_UNKNOWN period Quý V, TYPE_INTEGER value nhiều]"));
    }

    @Test
    void anAcceptedRowWithAWarningStaysAccepted_andIsListedAndCounted() {
        IngestReport.FileReport report = take(Written.of("graduates")
                .row("training_level", "")
                .row("pupil_id", "HS-000003", "training_level", "Cao đẳng", "birth_date", "1/2/1999")
                .row("pupil_id", "HS-000004", "training_level", "", "observed_on", "30/6/2019")
                .row("pupil_id", "HS-000005", "training_level", "", "graduated", "Không")
                .row("pupil_id", "HS-000006", "training_level", "Cao đẳng", "sex", "?")
                .csv(folder.resolve("warned.csv")));

        assertThat(report.rows()).isEqualTo(new Batch.Rows(5, 4, 1, 0));
        assertThat(report.faults()).containsExactly(entry("CATEGORY_UNKNOWN", 1L));
        assertThat(report.warnings())
                .containsExactly(
                        entry("AGE_UNUSUAL", 1L),
                        entry("DESTINATION_WITHOUT_GRADUATION", 1L),
                        entry("OBSERVED_OUTSIDE_WINDOW", 1L),
                        entry("TRAINING_LEVEL_DIFFERS", 1L));
        assertThat(Taken.rows(
                        "select _row, list_transform(_reasons, r -> r.severity || ' ' || r.code || ' ' || r.field)::varchar from '"
                                + Taken.parquet(home, report, "noted") + "'"))
                .containsExactly(
                        List.of("3", "[warning TRAINING_LEVEL_DIFFERS training_level, note AGE_UNUSUAL birth_date]"),
                        List.of("4", "[warning OBSERVED_OUTSIDE_WINDOW observed_on]"),
                        List.of("5", "[warning DESTINATION_WITHOUT_GRADUATION destination]"));
        assertThat(report.noted()).extracting(MarkedRow::row).containsExactly(3L, 4L, 5L);
        // A rejected row tells its warnings too, so that everything can be put right at once.
        assertThat(report.rejected().get(0).reasons())
                .extracting(MarkedRow.Reason::code)
                .containsExactly("CATEGORY_UNKNOWN", "TRAINING_LEVEL_DIFFERS");
    }

    @Test
    void whatAPupilIsKnownByStandsInNoMessage() {
        IngestReport.FileReport report = take(Written.of("graduates")
                .row("pupil_id", "HS 12 secret!", "birth_date", "31/2/2004", "training_level", "")
                .csv(folder.resolve("personal.csv")));

        assertThat(report.rejected().get(0).reasons())
                .extracting(MarkedRow.Reason::field, MarkedRow.Reason::found)
                .containsExactly(tuple("pupil_id", "ẩn"), tuple("birth_date", "ẩn"));
    }

    @Test
    void aMissingNumberSaysWhyWhereTheUnitDid() {
        IngestReport.FileReport report = take(Written.of("school_years")
                .row("girls", "*", "boys", "", "stem_rooms", "x", "equipment_sets", "…")
                .csv(folder.resolve("gaps.csv")));

        assertThat(report.rejected()).isEmpty();
        assertThat(Taken.rows(
                        "select girls, boys, _gaps['girls'], _gaps['boys'], _gaps['stem_rooms'], _gaps['equipment_sets'] from '"
                                + Taken.parquet(home, report, "accepted") + "'"))
                .containsExactly(
                        java.util.Arrays.asList(null, null, "suppressed", null, "not_applicable", "not_collected"));
    }
}
