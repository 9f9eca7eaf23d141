package phanluong.reports.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import phanluong.reports.workbench.db.PublishedFixture;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.Cell;
import phanluong.reports.workbench.worker.Question;
import phanluong.reports.workbench.worker.WorkerProcess;
import phanluong.warehouse.words.Text.Language;

class HonestQuestionsTest {
    @TempDir
    private static Path folder;

    private static Path published;

    @BeforeAll
    static void publish() {
        published = PublishedFixture.in(folder);
    }

    static Stream<SqlBlocks.Block> questions() {
        return SqlBlocks.of("honest.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void honestQuestion_isAnsweredWithTheseRows(SqlBlocks.Block block) {
        Answer answer =
                WorkerProcess.ask(new Question(published, block.sql(), 100, Language.VI), Duration.ofSeconds(60));

        String rows = answer.rows().stream()
                .map(row -> row.stream().map(Cell::text).collect(Collectors.joining("|")))
                .collect(Collectors.joining("\n"));
        assertThat(rows).isEqualTo(block.expected());
    }
}
