package phanluong.jobs.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What a file says in some of its rows, and where its table lies: for answers to its sender. */
public final class DeliveredCells {
    private DeliveredCells() {}

    /** Is shown one row: its cells, empty texts where nothing stands. Rows of large texts come from several threads. */
    public interface Seen {
        void row(long number, List<String> cells);
    }

    /**
     * Shows the wanted rows that the file has. Of a large plain text only they are taken apart, its ranges beside each other.
     *
     * @param path where the file's bytes lie
     * @param wanted numbers of rows, ascending
     */
    public static void each(Inspected file, Path path, long[] wanted, Seen seen) throws IOException {
        if (wanted.length == 0) {
            return;
        }
        if (!file.ranges().isEmpty()) {
            eachInRanges(file, path, wanted, seen);
            return;
        }
        int next = 0;
        try (Rows rows = open(file, path)) {
            for (Rows.Row row = rows.next(); row != null && next < wanted.length; row = rows.next()) {
                next = past(wanted, next, row.number());
                if (next < wanted.length && wanted[next] == row.number()) {
                    seen.row(row.number(), clean(row.cells()));
                    next++;
                }
            }
        }
    }

    private static void eachInRanges(Inspected file, Path path, long[] wanted, Seen seen) throws IOException {
        try {
            file.ranges().parallelStream().forEach(range -> {
                try {
                    eachOf(range, file.shape(), path, wanted, seen);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void eachOf(TextRange range, Shape shape, Path path, long[] wanted, Seen seen) throws IOException {
        int next = past(wanted, 0, range.recordsBefore() + 1);
        long end = range.recordsBefore() + range.records();
        try (PlainCells cells = new PlainCells(LargeText.bytes(path, range.from()), range, shape)) {
            while (next < wanted.length && wanted[next] <= end && cells.nextRecord()) {
                if (wanted[next] == cells.number()) {
                    next++;
                    if (!cells.isBlank()) {
                        seen.row(cells.number(), clean(cells.texts()));
                    }
                }
            }
        }
    }

    /** The first place from {@code next} on whose number is not below the row's. */
    private static int past(long[] wanted, int next, long row) {
        int place = next;
        while (place < wanted.length && wanted[place] < row) {
            place++;
        }
        return place;
    }

    private static List<String> clean(String[] cells) {
        return Arrays.stream(cells)
                .map(Clean::cell)
                .map(text -> Objects.requireNonNullElse(text, ""))
                .toList();
    }

    private static Rows open(Inspected file, Path path) throws IOException {
        Shape shape = file.shape();
        return shape.isSheet()
                ? SheetTexts.open(() -> Files.newInputStream(path), file.sha256(), shape)
                : new CsvRows(
                        StrictText.open(path, shape.encoding()),
                        shape.delimiter(),
                        file.source().name());
    }

    /** The index of the sheet in which a workbook's table lies; -1 for a text. */
    public static int sheet(Inspected file) {
        return file.shape().sheet();
    }
}
