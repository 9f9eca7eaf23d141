package phanluong.warehouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The exit codes that a script can trust. */
class ProgramTest {
    @Command(name = "phanluong")
    private static final class Failing implements Callable<Integer> {
        private final Exception fault;

        Failing(Exception fault) {
            this.fault = fault;
        }

        @Override
        public Integer call() throws Exception {
            throw fault;
        }
    }

    @Test
    void aRefusal_endsWithTwo_andALineForEachProblem() {
        assertThat(run(new Refusal("sai", "wrong"), Language.EN)).isEqualTo("2 Error: wrong\n");
        assertThat(run(new Refusal("sai", "wrong"), Language.VI)).isEqualTo("2 Lỗi: sai\n");
    }

    @Test
    void aPlaceThatCannotBeWritten_endsWithTwo_andNamesThePlace() {
        assertThat(run(new UncheckedIOException(new AccessDeniedException("/out")), Language.EN))
                .isEqualTo("2 Error: Cannot read or write /out: no permission\n");
        assertThat(run(new FileSystemException("/out", null, "No space left on device"), Language.VI))
                .isEqualTo(
                        "2 Lỗi: Không đọc hoặc ghi được /out: ổ đĩa đã đầy; những gì đã công bố vẫn còn nguyên, hãy dọn chỗ rồi chạy lại\n");
    }

    @Test
    void anyOtherFault_isOurOwn_andEndsWithOne_inOneLine() {
        assertThat(run(new IllegalStateException("broken\nin two lines"), Language.EN))
                .isEqualTo(
                        "1 Our own fault: java.lang.IllegalStateException: broken (run again with --verbose for details)\n");
        assertThat(run(new IOException("stream"), Language.EN)).startsWith("1 Our own fault: ");
    }

    private static String run(Exception fault, Language language) {
        StringWriter err = new StringWriter();
        int code = Program.prepare(
                        new CommandLine(new Failing(fault)), "phanluong.warehouse.command.test_words", language)
                .setErr(new PrintWriter(err))
                .execute();
        return code + " " + err.toString().replace("\r", "");
    }
}
