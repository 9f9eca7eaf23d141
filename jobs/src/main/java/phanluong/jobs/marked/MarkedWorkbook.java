package phanluong.jobs.marked;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import phanluong.jobs.workbook.FormMark;

/**
 * The sender's own workbook with its faults shown in it. It is not read and written anew: the places that change are
 * changed in the text of their parts, and all other parts go over byte for byte, so that formats, rules, widths, pictures
 * and what no program of ours knows are as the sender left them.
 */
final class MarkedWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    /** Spreadsheet programs become slow beyond this; the list has them all. */
    private static final int MOST_COMMENTS = 5_000;

    private MarkedWorkbook() {}

    /**
     * @param sheet the index of the sheet in which the table lies, among the sheets with cells
     * @throws IllegalArgumentException when the workbook is built in a way that cannot be marked safely
     */
    static byte[] of(Path workbook, int sheet, Answer answer) throws IOException {
        try (Parts parts = Parts.open(workbook)) {
            String book = parts.link("", "officeDocument")
                    .map(Parts.Link::target)
                    .orElseThrow(() -> new IllegalArgumentException("there is no workbook part"));
            if (!parts.text(book).contains(MAIN)) {
                throw new IllegalArgumentException("the workbook is in the strict variant");
            }
            Sheets sheets = Sheets.of(parts, book);
            Sheets.Sheet table = sheets.withCells().get(sheet);
            boolean answered = property(parts).isPresent();
            TreeMap<Place, Boolean> marks = new TreeMap<>();
            TreeMap<Place, String> comments = new TreeMap<>();
            for (Fault fault : answer.faults()) {
                marks.merge(fault.place(), fault.error(), Boolean::logicalOr);
                if (comments.size() < MOST_COMMENTS || comments.containsKey(fault.place())) {
                    comments.merge(fault.place(), words(fault), (one, other) -> one + "\n\n" + other);
                }
            }
            String stylesPart = parts.link(book, "styles")
                    .map(Parts.Link::target)
                    .orElseThrow(() -> new IllegalArgumentException("there are no styles"));
            StyleBook styles = new StyleBook(parts.text(stylesPart));
            Optional<String> drawing = new Comments(parts, table.part()).write(comments);
            parts.put(table.part(), new SheetMarks(parts.text(table.part()), styles, marks, answered).marked(drawing));
            list(parts, book, sheets, answered, FaultSheet.xml(answer, table.name(), styles.wrapped()));
            parts.put(stylesPart, styles.text());
            name(parts, answer.batch().id());
            return parts.archive();
        }
    }

    private static String words(Fault fault) {
        return fault.severity().toUpperCase(java.util.Locale.ROOT) + ": "
                + fault.message().vi() + (fault.guidance().isEmpty() ? "" : "\nCách sửa: " + fault.guidance()) + "\n("
                + fault.code() + ")";
    }

    /** The list of an earlier answer is replaced; else a sheet is added behind the sender's. */
    private static void list(Parts parts, String book, Sheets sheets, boolean answered, String xml) throws IOException {
        Optional<Sheets.Sheet> earlier = sheets.withCells().stream()
                .filter(one -> answered && one.name().startsWith(FaultSheet.NAME))
                .findFirst();
        if (earlier.isPresent()) {
            parts.put(earlier.get().part(), xml);
            return;
        }
        String part = parts.free("xl/worksheets/sheetPhanLuong", ".xml");
        parts.put(part, xml);
        String id = parts.link(
                book, "worksheet", part, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
        String text = parts.text(book);
        for (Tags tags = new Tags(text); tags.next(); ) {
            if (tags.ends("sheets")) {
                String element = "<" + tags.prefix() + "sheet xmlns:pl=\"" + OFFICE + "relationships\" name=\""
                        + sheets.freeName(FaultSheet.NAME) + "\" sheetId=\"" + sheets.freeId() + "\" pl:id=\"" + id
                        + "\"/>";
                parts.put(book, new Edits(text).insert(tags.from(), element).text());
                return;
            }
        }
    }

    private static Optional<String> customPart(Parts parts) throws IOException {
        return parts.link("", "custom-properties").map(Parts.Link::target);
    }

    /** The batch that the workbook answers already. */
    private static Optional<String> property(Parts parts) throws IOException {
        Optional<String> part = customPart(parts);
        return part.isPresent() && parts.text(part.get()).contains("\"" + FormMark.ANSWERS + "\"")
                ? part
                : Optional.empty();
    }

    /** Notes in the workbook's properties which batch it answers. */
    private static void name(Parts parts, String batch) throws IOException {
        Optional<String> part = customPart(parts);
        String value = "<vt:lpwstr xmlns:vt=\"" + OFFICE + "docPropsVTypes\">" + Edits.escaped(batch) + "</vt:lpwstr>";
        if (part.isEmpty()) {
            String fresh = parts.free("docProps/custom", ".xml");
            parts.put(
                    fresh,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\"" + OFFICE
                            + "custom-properties\">" + element(2, value) + "</Properties>");
            parts.link(
                    "",
                    "custom-properties",
                    fresh,
                    "application/vnd.openxmlformats-officedocument.custom-properties+xml");
            return;
        }
        String text = parts.text(part.get());
        int highest = 1;
        int from = -1;
        for (Tags tags = new Tags(text); tags.next(); ) {
            if (tags.starts("property")) {
                highest = Math.max(
                        highest, tags.attribute("pid").map(Integer::parseInt).orElse(1));
                from = tags.attribute("name").equals(Optional.of(FormMark.ANSWERS)) ? tags.to() : -1;
            } else if (tags.ends("property") && from >= 0) {
                parts.put(
                        part.get(),
                        new Edits(text).replace(from, tags.from(), value).text());
                return;
            }
        }
        parts.put(part.get(), Edits.append(text, element(highest + 1, value)));
    }

    private static String element(int id, String value) {
        return "<property xmlns=\"" + OFFICE
                + "custom-properties\" fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" + id + "\" name=\""
                + FormMark.ANSWERS + "\">" + value + "</property>";
    }
}
