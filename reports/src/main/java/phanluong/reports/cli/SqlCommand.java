package phanluong.reports.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import phanluong.reports.workbench.ResultFormat;
import phanluong.reports.workbench.SqlDoor;
import phanluong.reports.workbench.SqlRequest;
import phanluong.reports.workbench.message.Messages;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code phanluong sql}. The main program says which published database they are about. */
@Command(name = "sql", description = {
    "Hỏi cơ sở dữ liệu đã phát hành bằng một câu SELECT; chỉ đọc, có giới hạn thời gian và số dòng.",
    "Ask the published database with one SELECT; read-only, limited in time and rows."})
public final class SqlCommand {
    @Parameters(arity = "0..1", paramLabel = "SELECT", description = {
        "Một câu SELECT.", "One SELECT."})
    private String question;

    @Option(names = "--tables", description = {
        "Liệt kê bảng và cột kèm mô tả.", "List tables and columns with their descriptions."})
    private boolean tables;

    @Option(names = "--format", paramLabel = "FORMAT", description = {
        "table, csv, json hoặc parquet (mặc định theo đuôi của --out, nếu không thì table).",
        "table, csv, json or parquet (by default what the ending of --out says, else table)."})
    private String format;

    @Option(names = "--out", paramLabel = "FILE", description = {
        "Ghi vào tệp thay vì màn hình.", "Write to a file instead of the screen."})
    private Path out;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30", description = {
        "Giới hạn thời gian, giây (mặc định ${DEFAULT-VALUE}).", "Time limit in seconds (default ${DEFAULT-VALUE})."})
    private long seconds;

    @Option(names = "--limit", paramLabel = "ROWS", defaultValue = "10000", description = {
        "Giới hạn số dòng (mặc định ${DEFAULT-VALUE}).", "Row limit (default ${DEFAULT-VALUE})."})
    private long rows;

    /**
     * Does what the options say, on the published database of {@code release}.
     *
     * @throws Refusal when neither or both of a question and {@code --tables} are given, or the question cannot be answered
     */
    public void run(Path publishedDatabase, String release, Language language, PrintStream answers, PrintStream notes) {
        if (tables == (question != null)) {
            throw new Refusal(new Messages(language).of("request.question"));
        }
        if (tables) {
            SqlDoor.tables(publishedDatabase, language, answers);
            return;
        }
        Optional<Path> file = Optional.ofNullable(out);
        ResultFormat chosen = ResultFormat.of(Optional.ofNullable(format), file, language);
        SqlDoor.run(publishedDatabase, new SqlRequest(question, chosen, file, Duration.ofSeconds(seconds), rows, release, language), answers, notes);
    }
}
