package phanluong.jobs;

import static phanluong.jobs.Office.headerRow;
import static phanluong.jobs.Office.number;
import static phanluong.jobs.Office.row;
import static phanluong.jobs.Office.styled;
import static phanluong.jobs.Office.text;
import static phanluong.jobs.Office.typed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Workbooks that leave open what is meant, and such as computers break. */
final class BrokenWorkbooks extends DamagedCases {
    static List<DamagedWorkbooks.Case> all() {
        BrokenWorkbooks all = new BrokenWorkbooks();
        all.addUnclear();
        all.addBroken();
        return all.cases();
    }

    private void addUnclear() {
        add(
                "formula",
                "a count computed by a formula (it shows 12)",
                "2 = 1 + 1 + 0; FORMULA_CELL 1",
                year -> rows(row(2, year, "G", "<c r=\"G2\"><f>6+6</f><v>12</v></c>"), row(3, year)));
        add(
                "array-formula",
                "three counts filled by one array formula",
                "3 = 0 + 3 + 0; FORMULA_CELL 3",
                year -> rows(
                        row(2, year, "G", "<c r=\"G2\"><f t=\"array\" ref=\"G2:G4\">A1:A3</f><v>1</v></c>"),
                        row(3, year),
                        row(4, year)));
        add(
                "merged-rows",
                "a unit's code merged over three rows, and a total row merged",
                "5 = 1 + 4 + 0; MERGED_CELL 3, TOTAL_ROW 1",
                year -> sheet(
                        "",
                        row(2, year) + row(3, year) + row(4, year, "A", "") + row(5, year, "A", "") + "<row r=\"6\">"
                                + text("A6", "Tổng cộng") + number("G6", "48") + "</row>",
                        "<mergeCells><mergeCell ref=\"A3:A5\"/><mergeCell ref=\"A6:F6\"/><mergeCell ref=\"A1:A1\"/></mergeCells>"));
        add(
                "merged-beside",
                "merged cells to the right of the table and below it",
                "1 = 1 + 0 + 0",
                year -> sheet(
                        "",
                        row(2, year),
                        "<mergeCells><mergeCell ref=\"K1:L9\"/><mergeCell ref=\"A4:I4\"/></mergeCells>"));
        add(
                "errors",
                "#N/A, #DIV/0! and #REF! as values, one of them in a column of free text",
                "4 = 1 + 3 + 0; ERROR_CELL 3",
                year -> rows(
                        row(2, year, "G", typed("G2", "e", "#N/A")),
                        row(3, year, "H", typed("H3", "e", "#DIV/0!")),
                        row(4, year, "I", text("I4", "#REF!")),
                        row(5, year)));
        add(
                "formula-error",
                "a formula that came to #REF!",
                "1 = 0 + 1 + 0; FORMULA_CELL 1",
                year -> rows(row(2, year, "G", "<c r=\"G2\" t=\"e\"><f>A1+#REF!</f><v>#REF!</v></c>")));
        add(
                "formula-without-value",
                "a formula that was never computed",
                "1 = 0 + 1 + 0; FORMULA_CELL 1",
                year -> rows(row(2, year, "G", "<c r=\"G2\"><f>6+6</f></c>")));
        add(
                "formula-shows-nothing",
                "rows prepared with formulas that show nothing yet",
                "1 = 1 + 0 + 0",
                year -> rows(
                        row(2, year), "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>IF(E3=\"\",\"\",1)</f><v></v></c></row>"));
        add(
                "percentage",
                "a count shown as 25%",
                "1 = 0 + 1 + 0; TYPE_INTEGER 1",
                year -> rows(row(2, year, "G", styled("G2", 1, "0.25"))).styles("0%"));
        add(
                "count-as-date",
                "a count that Excel turned into a day",
                "1 = 0 + 1 + 0; TYPE_INTEGER 1",
                year -> rows(row(2, year, "G", styled("G2", 1, "43831"))).styles("dd/mm/yyyy"));
        add(
                "part-of-a-count",
                "a count of 12.4 shown as 12",
                "1 = 0 + 1 + 0; TYPE_INTEGER 1",
                year -> rows(row(2, year, "G", styled("G2", 1, "12.4"))).styles("0"));
        add(
                "not-a-number",
                "NaN and 1E400 where counts should stand",
                "2 = 0 + 2 + 0; TYPE_INTEGER 2",
                year -> rows(row(2, year, "G", number("G2", "NaN")), row(3, year, "G", number("G3", "1E400"))));
        add(
                "boolean",
                "TRUE where a count should stand",
                "1 = 0 + 1 + 0; TYPE_INTEGER 1",
                year -> rows(row(2, year, "G", typed("G2", "b", "1"))));
        add(
                "too-wide",
                "a word to the right of the last column",
                "1 = 0 + 1 + 0; TOO_MANY_FIELDS 1",
                year -> rows(row(2, year, "I", text("I2", "Sở") + text("L2", "xem lại"))));
        add(
                "two-filled-sheets",
                "two filled sheets of the same form",
                "Workbook * holds several tables: sheets \"Biểu\", \"Quý II\"; one file, one table: split it",
                year -> rows(row(2, year))
                        .sheet("Quý II", "", new Office().worksheet(SETTINGS + row(2, year) + "</sheetData>")));
        add(
                "form-hidden",
                "the form on a hidden sheet, another sheet in front",
                "Workbook *: the form stands on a hidden sheet \"Biểu\"; unhide it and send it again",
                year -> {
                    Office office = new Office();
                    return office.sheet("Trang 1", "", listSheet())
                            .sheet(
                                    "Biểu",
                                    "state=\"hidden\"",
                                    office.worksheet(SETTINGS + row(2, year) + "</sheetData>"));
                });
        add(
                "two-tables",
                "two tables one below the other",
                "File * holds several tables: a header in row 1 and another in row 4; one file or sheet, one table",
                year -> rows(row(2, year), schoolsHeader(4), "<row r=\"5\">" + text("A5", Written.UNIT) + "</row>"));
        add(
                "empty-workbook",
                "a sheet without any cell",
                "Workbook * has no visible sheet with a header",
                year -> new Office().sheet(""));
        add(
                "header-only",
                "a header and no rows",
                "File * holds only a header and no row",
                year -> new Office().sheet(headerRow(1)));
        add("no-sheets", "no sheet at all", "Workbook * has no visible sheet with a header", year -> new Office());
        add(
                "only-hidden",
                "no visible sheet",
                "Workbook * has no visible sheet with a header",
                year -> new Office().sheet("Danh mục", "state=\"hidden\"", listSheet()));
    }

    private void addBroken() {
        add(
                "shared-out-of-range",
                "a cell names a shared text that is not there",
                "Workbook * is refused: sheet \"Biểu\": E2 names shared text 7 of 1 is not valid",
                year -> rows(row(2, year, "E", typed("E2", "s", "7"))).shared("<t>Hàn</t>"));
        add(
                "rows-out-of-order",
                "row 3 before row 2",
                "Workbook * is refused: sheet \"Biểu\": row 2 after row 3 is not valid",
                year -> rows(row(3, year), row(2, year)));
        add(
                "cell-of-another-row",
                "a cell of row 9 in row 2",
                "Workbook * is refused: sheet \"Biểu\": cell G9 in row 2 is not valid",
                year -> rows(row(2, year, "G", number("G9", "12"))));
        add(
                "cell-twice",
                "two cells G2",
                "Workbook * is refused: sheet \"Biểu\": cell G2 in row 2 is not valid",
                year -> rows(row(2, year, "G", number("G2", "12") + number("G2", "13"))));
        add(
                "row-beyond-the-last",
                "a row 1,048,577",
                "Workbook * is refused: sheet \"Biểu\": row 1048577 after row 2 is not valid",
                year -> rows(row(2, year), "<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>"));
        add(
                "unknown-type",
                "a cell of a type that does not exist",
                "Workbook * is refused: sheet \"Biểu\": G2 of type zz is not valid",
                year -> rows(row(2, year, "G", typed("G2", "zz", "1"))));
        add(
                "unclosed-xml",
                "the sheet's XML ends in the middle",
                "Workbook * is damaged: its part xl/worksheets/sheet1.xml is no well-formed XML (1:*); send the original file again",
                year -> new Office()
                        .sheet("Biểu", "", "<worksheet xmlns=\"" + Office.MAIN + "\">" + SETTINGS + row(2, year)));
        add(
                "sheet-missing",
                "the sheet's part is not in the archive",
                "Workbook * is damaged: its part xl/worksheets/sheet1.xml is missing; send the original file again",
                year -> rows(row(2, year))
                        .zip(zip -> zip.change(
                                Office.SHEET,
                                entry -> ZipBytes.Entry.of(
                                        "xl/worksheets/other.xml", new byte[] {'<', 'a', '/', '>'}))));
        add(
                "bit-rot",
                "one byte of the sheet changed, its checksum not",
                "Workbook * is damaged: its part xl/worksheets/sheet1.xml does not match its checksum; send the original file again",
                year -> rows(row(2, year))
                        .zip(zip -> zip.change(
                                Office.SHEET,
                                entry -> ZipBytes.Entry.of(
                                                Office.SHEET,
                                                new Office()
                                                        .worksheet("<sheetData>" + headerRow(1)
                                                                + row(2, year, "G", number("G2", "92"))
                                                                + "</sheetData>")
                                                        .getBytes(StandardCharsets.UTF_8))
                                        .crc(entry.crc()))));
        add(
                "deflate-rot",
                "the packed bytes of the sheet overwritten",
                "Workbook * is damaged: its part xl/worksheets/sheet1.xml does not inflate; send the original file again",
                year -> rows(row(2, year))
                        .zip(zip -> zip.change(Office.SHEET, entry -> {
                            byte[] packed = entry.packed().clone();
                            Arrays.fill(packed, 4, packed.length, (byte) 0xFF);
                            return entry.packed(packed);
                        })));
        addBytes(
                "cut-off",
                "half of the file, as after a broken upload",
                "Workbook * is damaged: the end of its archive is missing (it was cut off); send the original file again",
                year -> {
                    byte[] whole = rows(row(2, year)).bytes();
                    return Arrays.copyOf(whole, whole.length / 2);
                });
        addBytes(
                "old-excel",
                "an .xls workbook renamed",
                "File * is no .xlsx workbook but an old Excel workbook (.xls); save it as .xlsx",
                year -> compound("Workbook"));
        addBytes(
                "password",
                "a workbook behind a password",
                "File * is no .xlsx workbook but a workbook with a password; remove the password and send it again",
                year -> compound("EncryptedPackage"));
        addBytes(
                "open-document",
                "an .ods workbook renamed",
                "File * is no .xlsx workbook but an OpenDocument file (.ods, .odt); save it as .xlsx",
                year -> new ZipBytes()
                        .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .add("content.xml", "<office:document-content xmlns:office=\"o\"/>")
                        .bytes());
        addBytes(
                "binary-workbook",
                "an .xlsb workbook renamed",
                "File * is no .xlsx workbook but a binary workbook (.xlsb); save it as .xlsx",
                year -> new ZipBytes()
                        .add("[Content_Types].xml", "<Types/>")
                        .add("xl/workbook.bin", "x")
                        .bytes());
        addBytes(
                "word",
                "a Word document renamed",
                "File * is no .xlsx workbook but a Word document (.docx); save it as .xlsx",
                year -> new ZipBytes()
                        .add("[Content_Types].xml", "<Types/>")
                        .add("word/document.xml", "<w/>")
                        .bytes());
        addBytes(
                "archive",
                "a ZIP archive with a CSV file renamed",
                "File * is no .xlsx workbook but a ZIP archive; save it as .xlsx",
                year -> new ZipBytes().add("bieu.csv", "a,b").bytes());
        addBytes("picture", "a picture renamed", "File * is no .xlsx workbook but a PNG picture", year ->
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
        addBytes(
                "text",
                "a CSV text renamed",
                "File * is no .xlsx workbook",
                year -> "Mã trường,Tên\n".getBytes(StandardCharsets.UTF_8));
        addBytes("no-byte", "a file of 0 bytes", "File * is empty (0 bytes)", year -> new byte[0]);
        addBytes("one-byte", "a file of 1 byte", "File * is no .xlsx workbook", year -> new byte[] {'P'});
    }

    private static String schoolsHeader(int row) {
        StringBuilder cells = new StringBuilder();
        List<String> headers = Arrays.asList(
                Written.of("schools").header().strip().replace("\"", "").split(","));
        for (int column = 0; column < headers.size(); column++) {
            cells.append(text((char) ('A' + column) + "" + row, headers.get(column)));
        }
        return "<row r=\"" + row + "\">" + cells + "</row>";
    }

    private static byte[] compound(String stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        bytes.writeBytes(new byte[70_000]);
        bytes.writeBytes((stream + "\0").getBytes(StandardCharsets.UTF_16LE));
        bytes.writeBytes(new byte[500]);
        return bytes.toByteArray();
    }
}
