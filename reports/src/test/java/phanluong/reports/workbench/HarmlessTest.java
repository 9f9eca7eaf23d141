package phanluong.reports.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import phanluong.reports.workbench.db.PublishedFixture;
import phanluong.reports.workbench.worker.Question;
import phanluong.reports.workbench.worker.WorkerProcess;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.words.Text.Language;

class HarmlessTest {
    @TempDir
    private static Path folder;

    private static Path published;
    private static String bytes;

    @BeforeAll
    static void publish() throws IOException {
        published = PublishedFixture.in(folder);
        bytes = Sha256.of(published);
    }

    static Stream<SqlBlocks.Block> texts() {
        return SqlBlocks.of("harmless.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void textThatPassesTheGate_endsWithAnAnswerOrOneSentence(SqlBlocks.Block block) throws IOException {
        assertThat(ending(block.sql(), Duration.ofSeconds(10)))
                .containsAnyOf(block.expected().split(" / "));
        assertThat(folder.toFile().list()).isEqualTo(List.of("7.duckdb").toArray());
        assertThat(Sha256.of(published)).isEqualTo(bytes);
    }

    private static String ending(String sql, Duration limit) {
        try {
            WorkerProcess.ask(new Question(published, sql, 100, Language.VI), limit);
            return "answer";
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }
}
