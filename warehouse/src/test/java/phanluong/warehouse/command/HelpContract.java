package phanluong.warehouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What people see of any of the programs who ask for help, or who type something wrong. */
public abstract class HelpContract {
    /** A fresh command line of the program. */
    protected abstract CommandLine program();

    /** The base name of the bundle with its words. */
    protected abstract String bundle();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandAndOptionSaysWhatItIsFor(Language language) {
        SoftAssertions all = new SoftAssertions();
        for (CommandSpec command : commands(program(language).getCommandSpec())) {
            all.assertThat(String.join(" ", command.usageMessage().description()))
                    .as(command.qualifiedName())
                    .isNotBlank();
            for (ArgSpec argument : command.args()) {
                all.assertThat(String.join(" ", argument.description()))
                        .as(command.qualifiedName() + " " + argument)
                        .isNotBlank();
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void helpOfEveryCommandSucceedsAndShowsWordsNotKeys(Language language) {
        Set<String> keys = words(language).keySet();
        SoftAssertions all = new SoftAssertions();
        for (CommandSpec command : commands(program(language).getCommandSpec())) {
            Answer answer = answer(language, (command.qualifiedName() + " --help").replaceFirst("^phanluong ", ""));
            all.assertThat(answer.code()).as(command.qualifiedName()).isZero();
            all.assertThat(answer.out())
                    .contains(command.qualifiedName())
                    .doesNotContain("${")
                    .doesNotContain("null");
            all.assertThat(answer.out().split("[\\s,;()\\[\\]]+"))
                    .as(command.qualifiedName())
                    .doesNotContainAnyElementsOf(
                            keys.stream().filter(key -> key.contains(".")).toList());
        }
        all.assertAll();
    }

    @Test
    void vietnameseHelpIsVietnameseThroughout() {
        for (CommandSpec command : commands(program(Language.VI).getCommandSpec())) {
            String help = answer(Language.VI, (command.qualifiedName() + " --help").replaceFirst("^phanluong ", ""))
                    .out();
            assertThat(help)
                    .contains("Cách dùng: phanluong", "In trợ giúp này.", "In phiên bản.")
                    .doesNotContain("Usage", "Commands:", "Options:", "Show this", "Print ");
        }
    }

    @Test
    void bothLanguagesHoldTheSameWords() {
        assertThat(words(Language.EN).keySet()).isEqualTo(words(Language.VI).keySet());
    }

    /** Wrong usage is told in one line with the way to help, in both languages, and ends with exit code 2. */
    protected final void wrongUsage(String typed, String vietnamese, String english, String command) {
        assertThat(answer(Language.VI, typed))
                .isEqualTo(new Answer(2, "", "Lỗi: " + vietnamese + "\nXem cách dùng: " + command + " --help\n"));
        assertThat(answer(Language.EN, typed))
                .isEqualTo(new Answer(2, "", "Error: " + english + "\nHow it is used: " + command + " --help\n"));
    }

    @Test
    void theProgramAndItsCommandsKnowTheirVersion() {
        program(Language.EN).getSubcommands().keySet().stream()
                .map(verb -> verb + " --version")
                .forEach(typed -> assertThat(answer(Language.EN, typed))
                        .as(typed)
                        .isEqualTo(new Answer(0, "phanluong development\n", "")));
        assertThat(answer(Language.EN, "--version")).isEqualTo(new Answer(0, "phanluong development\n", ""));
    }

    /** The exit code, and what was written. */
    private record Answer(int code, String out, String err) {}

    private Answer answer(Language language, String typed) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = program(language)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(typed.split(" "));
        return new Answer(code, out.toString().replace("\r", ""), err.toString().replace("\r", ""));
    }

    private CommandLine program(Language language) {
        return Program.prepare(program(), bundle(), language);
    }

    private ResourceBundle words(Language language) {
        return ResourceBundle.getBundle(
                bundle(), Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)));
    }

    private static List<CommandSpec> commands(CommandSpec command) {
        List<CommandSpec> commands = new ArrayList<>(List.of(command));
        command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(one -> !one.usageMessage().hidden())
                .forEach(one -> commands.addAll(commands(one)));
        return commands;
    }
}
