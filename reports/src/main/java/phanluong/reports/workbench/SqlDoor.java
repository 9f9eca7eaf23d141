package phanluong.reports.workbench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import phanluong.reports.workbench.db.ParquetFile;
import phanluong.reports.workbench.message.Messages;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.JsonAnswer;
import phanluong.reports.workbench.result.SafeCsv;
import phanluong.reports.workbench.result.TextTable;
import phanluong.reports.workbench.worker.Question;
import phanluong.reports.workbench.worker.WorkerProcess;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.words.Text.Language;

/** The planners' way to a published database: one SELECT in, a table, CSV, JSON or Parquet out. */
public final class SqlDoor {
    private static final long BYTES_PER_MEGABYTE = 1L << 20;

    private SqlDoor() {}

    /**
     * Answers one question. The published file is opened for reading only, by a process that lives no longer than the question.
     *
     * @param out   takes the answer in UTF-8 when the request names no file
     * @param notes takes what a person must know: that limits have cut the answer, where it was written
     * @throws Refusal when the question, the database or the place to write cannot be used; nothing is written then
     */
    public static void run(Path publishedDatabase, SqlRequest request, PrintStream out, PrintStream notes) {
        Messages messages = new Messages(request.language());
        requireDatabase(publishedDatabase, messages);
        request.out().ifPresent(file -> OutputFile.check(file, publishedDatabase, messages));
        Question question = new Question(publishedDatabase, request.sql(), request.rowLimit(), request.language());
        Answer answer = WorkerProcess.ask(question, request.timeLimit());

        if (request.format() == ResultFormat.PARQUET) {
            OutputFile.write(request.out().orElseThrow(), draft -> ParquetFile.write(answer, draft));
        } else {
            byte[] bytes = rendered(answer, request, messages).getBytes(StandardCharsets.UTF_8);
            request.out().ifPresentOrElse(file -> OutputFile.write(file, draft -> Files.write(draft, bytes)), () -> {
                out.write(bytes, 0, bytes.length);
                out.flush();
            });
        }
        request.out()
                .ifPresent(file ->
                        notes.println(messages.of("out.written", answer.rows().size(), file)));
        switch (answer.cut()) {
            case NONE -> {}
            case ROWS -> notes.println(messages.of("cut.rows", answer.rows().size()));
            case BYTES ->
                notes.println(
                        messages.of("cut.bytes", answer.rows().size(), WorkerProcess.MOST_BYTES / BYTES_PER_MEGABYTE));
        }
    }

    /** Prints the published tables and columns with their types and their descriptions from the database. */
    public static void tables(Path publishedDatabase, Language language, PrintStream out) {
        Messages messages = new Messages(language);
        requireDatabase(publishedDatabase, messages);
        byte[] bytes = TableList.of(publishedDatabase, messages).getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    private static String rendered(Answer answer, SqlRequest request, Messages messages) {
        return switch (request.format()) {
            case TABLE ->
                TextTable.of(answer)
                        + messages.of(
                                answer.cut() == Answer.Cut.NONE ? "table.rows" : "table.rowsCut",
                                answer.rows().size())
                        + "\n";
            case CSV -> SafeCsv.of(answer);
            case JSON ->
                JsonAnswer.of(
                        answer,
                        request.release(),
                        new JsonAnswer.Limits(
                                request.rowLimit(), request.timeLimit().toSeconds(), WorkerProcess.MOST_BYTES));
            case PARQUET -> throw new IllegalArgumentException("Parquet is written to a file");
        };
    }

    private static void requireDatabase(Path publishedDatabase, Messages messages) {
        if (!Files.isRegularFile(publishedDatabase)) {
            throw new Refusal(messages.of("published.missing", publishedDatabase));
        }
    }
}
