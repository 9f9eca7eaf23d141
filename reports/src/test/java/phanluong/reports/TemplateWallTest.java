package phanluong.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateWallTest {
    /** JasperReports pastes {@code $P!{…}} into the query text unquoted. */
    private static final String SPLICE = "$P!{";

    @Test
    void noTemplateSplicesAParameterIntoAQuery() throws IOException {
        assertThat(splicingTemplates(Path.of("src")))
                .as(
                        "$P!{…} pastes text into a query, which is SQL injection: templates get rows from findings and ask nothing; "
                                + "where a query is right, bind with $P{…}")
                .isEmpty();
    }

    @Test
    void aSplicedParameterIsFoundInAnyFolder(@TempDir Path folder) throws IOException {
        Path template = Files.createDirectories(folder.resolve("deep")).resolve("bad.jrxml");
        Files.writeString(template, "<query>select * from t where id = $P!{id}</query>");
        Files.writeString(folder.resolve("good.jrxml"), "<query>select * from t where id = $P{id}</query>");

        assertThat(splicingTemplates(folder)).containsExactly(template);
    }

    private static List<Path> splicingTemplates(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .filter(TemplateWallTest::splices)
                    .sorted()
                    .toList();
        }
    }

    private static boolean splices(Path template) {
        try {
            return Files.readString(template).contains(SPLICE);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
