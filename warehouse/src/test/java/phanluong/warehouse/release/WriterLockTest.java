package phanluong.warehouse.release;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;

class WriterLockTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondWriterIsRefusedUntilTheFirstHasFinished() throws IOException {
        Home home = new Home(folder.resolve("new"));
        WriterLock first = WriterLock.take(home);
        assertThatThrownBy(() -> WriterLock.take(home))
                .isInstanceOf(Refusal.class)
                .hasMessage("Another command is writing to " + home.root() + ": wait until it has finished");
        first.close();
        WriterLock.take(home).close();
    }
}
