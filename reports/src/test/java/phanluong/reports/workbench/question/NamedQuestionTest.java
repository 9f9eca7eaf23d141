package phanluong.reports.workbench.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.worker.Question;
import phanluong.reports.workbench.worker.WorkerProcess;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.words.Text.Language;

class NamedQuestionTest {
    @TempDir
    private static Path folder;

    private static Path published;

    @BeforeAll
    static void publish() {
        Catalogue catalogue = Catalogue.shipped();
        Home home = SmallProvince.in(folder, catalogue);
        published = Warehouse.publish(home, new Releases(home).currentOrRefuse(), catalogue);
    }

    static List<NamedQuestion> questions() {
        return NamedQuestion.list();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void everyQuestion_passesTheGateAndIsAnsweredWithRows(NamedQuestion question) {
        Answer answer = WorkerProcess.ask(
                new Question(published, question.sql(), 100_000, Language.VI), Duration.ofSeconds(60));
        assertThat(answer.rows()).isNotEmpty();
        assertThat(answer.cut()).isEqualTo(Answer.Cut.NONE);
        assertThat(question.title().en()).isNotEqualTo(question.title().vi());
        assertThat(question.sql())
                .as("the same rows in the same order each time")
                .contains("order by");
    }

    @Test
    void thereAreTenQuestions_andAnotherNameIsRefusedWithTheirs() {
        assertThat(questions())
                .extracting(NamedQuestion::name)
                .containsExactly(
                        "budget",
                        "commune_trend",
                        "coverage",
                        "destinations",
                        "girls_and_boys",
                        "indicators_by_district",
                        "pilots",
                        "submissions",
                        "targets",
                        "training");
        assertThatThrownBy(() -> NamedQuestion.of("weather"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("\"weather\" is not known; expected one of: budget, ");
    }

    @Test
    void everyQuestionIsTimed_asOftenAsAsked() {
        List<QuestionTimes> times = QuestionTimes.measure(published, 2);
        assertThat(times).extracting(QuestionTimes::question).isEqualTo(questions());
        assertThat(times).allSatisfy(one -> {
            assertThat(one.rows()).isPositive();
            assertThat(one.milliseconds()).isPositive().isLessThanOrEqualTo(one.slowest());
        });
    }
}
