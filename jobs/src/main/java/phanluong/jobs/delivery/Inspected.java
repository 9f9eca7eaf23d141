package phanluong.jobs.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import phanluong.jobs.mapping.Layout;
import phanluong.jobs.workbook.CellRange;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.release.Batch;

/** A delivered file that has been looked through: it can be read, and it is clear what it reports. */
public final class Inspected {
    private final Source source;
    private final String sha256;
    private final long bytes;
    private final Shape shape;
    private final Map<String, Long> notes;
    private final List<Batch.Sample> samples;
    private final List<Reading> readings;
    private final List<DroppedColumn> dropped;
    private final Map<String, String> properties;
    private List<TextRange> ranges = List.of();
    private List<CellRange> merged = List.of();

    Inspected(
            Source source,
            String sha256,
            long bytes,
            Shape shape,
            Map<String, Long> notes,
            List<Reading> readings,
            List<DroppedColumn> dropped) {
        this(source, sha256, bytes, shape, notes, List.of(), readings, dropped, Map.of());
    }

    private Inspected(
            Source source,
            String sha256,
            long bytes,
            Shape shape,
            Map<String, Long> notes,
            List<Batch.Sample> samples,
            List<Reading> readings,
            List<DroppedColumn> dropped,
            Map<String, String> properties) {
        this.source = source;
        this.sha256 = sha256;
        this.bytes = bytes;
        this.shape = shape;
        this.notes = Map.copyOf(notes);
        this.samples = List.copyOf(samples);
        this.readings = List.copyOf(readings);
        this.dropped = List.copyOf(dropped);
        this.properties = Map.copyOf(properties);
    }

    /** The same file with what a text has and a workbook has not: more notes, and cells before and after a conversion. */
    Inspected ofText(Map<String, Long> moreNotes, List<Batch.Sample> converted) {
        Map<String, Long> all = new HashMap<>(notes);
        all.putAll(moreNotes);
        return new Inspected(source, sha256, bytes, shape, all, converted, readings, dropped, properties);
    }

    /** The same file, a large one, with the ranges in which it can be read. */
    Inspected inRanges(List<TextRange> found) {
        Inspected file = new Inspected(source, sha256, bytes, shape, notes, samples, readings, dropped, properties);
        file.ranges = List.copyOf(found);
        return file;
    }

    /** The same file with what a workbook has and a text has not: more notes, its custom properties, its merged cells. */
    Inspected ofWorkbook(
            Map<String, Long> moreNotes, Map<String, String> customProperties, List<CellRange> mergedCells) {
        Map<String, Long> all = new HashMap<>(notes);
        all.putAll(moreNotes);
        Inspected file = new Inspected(source, sha256, bytes, shape, all, samples, readings, dropped, customProperties);
        file.merged = List.copyOf(mergedCells);
        return file;
    }

    /**
     * One form that the file fills; a mapped file may fill several.
     *
     * @param unit who reports
     * @param startYear the school year reported; empty when the mapping says that each row has its own
     * @param rows how many rows the file has, its header and empty rows not among them
     */
    public record Reading(Form form, Layout layout, String unit, OptionalInt startYear, long rows) {}

    /** The first range of merged cells of the table that touches a row; empty for a text. */
    public Optional<CellRange> merged(long row) {
        return merged.stream()
                .filter(range -> range.firstRow() <= row && row <= range.lastRow())
                .findFirst();
    }

    public Source source() {
        return source;
    }

    /** The row of the file in which the table's header ends, from 1. */
    public long headerRow() {
        return shape.extent().headerRow();
    }

    public String sha256() {
        return sha256;
    }

    public long bytes() {
        return bytes;
    }

    public List<Reading> readings() {
        return readings;
    }

    /** The columns that are not read because they say who somebody is, in the order of the file. */
    public List<DroppedColumn> dropped() {
        return dropped;
    }

    /** The custom properties of a workbook, by name: what a program that wrote it says of it. Empty for a text. */
    public Map<String, String> properties() {
        return properties;
    }

    /** How the bytes were read and what was noticed on the way. */
    public Batch.Reading asRead() {
        return new Batch.Reading(
                shape.isSheet() ? "xlsx" : shape.charset(),
                shape.isSheet() ? "" : Character.toString(shape.delimiter()),
                shape.extent().headerRow(),
                notes,
                dropped.stream().map(DroppedColumn::name).toList(),
                samples);
    }

    /** Names the encoding from which the bytes were converted because somebody asked for it; empty for Unicode's own. */
    public String conversion() {
        return !shape.isSheet() && LegacyTable.of(shape.charset()).isPresent() ? "\n" + shape.charset() : "";
    }

    /** The ranges of a large plain text; empty for any other file. */
    List<TextRange> ranges() {
        return ranges;
    }

    Shape shape() {
        return shape;
    }
}
