package phanluong.reports.workbench.worker;

import com.google.gson.stream.JsonReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.Cell;
import phanluong.reports.workbench.result.ResultColumn;

/** Reads {@link Frames} without trusting whoever sent them: every line and the whole have a largest size. */
final class FrameReader {
    /** Room for column names beside the rows. */
    private static final long MOST_BYTES = Frames.MOST_BYTES + (8L << 20);

    private final InputStream in;
    private final Runnable onStart;
    private final List<ResultColumn> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private long bytesRead;

    FrameReader(InputStream in, Runnable onStart) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.onStart = onStart;
    }

    /** The worker's last word: an answer or the sentence of its refusal, exactly one of them. */
    record Outcome(Optional<Answer> answer, Optional<String> refusal) {}

    /** Empty when the worker went away before its last word. */
    Optional<Outcome> read() throws IOException {
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            JsonReader json = new JsonReader(new StringReader(line.get()));
            if (line.get().startsWith("[")) {
                rows.add(row(json));
                continue;
            }
            json.beginObject();
            String name = json.nextName();
            List<String> words = words(json);
            switch (name) {
                case "started" -> onStart.run();
                case "columns" -> {
                    for (int index = 0; index < words.size(); index += 2) {
                        columns.add(new ResultColumn(words.get(index), words.get(index + 1)));
                    }
                }
                case "end" -> {
                    return Optional.of(new Outcome(
                            Optional.of(new Answer(columns, rows, Answer.Cut.valueOf(words.get(0)))),
                            Optional.empty()));
                }
                case "refused" -> {
                    return Optional.of(new Outcome(Optional.empty(), Optional.of(words.get(0))));
                }
                default -> throw new IOException("The worker sent an unknown frame " + name);
            }
        }
        return Optional.empty();
    }

    private static List<String> words(JsonReader json) throws IOException {
        List<String> words = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            words.add(json.nextString());
        }
        return words;
    }

    private List<Cell> row(JsonReader json) throws IOException {
        List<Cell> cells = new ArrayList<>(columns.size());
        json.beginArray();
        while (json.hasNext()) {
            cells.add(
                    switch (json.peek()) {
                        case NULL -> {
                            json.nextNull();
                            yield Cell.MISSING;
                        }
                        case BOOLEAN -> Cell.truth(json.nextBoolean());
                        case NUMBER -> Cell.number(json.nextString());
                        case STRING -> Cell.text(json.nextString());
                        default -> throw new IOException("The worker sent a cell that is no value");
                    });
        }
        if (cells.size() != columns.size()) {
            throw new IOException(
                    "The worker sent a row of " + cells.size() + " cells for " + columns.size() + " columns");
        }
        return cells;
    }

    private Optional<String> line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return Optional.of(bytes.toString(StandardCharsets.UTF_8));
            }
            bytes.write(next);
            if (++bytesRead > MOST_BYTES) {
                throw new IOException("The worker sent more than " + MOST_BYTES + " bytes");
            }
        }
        return Optional.empty();
    }
}
