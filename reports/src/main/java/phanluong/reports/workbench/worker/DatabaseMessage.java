package phanluong.reports.workbench.worker;

import phanluong.reports.workbench.db.DatabaseFault;
import phanluong.reports.workbench.db.FencedDatabase;
import phanluong.reports.workbench.message.Messages;

/** Turns what DuckDB says of a failed question into a planner's sentence with DuckDB's own place and hint behind it. */
final class DatabaseMessage {
    private DatabaseMessage() {}

    static String of(DatabaseFault failure, Messages messages) {
        String reason = failure.getMessage();
        if (reason.contains("Out of Memory Error")
                || reason.contains("bad_alloc")
                || reason.contains("failed to allocate")) {
            return messages.of("run.memory", FencedDatabase.MEMORY_MEGABYTES);
        }
        if (reason.contains("INTERNAL Error") || reason.contains("FATAL Error")) {
            return messages.of("run.stopped");
        }
        return messages.of("run.database", reason);
    }
}
