package phanluong.jobs.delivery;

import com.google.gson.Gson;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import phanluong.jobs.mapping.Cell;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;

/**
 * The files of one form that Spark reads together, and how.
 *
 * @param fields the form's fields, in order
 * @param parts the files; those with the same group are read by one task, one after the other
 */
public record ReadPlan(List<String> fields, List<Part> parts) {
    private static final long BYTES_OF_A_GROUP = 1L << 20;
    private static final Gson GSON = new Gson();

    /** One file to read: {@code number} names it within the run. */
    record Part(
            int group,
            int number,
            URI path,
            String name,
            String sha256,
            Shape shape,
            List<Cell> cells,
            String unit,
            Integer startYear,
            int receivedDay)
            implements Serializable {}

    /** A reading of a file, the number by which its rows are known, and where the bytes lie now. */
    public record Numbered(int number, Inspected file, Inspected.Reading reading, Path path) {}

    /**
     * Spreads the files over at most {@code mostGroups} groups of about equal size; a file is never split.
     */
    public static ReadPlan of(Form form, List<Numbered> files, int mostGroups) {
        long total = files.stream().mapToLong(file -> file.file().bytes()).sum();
        int groups = (int) Math.max(1, Math.min(Math.min(mostGroups, files.size()), total / BYTES_OF_A_GROUP));
        long[] filled = new long[groups];
        List<Part> parts = new ArrayList<>();
        List<Numbered> largestFirst = files.stream()
                .sorted(Comparator.comparing((Numbered file) -> -file.file().bytes())
                        .thenComparing(Numbered::number))
                .toList();
        for (Numbered file : largestFirst) {
            int least = 0;
            for (int group = 1; group < groups; group++) {
                least = filled[group] < filled[least] ? group : least;
            }
            filled[least] += file.file().bytes();
            parts.add(part(least, file));
        }
        return new ReadPlan(form.fields().stream().map(Field::name).toList(), List.copyOf(parts));
    }

    private static Part part(int group, Numbered file) {
        OptionalInt year = file.reading().startYear();
        return new Part(
                group,
                file.number(),
                file.path().toUri(),
                file.file().source().name(),
                file.file().sha256(),
                file.file().shape(),
                file.reading().layout().cells(),
                file.reading().unit(),
                year.isPresent() ? year.getAsInt() : null,
                (int) file.file().source().received().toEpochDay());
    }

    public String toJson() {
        return GSON.toJson(this);
    }

    static ReadPlan fromJson(String json) {
        return GSON.fromJson(json, ReadPlan.class);
    }
}
