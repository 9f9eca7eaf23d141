package phanluong.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.command.ReadmeContract;
import picocli.CommandLine;

class ReadmeTest extends ReadmeContract {
    /** A link to a file of the project; pictures are looked at by people. */
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)#:]+)\\)");

    @Override
    protected CommandLine program() {
        return new CommandLine(ReportsProgram.class);
    }

    @Override
    protected String bundle() {
        return ReportsProgram.WORDS;
    }

    @Override
    protected boolean isJobs() {
        return false;
    }

    @Test
    void everyScriptExists() throws IOException {
        assertThat(lines().map(line -> line.split(" ")[0]).distinct().map(PROJECT::resolve))
                .isNotEmpty()
                .allMatch(Files::isExecutable);
    }

    @Test
    void everyFileThatTheDocumentationLinksExists() throws IOException {
        List<Path> pages = pages();
        assertThat(pages).hasSizeGreaterThan(10);
        for (Path page : pages) {
            assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
                    .as(page.toString())
                    .allMatch(link -> Files.exists(page.resolveSibling(link)));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(PROJECT.resolve("warehouse/docs"))) {
            return Stream.concat(
                            Stream.of(PROJECT.resolve("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }
}
