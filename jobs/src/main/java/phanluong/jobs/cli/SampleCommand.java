package phanluong.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import phanluong.jobs.Sample;
import phanluong.jobs.sample.Recipe;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong sample}: writes the demonstration province. */
@Command(name = "sample", mixinStandardHelpOptions = true)
public final class SampleCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "sample.out")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "" + Sample.DEFAULT_SEED, descriptionKey = "sample.seed")
    private long seed;

    @Option(names = "--scale", paramLabel = "X", defaultValue = "1", descriptionKey = "sample.scale")
    private double scale;

    @Option(names = "--no-effect", descriptionKey = "sample.no_effect")
    private boolean noEffect;

    @Mixin
    private AnswerOptions answers;

    @Override
    public Integer call() throws IOException {
        Sample.Outcome outcome =
                Sample.write(out, noEffect ? Recipe.usual(seed, scale).withoutEffect() : Recipe.usual(seed, scale));
        Text made = outcome.written()
                ? new Text("Đã viết bộ số liệu minh họa: ", "Wrote the demonstration deliveries: ")
                : new Text("Bộ số liệu minh họa đã có sẵn: ", "The demonstration deliveries are already there: ");
        Text counts = new Text(
                "  " + outcome.files() + " tệp, " + outcome.rows() + " dòng, " + outcome.faults() + " dòng lỗi cài sẵn",
                "  " + outcome.files() + " files, " + outcome.rows() + " rows, " + outcome.faults()
                        + " rows with planted faults");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("folder", outcome.folder().toString());
        values.put("written", outcome.written());
        values.put("files", outcome.files());
        values.put("rows", outcome.rows());
        values.put("faults", outcome.faults());
        answers.print(new Answer(
                List.of(new Text(made.vi() + outcome.folder(), made.en() + outcome.folder()), counts), values));
        return Program.DONE;
    }
}
