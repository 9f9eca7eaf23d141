package phanluong.reports.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phanluong.reports.workbench.db.ParquetContent;
import phanluong.reports.workbench.db.PublishedFixture;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.words.Text.Language;

class SqlDoorTest {
    private static final String BY_AREA =
            "SELECT area_name, sum(numerator) AS pupils, max(value) AS best FROM indicator_by_area "
                    + "WHERE indicator = 'thcs_vocational_rate' GROUP BY ALL ORDER BY pupils DESC";

    @TempDir
    private Path home;

    private Path published;
    private String publishedBytes;
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream notes = new ByteArrayOutputStream();

    @BeforeEach
    void publish() throws IOException {
        published = PublishedFixture.in(Files.createDirectory(home.resolve("published")));
        publishedBytes = Sha256.of(published);
    }

    @AfterEach
    void publishedFileIsUntouched() throws IOException {
        assertThat(Sha256.of(published)).isEqualTo(publishedBytes);
        assertThat(published.getParent().toFile().list()).containsExactly("7.duckdb");
    }

    @Test
    void honestAggregate_isPrintedAsAnAlignedTable() {
        ask(request(BY_AREA, ResultFormat.TABLE, Optional.empty(), 30, 100));

        assertThat(answered()).isEqualTo("""
                area_name   pupils  best
                ──────────  ──────  ────
                Đồng Xoài      510    26
                Chơn Thành     200    30
                Bù Gia Mập      80    12
                (3 dòng)
                """);
        assertThat(noted()).isEmpty();
    }

    @Test
    void rowLimit_isSaidWhereTheTableEndsAndAloud() {
        ask(request(BY_AREA, ResultFormat.TABLE, Optional.empty(), 30, 2));

        assertThat(answered()).endsWith("Chơn Thành     200    30\n(2 dòng đầu, còn nữa)\n");
        assertThat(noted())
                .isEqualTo(
                        "Lưu ý: chỉ lấy 2 dòng đầu (giới hạn dòng), kết quả còn dòng nữa. Nâng giới hạn bằng --limit.\n");
    }

    @Test
    void exactlyAsManyRowsAsTheLimit_areNotCut() {
        ask(request(BY_AREA, ResultFormat.TABLE, Optional.empty(), 30, 3));

        assertThat(answered()).endsWith("(3 dòng)\n");
        assertThat(noted()).isEmpty();
    }

    @Test
    void json_carriesReleaseTypesRowsAndLimits() {
        ask(request(
                "SELECT area_name, sum(numerator) AS n, 1/3 AS third, NULL AS gap, true AS t FROM indicator_by_area WHERE area_code = '697' "
                        + "GROUP BY ALL",
                ResultFormat.JSON,
                Optional.empty(),
                30,
                100));

        assertThat(answered()).isEqualTo("""
                {"release":"7","columns":[{"name":"area_name","type":"VARCHAR"},{"name":"n","type":"HUGEINT"},{"name":"third","type":"DOUBLE"},\
                {"name":"gap","type":"INTEGER"},{"name":"t","type":"BOOLEAN"}],"rows":[
                ["Chơn Thành",240,0.3333333333333333,null,true]],"row_count":1,"truncated":false,"truncated_by":null,\
                "limits":{"rows":100,"seconds":30,"bytes":33554432}}
                """);
    }

    @Test
    void csv_opensInSpreadsheetsAndRunsNothing() {
        ask(request(
                "SELECT * FROM (VALUES ('=1+1', -5), ('+84', 2), ('@x', 3), ('', 4), (NULL, NULL), ('Đồng \"Xoài\", tx', 1)) AS v(word, \"=n\")",
                ResultFormat.CSV,
                Optional.empty(),
                30,
                100));

        assertThat(answered())
                .isEqualTo(
                        "\uFEFFword,'=n\r\n'=1+1,-5\r\n'+84,2\r\n'@x,3\r\n\"\",4\r\n,\r\n\"Đồng \"\"Xoài\"\", tx\",1\r\n");
    }

    @Test
    void parquet_keepsTypesAndNames() {
        Path file = home.resolve("answer.parquet");
        ask(request(
                "SELECT area_code AS \"mã\", sum(pupils) AS pupils, 1.5::DECIMAL(5, 2) AS d, DATE '2025-06-30' AS day, 0.5::DOUBLE AS f, "
                        + "NULL::INTEGER AS none, 1 AS pupils FROM destination_by_area WHERE area_code = '697' GROUP BY ALL",
                ResultFormat.PARQUET,
                Optional.of(file),
                30,
                100));

        assertThat(noted()).isEqualTo("Đã ghi 1 dòng vào " + file + ".\n");
        assertThat(ParquetContent.of(file))
                .containsExactly(
                        "mã VARCHAR 697",
                        "pupils BIGINT 400",
                        "d DECIMAL(5,2) 1.50",
                        "day DATE 2025-06-30",
                        "f DOUBLE 0.5",
                        "none INTEGER null",
                        "pupils_2 INTEGER 1");
    }

    @Test
    void sameQuestion_givesTheSameBytes() throws IOException {
        for (String ending : new String[] {"json", "csv", "parquet", "table"}) {
            ResultFormat format = ResultFormat.of(Optional.of(ending), Optional.empty(), Language.VI);
            ask(request(BY_AREA, format, Optional.of(home.resolve("one." + ending)), 30, 100));
            ask(request(BY_AREA, format, Optional.of(home.resolve("two." + ending)), 30, 100));
            assertThat(home.resolve("one." + ending)).hasSameBinaryContentAs(home.resolve("two." + ending));
        }
    }

    @Test
    void questionThatRunsTooLong_isStoppedAtTheLimit_andTheNextOneWorks() {
        long start = System.nanoTime();
        assertThatThrownBy(() -> ask(request(
                        "SELECT count(*) FROM range(9000000000000) AS a WHERE a.range % 7 = 3",
                        ResultFormat.TABLE, Optional.of(home.resolve("never.txt")), 2, 100)))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Câu hỏi chạy quá 2 giây nên đã bị dừng, không có kết quả nào được ghi. Hãy thu hẹp câu hỏi, hoặc nâng giới hạn: --timeout 8.");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(home.resolve("never.txt")).doesNotExist();

        ask(request("SELECT 1 AS n", ResultFormat.TABLE, Optional.empty(), 30, 100));
        assertThat(answered()).endsWith("(1 dòng)\n");
    }

    @Test
    void questionThatEatsMemory_endsAlone() {
        assertThatThrownBy(() -> ask(request(
                        "SELECT list(range) AS l FROM range(2000000000)",
                        ResultFormat.TABLE,
                        Optional.empty(),
                        60,
                        100)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("bộ nhớ");
    }

    @Test
    void answerOfTooManyBytes_isCutAndSaid() {
        ask(request(
                "SELECT lpad('x', 1000, 'y') || lpad('x', 1000, 'y') AS t, range FROM range(100000)",
                ResultFormat.JSON,
                Optional.empty(),
                60,
                1_000_000));

        assertThat(answered()).contains("\"truncated\":true,\"truncated_by\":\"bytes\"");
        assertThat(noted()).contains("vì kết quả vượt 32 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT 1; CREATE TABLE x(a int)",
                "COPY (SELECT 1) TO 'x.csv'",
                "ATTACH 'x.duckdb'"
            })
    void mustShowAttack_isRefusedInOneLine(String sql) {
        assertThatThrownBy(() -> ask(request(sql, ResultFormat.TABLE, Optional.empty(), 30, 100)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
        assertThat(answered()).isEmpty();
    }

    @Test
    void wrongWord_isShownAtItsPlace() {
        assertThatThrownBy(() -> ask(request(
                        "SELECT 'Đồng Xoài'\nFROM indicator_by_area WHERE WHERE",
                        ResultFormat.TABLE,
                        Optional.empty(),
                        30,
                        100)))
                .hasMessage("Câu SQL sai cú pháp tại dòng 2, cột 30: syntax error at or near \"WHERE\"\n"
                        + "  FROM indicator_by_area WHERE WHERE\n" + "  " + " ".repeat(29) + "^");
    }

    @Test
    void tables_areListedWithTheirWords() {
        SqlDoor.tables(published, Language.VI, stream(answers));

        assertThat(answered()).startsWith("""
                destination_by_area: Học sinh tốt nghiệp đi đâu, theo địa bàn
                  Cột          Kiểu     Ý nghĩa
                  ───────────  ───────  ───────────
                  area_code    VARCHAR
                  school_year  VARCHAR
                  level        VARCHAR
                  destination  VARCHAR
                  pupils       INTEGER  Số học sinh

                indicator_by_area: Chỉ tiêu theo địa bàn và năm học
                """);
    }

    @Test
    void placeThatCannotBeWritten_isRefusedBeforeTheQuestionRuns() {
        for (String place : new String[] {"published/7.duckdb", "published/x.csv", "nowhere/x.csv", "published"}) {
            assertThatThrownBy(
                            () -> ask(request("SELECT 1", ResultFormat.CSV, Optional.of(home.resolve(place)), 30, 100)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("Không");
        }
        assertThatThrownBy(() -> request("SELECT 1", ResultFormat.PARQUET, Optional.empty(), 30, 100))
                .hasMessageContaining("--out TỆP.parquet");
    }

    @Test
    void fileThatIsNoDatabase_isRefused() throws IOException {
        Path picture = Files.writeString(home.resolve("picture.duckdb"), "GIF89a");
        SqlRequest request = SqlRequest.of("SELECT 1", "7");
        assertThatThrownBy(() -> SqlDoor.run(picture, request, stream(answers), stream(notes)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Không đọc được cơ sở dữ liệu đã phát hành " + picture);
        assertThatThrownBy(() -> SqlDoor.run(home.resolve("none.duckdb"), request, stream(answers), stream(notes)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Không thấy cơ sở dữ liệu đã phát hành");
    }

    @Test
    void folderWithBlanksQuotesAndVietnameseLetters_isReadAndWritten() throws IOException {
        Path folder = Files.createDirectories(home.resolve("Phân luồng 'thử' \u0111"));
        Path database = PublishedFixture.in(Files.createDirectory(folder.resolve("published")));
        Path file = folder.resolve("kết quả.parquet");
        SqlRequest request = request(
                "SELECT count(*) AS n FROM destination_by_area", ResultFormat.PARQUET, Optional.of(file), 30, 100);

        SqlDoor.run(database, request, stream(answers), stream(notes));

        assertThat(ParquetContent.of(file)).containsExactly("n BIGINT 9");
    }

    @Test
    void noTemporaryFolder_isLeftBehind() throws IOException {
        ask(request("SELECT 1", ResultFormat.TABLE, Optional.empty(), 30, 100));
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("phanluong-sql")))
                    .isEmpty();
        }
    }

    private SqlRequest request(String sql, ResultFormat format, Optional<Path> out, long seconds, long rows) {
        return new SqlRequest(sql, format, out, Duration.ofSeconds(seconds), rows, "7", Language.VI);
    }

    private void ask(SqlRequest request) {
        SqlDoor.run(published, request, stream(answers), stream(notes));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String answered() {
        return answers.toString(StandardCharsets.UTF_8);
    }

    private String noted() {
        return notes.toString(StandardCharsets.UTF_8);
    }
}
