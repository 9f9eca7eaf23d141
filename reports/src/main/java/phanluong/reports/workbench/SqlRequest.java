package phanluong.reports.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import phanluong.reports.workbench.message.Messages;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.words.Text.Language;

/**
 * A planner's question and how the answer is wanted.
 *
 * @param sql       the text as written; the gate judges it later
 * @param out       where to write; empty for the given stream
 * @param timeLimit 1 second to 1 hour
 * @param rowLimit  1 to 10 million rows
 * @param release   the release's number or name, printed in JSON
 */
public record SqlRequest(
        String sql,
        ResultFormat format,
        Optional<Path> out,
        Duration timeLimit,
        long rowLimit,
        String release,
        Language language) {
    public static final Duration USUAL_TIME = Duration.ofSeconds(30);
    public static final long USUAL_ROWS = 10_000;

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final long MOST_ROWS = 10_000_000;

    public SqlRequest {
        Messages messages = new Messages(language);
        if (timeLimit.toSeconds() < 1 || timeLimit.compareTo(LONGEST) > 0) {
            throw new Refusal(messages.of("request.seconds", timeLimit.toSeconds(), LONGEST.toSeconds()));
        }
        if (rowLimit < 1 || rowLimit > MOST_ROWS) {
            throw new Refusal(messages.of("request.limit", rowLimit, MOST_ROWS));
        }
        if (format == ResultFormat.PARQUET && out.isEmpty()) {
            throw new Refusal(messages.of("out.parquet"));
        }
    }

    /** A question with the usual limits, to be printed as a table in Vietnamese. */
    public static SqlRequest of(String sql, String release) {
        return new SqlRequest(sql, ResultFormat.TABLE, Optional.empty(), USUAL_TIME, USUAL_ROWS, release, Language.VI);
    }
}
