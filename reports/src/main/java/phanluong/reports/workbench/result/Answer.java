package phanluong.reports.workbench.result;

import java.util.List;

/** The answer to one question: its columns, its rows in order, and what cut it short. May have no row; never without a column. */
public record Answer(List<ResultColumn> columns, List<List<Cell>> rows, Cut cut) {
    /** Why rows are missing at the end: not at all, the row limit, or the limit of bytes. */
    public enum Cut {
        NONE,
        ROWS,
        BYTES
    }

    public Answer {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
