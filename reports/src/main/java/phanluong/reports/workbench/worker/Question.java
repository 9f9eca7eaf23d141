package phanluong.reports.workbench.worker;

import java.nio.file.Path;
import phanluong.warehouse.words.Text.Language;

/** What the worker is asked: the published database's path, the text as the planner wrote it, most rows, language of refusals. */
public record Question(String database, String sql, long rowLimit, Language language) {
    public Question(Path database, String sql, long rowLimit, Language language) {
        this(database.toAbsolutePath().toString(), sql, rowLimit, language);
    }
}
