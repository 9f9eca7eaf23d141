package phanluong.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import phanluong.jobs.batch.MarkedRow;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text;

/**
 * What an ingest did. Every file and the whole obey read = accepted + rejected + duplicate.
 *
 * @param files one for each form that each file fills, in the order of the files
 * @param ignored what lay in the folders and is no delivery
 * @param rows of all files together; {@code faults} and {@code warnings} too
 * @param releases published by this run, oldest first; empty when nothing changed
 * @param findings what the checks of the whole found in the last of them, by code
 * @param currentRelease the number of the release that counts now; null before the first
 */
public record IngestReport(
        List<FileReport> files,
        List<String> ignored,
        Batch.Rows rows,
        Map<String, Long> faults,
        Map<String, Long> warnings,
        List<ReleaseReport> releases,
        List<FindingReport> findings,
        Integer currentRelease,
        boolean changed,
        double seconds) {

    IngestReport withFiles(List<FileReport> others) {
        return new IngestReport(
                List.copyOf(others),
                ignored,
                rows,
                faults,
                warnings,
                releases,
                findings,
                currentRelease,
                changed,
                seconds);
    }

    /** What became of a file. */
    public enum Status {
        /** A new batch, which counts now. */
        NEW,
        /** The same bytes came before: nothing was done. */
        UNCHANGED,
        /** The same bytes came twice in this run. */
        REPEATED,
        /** What counts for this unit, form and school year came later than this file: it is kept and does not count. */
        OLDER,
        /** Somebody withdrew it: it does not count, whoever sends it again. */
        WITHDRAWN,
        /** No row was accepted: what counted before still counts. */
        EMPTY
    }

    /**
     * @param batch the batch's id, {@code rejectedIn} the Parquet file with all its rejected rows (null when there is none)
     * @param warnings how many accepted rows have each code of a warning or a note
     * @param confirmed how many of them the sender stands by, by code
     * @param rejected the first rejected rows of a new batch
     * @param noted the first accepted rows of a new batch with warnings or notes, {@code notedIn} the Parquet file with all
     * @param reading how the bytes were read, and what was cleaned, left out or converted on the way
     * @param corrects the batch whose faults this file answers; null when it answers none
     * @param returned files for the sender: its own workbook marked, or lists of its faults; {@code returnedNote} why there
     *     are lists only, else null
     */
    public record FileReport(
            String file,
            String form,
            String unit,
            List<SchoolYear> schoolYears,
            LocalDate received,
            String origin,
            String delivery,
            String batch,
            Status status,
            Batch.Rows rows,
            Map<String, Long> faults,
            Map<String, Long> warnings,
            Map<String, Long> confirmed,
            List<MarkedRow> rejected,
            String rejectedIn,
            List<MarkedRow> noted,
            String notedIn,
            Batch.Reading reading,
            String corrects,
            List<String> returned,
            Text returnedNote) {
        FileReport returned(List<String> answers, Text note) {
            return new FileReport(
                    file,
                    form,
                    unit,
                    schoolYears,
                    received,
                    origin,
                    delivery,
                    batch,
                    status,
                    rows,
                    faults,
                    warnings,
                    confirmed,
                    rejected,
                    rejectedIn,
                    noted,
                    notedIn,
                    reading,
                    corrects,
                    List.copyOf(answers),
                    note);
        }
    }

    /**
     * @param added entries (form, unit, school year) that nothing counted for before; {@code replaced} those that changed
     * @param moved by form, how many accepted rows came to count and how many ceased to
     */
    public record ReleaseReport(
            int number,
            LocalDate asOf,
            int added,
            int replaced,
            List<Release.Superseded> superseded,
            Map<String, Moved> moved) {}

    /**
     * What one check of the whole found.
     *
     * @param severity {@code warning} or {@code note}
     * @param confirmed how many of those listed a sender stands by
     * @param file where it was found first, {@code row} its row; null when it is the whole delivery
     */
    public record FindingReport(
            String code, String severity, long count, long confirmed, String vi, String en, String file, Long row) {}

    /** Accepted rows that came to count, and that ceased to. */
    public record Moved(long rowsIn, long rowsOut) {}
}
