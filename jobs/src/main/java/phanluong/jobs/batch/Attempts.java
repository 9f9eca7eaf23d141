package phanluong.jobs.batch;

import java.nio.file.Path;
import org.apache.spark.TaskContext;

/** Where a task writes until what it writes is whole. */
final class Attempts {
    private Attempts() {}

    /**
     * A folder of this attempt's own: another machine may still be at the same task, taken for lost.
     *
     * @param staging the run's folder
     */
    static Path folder(Path staging) {
        return staging.resolve("attempt-" + TaskContext.get().taskAttemptId());
    }
}
