package phanluong.warehouse.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;

/** What the README tells people to type is understood by the program that the launcher gives it to. */
public abstract class ReadmeContract {
    /** A fresh command line of the program. */
    protected abstract CommandLine program();

    /** The base name of the bundle with its words. */
    protected abstract String bundle();

    /** Whether this is the jobs program, by the launcher's list of verbs. */
    protected abstract boolean isJobs();

    protected static final Path PROJECT = Path.of("..");
    private static final String LAUNCHER = "scripts/phanluong ";
    private static final Pattern SHELL_BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern VERBS_OF_JOBS = Pattern.compile("(?m)^ *([a-z |]+)\\) module=jobs ");

    @Test
    void everyCommandLineIsUnderstood() throws IOException {
        List<String[]> commands = commands();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(2);
        for (String[] words : commands) {
            CommandLine program = Program.prepare(program(), bundle(), Language.EN);
            assertThatCode(() -> program.parseArgs(words))
                    .as(Arrays.toString(words))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyVerbIsShown() throws IOException {
        Set<String> verbs = program().getSubcommands().entrySet().stream()
                .filter(verb -> !verb.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(commands().stream().map(words -> words[0])).containsAll(verbs);
    }

    protected static Stream<String> lines() throws IOException {
        return SHELL_BLOCK
                .matcher(Files.readString(PROJECT.resolve("README.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> line.startsWith("scripts/"));
    }

    /** The verbs that the launcher gives to the jobs program. */
    private static Set<String> verbsOfJobs() throws IOException {
        Matcher verbs = VERBS_OF_JOBS.matcher(Files.readString(PROJECT.resolve("scripts/phanluong")));
        assertThat(verbs.find()).isTrue();
        return Set.of(verbs.group(1).split(" \\| "));
    }

    private static String[] words(String line) {
        return WORD.matcher(line.substring(LAUNCHER.length()))
                .results()
                .map((MatchResult word) -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    private List<String[]> commands() throws IOException {
        Set<String> jobs = verbsOfJobs();
        return lines().filter(line -> line.startsWith(LAUNCHER))
                .map(ReadmeContract::words)
                .filter(words -> jobs.contains(words[0]) == isJobs())
                .toList();
    }
}
