package phanluong.reports.workbench.db;

import java.util.List;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.Cell;
import phanluong.reports.workbench.result.ResultColumn;

/** Takes an answer as it comes: columns once, rows in order, the end once. */
public interface RowSink {
    void columns(List<ResultColumn> columns);

    /** @return whether more rows fit */
    boolean row(List<Cell> cells);

    void end(Answer.Cut cut);
}
