package phanluong.jobs.batch;

import java.io.Serializable;
import java.util.List;

/** A row that was not accepted: its number in the source, and everything that is wrong with it. */
public record RejectedRow(long row, List<Reason> reasons) implements Serializable {
    /**
     * @param field null when the fault is the row's own
     * @param found the text that was found; null when there was none
     */
    public record Reason(String code, String field, String found, String vi, String en) implements Serializable {}
}
