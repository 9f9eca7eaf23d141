package phanluong.jobs.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a file says in some of its rows, and where its table lies: for answers to its sender. */
public final class DeliveredCells {
    private DeliveredCells() {}

    /**
     * The cells of the wanted rows by row number, empty texts where nothing stands.
     *
     * @param path where the file's bytes lie
     */
    public static Map<Long, List<String>> of(Inspected file, Path path, Set<Long> wanted) throws IOException {
        Map<Long, List<String>> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        try (Rows rows = open(file, path)) {
            for (Rows.Row row = rows.next(); row != null && found.size() < wanted.size(); row = rows.next()) {
                if (wanted.contains(row.number())) {
                    found.put(
                            row.number(),
                            Arrays.stream(row.cells())
                                    .map(Clean::cell)
                                    .map(text -> Objects.requireNonNullElse(text, ""))
                                    .toList());
                }
            }
        }
        return found;
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
