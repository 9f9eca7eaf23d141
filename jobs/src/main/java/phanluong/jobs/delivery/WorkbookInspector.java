package phanluong.jobs.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import phanluong.jobs.workbook.CellRange;
import phanluong.jobs.workbook.FormMark;
import phanluong.jobs.workbook.Sheet;
import phanluong.jobs.workbook.Workbook;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.form.FieldType;

/**
 * Looks through one workbook: the one visible sheet that fills a form is its table. Every part of the file is read once,
 * also those that say nothing of the table, before the workbook counts as harmless.
 */
final class WorkbookInspector {
    private final TableFinder finder;
    private final Source source;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> hiddenTables = new ArrayList<>();
    private final Map<String, String> properties = new TreeMap<>();
    private Header closest;
    private long hiddenSheets;
    private long otherSheets;

    WorkbookInspector(TableFinder finder, Source source) {
        this.finder = finder;
        this.source = source;
    }

    /** A visible sheet with the header of a form; {@code recorder} holds its rows while it is the only one. */
    private record Table(
            Sheet sheet,
            BitSet dayColumns,
            Header header,
            Survey survey,
            SheetTexts.Recorder recorder,
            Cleaning cleaning,
            SheetRows rows) {}

    /** @throws Refusal when the file cannot be a delivery, saying why */
    Inspected inspect() throws IOException {
        refuseOtherKinds();
        String sha256 = Sha256.of(source.path());
        Table table;
        try (Workbook workbook = Workbook.open(source.path(), source.name())) {
            properties.putAll(workbook.properties());
            for (Sheet sheet : workbook.sheets()) {
                look(workbook, sheet);
            }
            table = theOne();
            workbook.finish();
        } catch (IOException | RuntimeException e) {
            tables.forEach(read -> read.recorder().discard());
            throw e;
        }
        if (!Sha256.of(source.path()).equals(sha256)) {
            table.recorder().discard();
            throw Sources.changed(source.name());
        }
        table.recorder().keep(sha256, table.sheet().index());
        Shape shape = Shape.ofSheet(
                table.sheet().index(),
                table.dayColumns().stream().boxed().toList(),
                table.header(),
                table.survey().extent(),
                mergedRows(table));
        return table.survey().inspected(source, sha256, shape).ofWorkbook(notes(table), properties, merged(table));
    }

    private void refuseOtherKinds() throws IOException {
        byte[] start;
        try (InputStream stream = Files.newInputStream(source.path(), LinkOption.NOFOLLOW_LINKS)) {
            start = stream.readNBytes(8);
        }
        if (start.length > 3 && start[0] == 'P' && start[1] == 'K') {
            return;
        }
        Optional<phanluong.warehouse.words.Text> kind =
                OldOffice.of(source.path(), start).or(() -> FileKind.of(start));
        throw Refusal.coded(
                "NOT_A_WORKBOOK",
                "Tệp " + source.name() + " không phải bảng tính .xlsx"
                        + kind.map(found -> " mà là " + found.vi()).orElse(""),
                "File " + source.name() + " is no .xlsx workbook"
                        + kind.map(found -> " but " + found.en()).orElse(""));
    }

    private void look(Workbook workbook, Sheet sheet) throws IOException {
        SheetRows rows = new SheetRows(workbook, sheet);
        try (rows) {
            Optional<Header> header = finder.find(rows);
            boolean isForm = header.isPresent() && header.get().isPerfect();
            if (sheet.hidden()) {
                hiddenSheets++;
                if (isForm && rows.next() != null) {
                    hiddenTables.add(sheet.name());
                }
            } else if (isForm) {
                tables.add(read(sheet, rows, header.get()));
            } else if (header.isPresent()) {
                otherSheets++;
                closest = closest == null || header.get().matched() > closest.matched() ? header.get() : closest;
            }
        }
    }

    private Table read(Sheet sheet, SheetRows rows, Header header) throws IOException {
        BitSet days = new BitSet();
        header.matches().forEach(match -> dayColumns(match).forEach(days::set));
        rows.readDatesIn(days);
        SheetTexts.Recorder recorder = new SheetTexts.Recorder();
        if (tables.stream().anyMatch(WorkbookInspector::isFilled)) {
            recorder.discard();
        }
        Cleaning cleaning = new Cleaning();
        Survey survey = Survey.of(
                rows,
                new TableBody(finder, header, source.name()).ofForm(properties.containsKey(FormMark.FORM)),
                row -> {
                    recorder.add(row);
                    cleaning.add(row);
                });
        return new Table(sheet, days, header, survey, recorder, cleaning, rows);
    }

    private static boolean isFilled(Table table) {
        return table.survey().rows() > 0;
    }

    private static List<Integer> dayColumns(HeaderMatch match) {
        List<Integer> columns = new ArrayList<>();
        for (int index = 0; index < match.form().fields().size(); index++) {
            int column = match.layout().cells().get(index).column();
            if (match.form().fields().get(index).type() == FieldType.DATE && column >= 0) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** The filled table; an empty one when no sheet is filled, so that this is what is said of the file. */
    private Table theOne() {
        List<Table> filled = tables.stream().filter(WorkbookInspector::isFilled).toList();
        if (filled.size() > 1) {
            String names =
                    names(filled.stream().map(table -> table.sheet().name()).toList());
            throw Refusal.coded(
                    "SEVERAL_TABLES",
                    "Bảng tính " + source.name() + " có nhiều bảng: trang " + names
                            + "; mỗi tệp chỉ có một bảng, hãy tách thành nhiều tệp",
                    "Workbook " + source.name() + " holds several tables: sheets " + names
                            + "; one file, one table: split it");
        }
        if (filled.isEmpty() && !hiddenTables.isEmpty()) {
            throw Refusal.coded(
                    "FORM_SHEET_HIDDEN",
                    "Bảng tính " + source.name() + ": biểu nằm ở trang bị ẩn " + names(hiddenTables)
                            + "; hãy bỏ ẩn trang rồi gửi lại",
                    "Workbook " + source.name() + ": the form stands on a hidden sheet " + names(hiddenTables)
                            + "; unhide it and send it again");
        }
        if (filled.isEmpty() && tables.isEmpty() && closest != null) {
            throw NoTable.refusal(source.name(), closest);
        }
        return filled.stream()
                .findFirst()
                .or(() -> tables.stream().findFirst())
                .orElseThrow(() -> Refusal.coded(
                        "HEADER_UNKNOWN",
                        "Bảng tính " + source.name() + " không có trang nào có dòng tiêu đề",
                        "Workbook " + source.name() + " has no visible sheet with a header"));
    }

    private static String names(List<String> sheets) {
        List<String> first =
                sheets.stream().limit(8).map(name -> "\"" + name + "\"").toList();
        return String.join(", ", first) + (sheets.size() > 8 ? ", …" : "");
    }

    /**
     * What stands in the workbook beside what its reader sees. Hidden rows are read like all others and counted: a filter
     * hides rows from the eye and not from the sender's own sums, and to leave them out would publish fewer pupils than
     * the sender reported; to refuse them would refuse every file that was looked through with a filter.
     */
    private Map<String, Long> notes(Table table) {
        Map<String, Long> notes = new TreeMap<>(table.cleaning().notes());
        Extent extent = table.survey().extent();
        note(
                notes,
                "HIDDEN_ROWS",
                table.rows().hidden().stream()
                        .filter(row -> extent.of(row) != Extent.Place.OUTSIDE)
                        .count());
        note(
                notes,
                "HIDDEN_COLUMNS",
                table.rows().hiddenColumns().stream()
                        .filter(column -> column < table.header().width()
                                && !table.header().names().get(column).isEmpty())
                        .count());
        note(notes, "HIDDEN_SHEETS", hiddenSheets);
        note(notes, "OTHER_SHEETS", otherSheets + tables.size() - 1);
        return notes;
    }

    private static List<CellRange> merged(Table table) {
        return table.rows().merged().stream()
                .filter(range -> range.firstColumn() < table.header().width() && !range.isOneCell())
                .toList();
    }

    /** The rows of the table that are touched by a range of its columns; titles and totals may be merged as they like. */
    private static List<Long> mergedRows(Table table) {
        Extent extent = table.survey().extent();
        BitSet touched = new BitSet();
        for (CellRange range : merged(table)) {
            int from = (int) Math.max(range.firstRow(), extent.headerRow() + 1);
            touched.set(from, (int) Math.max(from, Math.min(range.lastRow(), extent.lastRow()) + 1));
        }
        List<Long> rows = new ArrayList<>();
        for (int from = touched.nextSetBit(0); from >= 0; ) {
            int to = touched.nextClearBit(from);
            rows.add((long) from);
            rows.add((long) to - 1);
            from = touched.nextSetBit(to);
        }
        return rows;
    }

    private static void note(Map<String, Long> notes, String code, long count) {
        if (count > 0) {
            notes.put(code, count);
        }
    }
}
