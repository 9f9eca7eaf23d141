package phanluong.reports.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.reports.dictionary.DictionaryBook;
import phanluong.reports.dictionary.DictionaryPage;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.dictionary.Chapter;
import phanluong.warehouse.dictionary.Dictionaries;
import phanluong.warehouse.dictionary.Dictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code phanluong dictionary}: what every published table, column, indicator and target means, and where it comes from. */
@Command(name = "dictionary", mixinStandardHelpOptions = true)
final class DictionaryCommand implements Callable<Integer> {
    enum Format {
        HTML,
        XLSX,
        JSON
    }

    @Mixin
    private ReleaseOptions options;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "html",
            descriptionKey = "option.dictionaryFormat")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.dictionaryOut")
    private Path out;

    @Spec
    private CommandSpec spec;

    /** @throws Refusal when a workbook is asked for without {@code --out} */
    @Override
    public Integer call() {
        if (format == Format.XLSX && out == null) {
            throw new Refusal("--format xlsx cần --out FILE", "--format xlsx needs --out FILE");
        }
        Dictionary dictionary;
        try (Warehouse warehouse = options.warehouse(Optional.empty())) {
            dictionary = Dictionaries.of(warehouse);
        }
        byte[] answer = switch (format) {
            case HTML -> DictionaryPage.html(dictionary, Program.language()).getBytes(StandardCharsets.UTF_8);
            case XLSX -> DictionaryBook.xlsx(dictionary, Program.language());
            case JSON -> Json.write(values(dictionary)).getBytes(StandardCharsets.UTF_8);
        };
        AnswerFile.write(answer, Optional.ofNullable(out), spec.commandLine().getOut());
        return Program.DONE;
    }

    private static Map<String, Object> values(Dictionary dictionary) {
        Map<String, Object> values = Json.object(
                "release", dictionary.release(),
                "as_of", dictionary.asOf().toString(),
                "demonstration", dictionary.demonstration());
        for (Chapter chapter : dictionary.chapters()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (List<?> row : chapter.rows()) {
                Map<String, Object> one = new LinkedHashMap<>();
                for (int column = 0; column < row.size(); column++) {
                    Object value = row.get(column);
                    one.put(chapter.heads().get(column).key(), value instanceof LocalDate day ? day.toString() : value);
                }
                rows.add(one);
            }
            values.put(chapter.key(), rows);
        }
        return values;
    }
}
