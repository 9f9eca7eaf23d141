package phanluong.reports.workbench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import phanluong.reports.workbench.message.Messages;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.words.Text.Language;

/** The forms of an answer. */
public enum ResultFormat {
    TABLE,
    CSV,
    JSON,
    PARQUET;

    /** The named format; without a name, the one that the ending of {@code out} tells; else a table. */
    public static ResultFormat of(Optional<String> name, Optional<Path> out, Language language) {
        if (name.isPresent()) {
            return matching(name.get())
                    .orElseThrow(() -> new Refusal(new Messages(language).of("request.format", name.get())));
        }
        return out.flatMap(path -> matching(path.toString().replaceFirst("(?s)^.*\\.", "")))
                .orElse(TABLE);
    }

    private static Optional<ResultFormat> matching(String word) {
        return Stream.of(values())
                .filter(format -> format.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
