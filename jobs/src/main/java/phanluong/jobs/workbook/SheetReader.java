package phanluong.jobs.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import phanluong.warehouse.Refusal;

/**
 * The rows of one sheet from top to bottom, rows without content left out. Cells that lie (a reference out of order or to
 * another row, a shared text that is not there) are refused and not repaired: two readers would repair them differently.
 */
public final class SheetReader implements Closeable {
    /** No form comes near; a sheet with content further right is no table. */
    private static final int MOST_COLUMNS = 1_024;

    /** Of a whole row: half of what a record of text may hold, since quotes may double it. */
    private static final int LONGEST_ROW = 1 << 19;

    private static final int MOST_RANGES = 100_000;
    private static final int MOST_ARRAY_FORMULAS = 1_000;
    private final Xml xml;
    private final Sheet sheet;
    private final Trouble trouble;
    private final Styles styles;
    private final Numbers numbers;
    private final SharedStringsSource strings;
    private final List<CellRange> merged = new ArrayList<>();
    private final List<CellRange> arrayFormulas = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final String[] cells = new String[MOST_COLUMNS];
    private BitSet dayColumns = new BitSet();
    private boolean inData;
    private long row;
    private int width;
    private int length;
    private long formulas;

    /** The shared texts, read when the first cell asks for one. */
    interface SharedStringsSource {
        SharedStrings get() throws IOException;
    }

    SheetReader(Xml xml, Sheet sheet, Trouble trouble, Styles styles, Numbers numbers, SharedStringsSource strings) {
        this.xml = xml;
        this.sheet = sheet;
        this.trouble = trouble;
        this.styles = styles;
        this.numbers = numbers;
        this.strings = strings;
    }

    /** From the next row on, plain numbers in these columns may be days. */
    public void readDaysIn(BitSet columns) {
        this.dayColumns = columns;
    }

    /** The next row with content; null after the last. */
    public SheetRow next() throws IOException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (inData && xml.name().equals("row")) {
                        SheetRow found = row();
                        if (found != null) {
                            return found;
                        }
                    } else {
                        beside();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> inData &= !xml.name().equals("sheetData");
                case XMLStreamConstants.END_DOCUMENT -> {
                    return null;
                }
                default -> {
                    // White space between rows.
                }
            }
        }
    }

    /** What stands before and after the rows. */
    private void beside() {
        switch (xml.name()) {
            case "sheetData" -> inData = true;
            case "col" -> {
                if (xml.isOn("hidden")) {
                    int first = index(xml.attribute("min"));
                    hiddenColumns.set(
                            Math.min(first, MOST_COLUMNS), Math.min(index(xml.attribute("max")) + 1, MOST_COLUMNS));
                }
            }
            case "mergeCell" -> merged.add(range(xml.attribute("ref"), merged.size(), MOST_RANGES));
            default -> {
                // Nothing that says anything about values.
            }
        }
    }

    private int index(String number) {
        if (number == null || !number.matches("\\d{1,5}") || number.matches("0+")) {
            throw lies("cột " + number, "column " + number);
        }
        return Integer.parseInt(number) - 1;
    }

    private CellRange range(String text, int count, int most) {
        CellRange range = text == null || count >= most ? null : CellRange.parse(text);
        if (range == null) {
            throw lies("vùng ô " + text, "range " + text);
        }
        return range;
    }

    private SheetRow row() throws IOException {
        String number = xml.attribute("r");
        long next = number == null ? row + 1 : number.matches("\\d{1,8}") ? Long.parseLong(number) : 0;
        if (next <= row || next > CellRange.LAST_ROW) {
            throw lies("dòng " + number + " sau dòng " + row, "row " + number + " after row " + row);
        }
        row = next;
        boolean hidden = xml.isOn("hidden") || "0".equals(xml.attribute("ht"));
        width = 0;
        length = 0;
        formulas = 0;
        int column = -1;
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT || !xml.name().equals("row")) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
                column = cell(column);
            }
            event = xml.next();
        }
        if (width == 0) {
            return null;
        }
        String[] found = Arrays.copyOf(cells, width);
        Arrays.fill(cells, 0, width, null);
        return new SheetRow(row, found, formulas, hidden);
    }

    /** @return the cell's column */
    private int cell(int before) throws IOException {
        String type = null;
        String style = null;
        int column = before + 1;
        for (int at = 0; at < xml.attributes(); at++) {
            switch (xml.attributeName(at)) {
                case "r" -> column = column(xml.attributeValue(at), before);
                case "t" -> type = xml.attributeValue(at);
                case "s" -> style = xml.attributeValue(at);
                default -> {
                    // Phonetic and cell metadata.
                }
            }
        }
        String value = null;
        String inline = null;
        String formula = null;
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "v" -> value = xml.text();
                    case "f" -> formula = formula();
                    case "is" -> inline = SharedStrings.richText(xml);
                    default -> xml.text();
                }
            }
            event = xml.next();
        }
        String text = inline != null ? inline : value == null ? null : text(value, type, style, column);
        boolean computed = formula != null || isInArray(column);
        // A formula that shows nothing leaves its row empty; one that was never computed does not.
        put(column, text == null && formula != null && value == null ? "=" + formula : text, computed);
        return column;
    }

    private int column(String reference, int before) {
        CellRange.Address address = CellRange.Address.parse(reference);
        if (address == null || address.row() != row || address.column() <= before) {
            throw lies(
                    "ô " + shortened(reference) + " trong dòng " + row,
                    "cell " + shortened(reference) + " in row " + row);
        }
        return address.column();
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private String formula() {
        String ref = xml.attribute("ref");
        String type = xml.attribute("t");
        if (ref != null && ("array".equals(type) || "dataTable".equals(type))) {
            CellRange range = range(ref, arrayFormulas.size(), MOST_ARRAY_FORMULAS);
            if (!range.isOneCell()) {
                arrayFormulas.add(range);
            }
        }
        return xml.text();
    }

    private boolean isInArray(int column) {
        for (CellRange range : arrayFormulas) {
            if (range.holds(row, column)) {
                return true;
            }
        }
        return false;
    }

    private String text(String value, String type, String style, int column) throws IOException {
        return switch (type == null ? "n" : type) {
            case "s" -> shared(value, column);
            case "d" -> value.isEmpty() ? null : value.replaceFirst("^(\\d{4}-\\d{2}-\\d{2})T.*", "$1");
            case "str", "inlineStr", "e" -> value.isEmpty() ? null : Escapes.decode(value);
            case "b" -> value.isEmpty() ? null : "1".equals(value) || "true".equals(value) ? "true" : "false";
            case "n" -> numbers.text(value.strip(), styles.format(style), dayColumns.get(column));
            default ->
                throw lies(
                        cellName(column) + " kiểu " + shortened(type),
                        cellName(column) + " of type " + shortened(type));
        };
    }

    private String shared(String value, int column) throws IOException {
        SharedStrings texts = strings.get();
        int index = value.matches("\\d{1,9}") ? Integer.parseInt(value) : Integer.MAX_VALUE;
        if (index >= texts.size()) {
            throw lies(
                    cellName(column) + " chỉ tới chuỗi số " + shortened(value) + " trong " + texts.size() + " chuỗi",
                    cellName(column) + " names shared text " + shortened(value) + " of " + texts.size());
        }
        return texts.get(index);
    }

    private String cellName(int column) {
        return CellRange.column(column) + row;
    }

    private void put(int column, String text, boolean computed) {
        if (text == null || text.isEmpty()) {
            formulas |= computed ? 1L << Math.min(column, Long.SIZE - 1) : 0;
            return;
        }
        if (column >= MOST_COLUMNS) {
            throw trouble.large(
                    "ô " + cellName(column) + " nằm ngoài " + MOST_COLUMNS + " cột đầu",
                    "cell " + cellName(column) + " lies beyond the first " + MOST_COLUMNS + " columns");
        }
        length += text.length() + 1;
        if (length > LONGEST_ROW) {
            throw trouble.large(
                    "dòng " + row + " dài hơn " + LONGEST_ROW + " ký tự",
                    "row " + row + " is longer than " + LONGEST_ROW + " characters");
        }
        cells[column] = text;
        width = column + 1;
        formulas |= computed ? 1L << Math.min(column, Long.SIZE - 1) : 0;
    }

    private Refusal lies(String vietnamese, String english) {
        return trouble.unsafe(
                "trang \"" + sheet.name() + "\": " + vietnamese + " không hợp lệ",
                "sheet \"" + sheet.name() + "\": " + english + " is not valid");
    }

    /** The ranges that are merged into one cell; known after the last row. */
    public List<CellRange> merged() {
        return List.copyOf(merged);
    }

    /** Columns that a person who opens the workbook does not see. */
    public BitSet hiddenColumns() {
        return hiddenColumns;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
