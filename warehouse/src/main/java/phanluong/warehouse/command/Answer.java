package phanluong.warehouse.command;

import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import phanluong.warehouse.words.Text;

/**
 * What a command answers: lines for people, or the same as values for programs.
 *
 * @param values one JSON object, keys in the order given
 */
public record Answer(List<Text> lines, Map<String, ?> values) {
    /** The form of an answer. */
    public enum Format {
        TEXT,
        JSON
    }

    public Answer {
        lines = List.copyOf(lines);
    }

    public void print(Format format, PrintWriter out) {
        switch (format) {
            case TEXT -> lines.forEach(line -> out.println(line.in(Program.language())));
            case JSON ->
                out.println(new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(values));
        }
        out.flush();
    }
}
