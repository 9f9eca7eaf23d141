package phanluong.jobs.batch;

import java.io.Serializable;
import java.util.List;

/** A row that a check speaks of, rejected or accepted: its number in the source, and everything that is said of it. */
public record MarkedRow(long row, List<Reason> reasons) implements Serializable {
    /**
     * @param severity {@code error}, {@code warning} or {@code note}
     * @param field null when the fault is the row's own
     * @param found the text that was found; null when there was none
     */
    public record Reason(String code, String severity, String field, String found, String vi, String en)
            implements Serializable {}
}
