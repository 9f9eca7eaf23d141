package phanluong.reports.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.Answer.Format;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a measurement of a release is asked: which release, how many runs, how the answer is written. */
final class BenchOptions {
    @Mixin
    private ReleaseOptions options;

    @Option(names = "--runs", required = true)
    private int runs;

    @Mixin
    private AnswerOptions answers;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    Home home() {
        return options.home();
    }

    Catalogue catalogue() {
        return options.catalogue();
    }

    Release release() {
        return options.release(Optional.empty());
    }

    /** @throws Refusal below 1 */
    int runs() {
        if (runs < 1) {
            throw new Refusal(
                    "--runs phải từ 1 trở lên, nhận được " + runs, "--runs must be at least 1, found " + runs);
        }
        return runs;
    }

    Format format() {
        return answers.format();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** @param format of {@code String.format}, such as {@code %.1f} */
    static String number(String format, double number) {
        String text = String.format(Locale.ROOT, format, number);
        return Program.language() == Language.VI ? text.replace('.', ',') : text;
    }
}
