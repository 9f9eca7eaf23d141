package phanluong.reports.workbench.worker;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import phanluong.reports.workbench.db.RowSink;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.Cell;
import phanluong.reports.workbench.result.CellJson;
import phanluong.reports.workbench.result.ResultColumn;

/**
 * What the worker says, one JSON value a line: {@code {"started":"…"}}, {@code {"columns":[name, type, …]}}, one array
 * a row, then {@code {"end":cut}} or {@code {"refused":sentence}} as the last line.
 */
final class Frames implements RowSink {
    /** Bytes of rows that an answer may have. */
    static final long MOST_BYTES = 32L << 20;

    private final OutputStream out;
    private long rowBytes;

    Frames(OutputStream out) {
        this.out = out;
    }

    void started() {
        send("started", List.of());
        flush();
    }

    void refused(String sentence) {
        send("refused", List.of(sentence));
        flush();
    }

    @Override
    public void columns(List<ResultColumn> columns) {
        send(
                "columns",
                columns.stream()
                        .flatMap(column -> List.of(column.name(), column.type()).stream())
                        .toList());
    }

    @Override
    public void end(Answer.Cut cut) {
        send("end", List.of(cut.name()));
        flush();
    }

    @Override
    public boolean row(List<Cell> cells) {
        StringWriter line = new StringWriter();
        try (JsonWriter json = new JsonWriter(line)) {
            CellJson.write(cells, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        rowBytes += bytes.length;
        if (rowBytes > MOST_BYTES) {
            return false;
        }
        write(bytes);
        return true;
    }

    private void send(String name, List<String> words) {
        StringWriter line = new StringWriter();
        try (JsonWriter json = new JsonWriter(line)) {
            json.beginObject().name(name).beginArray();
            for (String word : words) {
                json.value(word);
            }
            json.endArray().endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException parentGone) {
            throw new UncheckedIOException(parentGone);
        }
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException parentGone) {
            throw new UncheckedIOException(parentGone);
        }
    }
}
