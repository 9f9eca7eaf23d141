package phanluong.reports.workbench.result;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * An answer as one JSON object: release, columns (name, type), rows as arrays in the order of the columns, row_count,
 * truncated, truncated_by ({@code rows}, {@code bytes} or null) and the limits. NaN and the infinities, which JSON lacks, are strings.
 */
public final class JsonAnswer {
    private JsonAnswer() {}

    /** The limits under which an answer was made. */
    public record Limits(long rows, long seconds, long bytes) {}

    public static String of(Answer answer, String release, Limits limits) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            json.beginObject().name("release").value(release);
            columns(json, answer.columns());
            json.name("rows").beginArray();
            for (List<Cell> row : answer.rows()) {
                text.append('\n');
                CellJson.write(row, json);
            }
            json.endArray();
            json.name("row_count").value(answer.rows().size());
            json.name("truncated").value(answer.cut() != Answer.Cut.NONE);
            json.name("truncated_by");
            if (answer.cut() == Answer.Cut.NONE) {
                json.nullValue();
            } else {
                json.value(answer.cut().name().toLowerCase(Locale.ROOT));
            }
            json.name("limits")
                    .beginObject()
                    .name("rows")
                    .value(limits.rows())
                    .name("seconds")
                    .value(limits.seconds())
                    .name("bytes")
                    .value(limits.bytes())
                    .endObject();
            json.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    private static void columns(JsonWriter json, List<ResultColumn> columns) throws IOException {
        json.name("columns").beginArray();
        for (ResultColumn column : columns) {
            json.beginObject()
                    .name("name")
                    .value(column.name())
                    .name("type")
                    .value(column.type())
                    .endObject();
        }
        json.endArray();
    }
}
