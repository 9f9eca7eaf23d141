package phanluong.reports.cli;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What people see who ask for help, or who type something wrong. */
class HelpTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandAndOptionSaysWhatItIsFor(Language language) {
        SoftAssertions all = new SoftAssertions();
        for (CommandSpec command : commands(program(language).getCommandSpec())) {
            all.assertThat(String.join(" ", command.usageMessage().description())).as(command.qualifiedName()).isNotBlank();
            for (ArgSpec argument : command.args()) {
                all.assertThat(String.join(" ", argument.description())).as(command.qualifiedName() + " " + argument).isNotBlank();
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
            all.assertThat(answer.out()).contains(command.qualifiedName()).doesNotContain("${").doesNotContain("null");
            all.assertThat(answer.out().split("[\\s,;()\\[\\]]+")).as(command.qualifiedName()).doesNotContainAnyElementsOf(
                    keys.stream().filter(key -> key.contains(".")).toList());
        }
        all.assertAll();
    }

    @Test
    void vietnameseHelpIsVietnameseThroughout() {
        for (CommandSpec command : commands(program(Language.VI).getCommandSpec())) {
            String help = answer(Language.VI, (command.qualifiedName() + " --help").replaceFirst("^phanluong ", "")).out();
            assertThat(help).contains("Cách dùng: phanluong", "In trợ giúp này.", "In phiên bản.")
                    .doesNotContain("Usage", "Commands:", "Options:", "Show this", "Print ");
        }
    }

    @Test
    void bothLanguagesHoldTheSameWords() {
        assertThat(words(Language.EN).keySet()).isEqualTo(words(Language.VI).keySet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "indicators --frme x|không có tùy chọn --frme; gần giống: --frame|there is no option --frme; similar: --frame|phanluong indicators",
        "nope|không hiểu \"nope\"|cannot understand \"nope\"|phanluong",
        "indicators --format xml|--format FORMAT \"xml\" không có; chọn một trong: text, csv, json|--format FORMAT \"xml\" is not known; expected one of: text, csv, json|phanluong indicators",
        "sql --as-of 31/12/2022|--as-of YYYY-MM-DD \"31/12/2022\" không phải ngày; viết dạng 2022-12-31|--as-of YYYY-MM-DD \"31/12/2022\" is no date; expected one such as 2022-12-31|phanluong sql",
        "build --release one|--release N \"one\" không phải số nguyên|--release N \"one\" is no whole number|phanluong build",
        "report annual|REVIEW \"annual\" không có; chọn một trong: midterm, final|REVIEW \"annual\" is not known; expected one of: midterm, final|phanluong report",
        "build --home|thiếu --home DIR|--home DIR is missing|phanluong build",
        "build --home a --home b|--home DIR được ghi nhiều lần|--home DIR is given more than once|phanluong build",
        "--verbose|không có tùy chọn --verbose; gần giống: --version|there is no option --verbose; similar: --version|phanluong"
    })
    void wrongUsageIsToldInOneLineWithTheWayToHelp(String typed, String vietnamese, String english, String command) {
        assertThat(answer(Language.VI, typed)).isEqualTo(new Answer(2, "",
                "Lỗi: " + vietnamese + "\nXem cách dùng: " + command + " --help\n"));
        assertThat(answer(Language.EN, typed)).isEqualTo(new Answer(2, "",
                "Error: " + english + "\nHow it is used: " + command + " --help\n"));
    }

    @ParameterizedTest
    @CsvSource({"--version", "sql --version"})
    void everyCommandKnowsItsVersion(String typed) {
        assertThat(answer(Language.EN, typed)).isEqualTo(new Answer(0, "phanluong development\n", ""));
    }

    /** The exit code, and what was written. */
    private record Answer(int code, String out, String err) {}

    private static Answer answer(Language language, String typed) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = program(language).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(typed.split(" "));
        return new Answer(code, out.toString().replace("\r", ""), err.toString().replace("\r", ""));
    }

    private static CommandLine program(Language language) {
        return Program.prepare(new CommandLine(ReportsProgram.class), ReportsProgram.WORDS, language);
    }

    private static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle(ReportsProgram.WORDS, Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)));
    }

    private static List<CommandSpec> commands(CommandSpec command) {
        List<CommandSpec> commands = new ArrayList<>(List.of(command));
        command.subcommands().values().forEach(one -> commands.addAll(commands(one.getCommandSpec())));
        return commands;
    }
}
