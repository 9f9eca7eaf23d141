package phanluong.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;

/** What the README tells people to type is understood by the reports program. */
class ReadmeTest {
    private static final Path PROJECT = Path.of("..");
    private static final String LAUNCHER = "scripts/phanluong ";
    private static final Pattern SHELL_BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    /** A link to a file of the project; pictures are looked at by people. */
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)#:]+)\\)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern VERBS_OF_JOBS = Pattern.compile("(?m)^ *([a-z |]+)\\) module=jobs ");

    @Test
    void everyCommandLineIsUnderstood() throws IOException {
        List<String[]> commands = commands();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(6);
        for (String[] words : commands) {
            CommandLine program = Program.prepare(new CommandLine(ReportsProgram.class), ReportsProgram.WORDS, Language.EN);
            assertThatCode(() -> program.parseArgs(words)).as(Arrays.toString(words)).doesNotThrowAnyException();
        }
    }

    @Test
    void everyVerbIsShown() throws IOException {
        Set<String> verbs = new CommandLine(ReportsProgram.class).getSubcommands().keySet();
        assertThat(commands().stream().map(words -> words[0])).containsAll(verbs);
    }

    @Test
    void everyScriptExists() throws IOException {
        assertThat(lines().map(line -> line.split(" ")[0]).distinct().map(PROJECT::resolve)).isNotEmpty().allMatch(Files::isExecutable);
    }

    @Test
    void everyFileThatTheDocumentationLinksExists() throws IOException {
        List<Path> pages = pages();
        assertThat(pages).hasSizeGreaterThan(10);
        for (Path page : pages) {
            assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
                    .as(page.toString()).allMatch(link -> Files.exists(page.resolveSibling(link)));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(PROJECT.resolve("warehouse/docs"))) {
            return Stream.concat(Stream.of(PROJECT.resolve("README.md")), docs.filter(file -> file.toString().endsWith(".md"))).toList();
        }
    }

    private static Stream<String> lines() throws IOException {
        return SHELL_BLOCK.matcher(Files.readString(PROJECT.resolve("README.md"))).results()
                .flatMap(block -> block.group(1).lines()).filter(line -> line.startsWith("scripts/"));
    }

    /** The verbs that the launcher gives to the jobs program. */
    private static Set<String> verbsOfJobs() throws IOException {
        Matcher verbs = VERBS_OF_JOBS.matcher(Files.readString(PROJECT.resolve("scripts/phanluong")));
        assertThat(verbs.find()).isTrue();
        return Set.of(verbs.group(1).split(" \\| "));
    }

    private static String[] words(String line) {
        return WORD.matcher(line.substring(LAUNCHER.length())).results()
                .map((MatchResult word) -> word.group(1) == null ? word.group(2) : word.group(1)).toArray(String[]::new);
    }

    private static List<String[]> commands() throws IOException {
        Set<String> jobs = verbsOfJobs();
        return lines().filter(line -> line.startsWith(LAUNCHER)).map(ReadmeTest::words)
                .filter(words -> !jobs.contains(words[0])).toList();
    }
}
