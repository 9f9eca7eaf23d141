package phanluong.jobs;

import static phanluong.jobs.Office.headerRow;
import static phanluong.jobs.Office.number;
import static phanluong.jobs.Office.row;
import static phanluong.jobs.Office.rowWith;
import static phanluong.jobs.Office.styled;
import static phanluong.jobs.Office.text;
import static phanluong.jobs.Office.typed;

import java.util.List;

/** Workbooks as people make them: read, though little in them is as it went out. */
final class UsualWorkbooks extends DamagedCases {
    static List<DamagedWorkbooks.Case> all() {
        UsualWorkbooks all = new UsualWorkbooks();
        all.addReadable();
        all.addNames();
        return all.cases();
    }

    private void addReadable() {
        add("plain", "nothing", "1 = 1 + 0 + 0", year -> rows(row(2, year)));
        add(
                "strict",
                "saved as Strict Open XML",
                "1 = 1 + 0 + 0",
                year -> new Office().strict().sheet(headerRow(1) + row(2, year)));
        add(
                "rich-text",
                "shared and rich texts, a text of pronunciation beside one",
                "1 = 1 + 0 + 0",
                year -> rows(row(2, year, "E", typed("E2", "s", "1"), "I", typed("I2", "s", "0")))
                        .shared(
                                "<t>Sở</t>",
                                "<r><rPr><b/></rPr><t>Hàn </t></r><r><t>hơi</t></r><rPh sb=\"0\" eb=\"1\"><t>han</t></rPh>"));
        add(
                "number-as-text",
                "a count stored as text",
                "1 = 1 + 0 + 0",
                year -> rows(row(2, year, "G", text("G2", "12"))));
        add(
                "code-as-number",
                "a code stored as number, its zeros shown by the format",
                "1 = 1 + 0 + 0",
                year -> rows(row(2, year, "C", styled("C2", 1, "689"))).styles("000"));
        add(
                "float",
                "counts written as 12.0 and 7.0E0",
                "1 = 1 + 0 + 0",
                year -> rows(row(2, year, "G", number("G2", "12.0"), "H", number("H2", "7.0E0"))));
        add(
                "no-references",
                "rows and cells without references, as some programs write them",
                "1 = 1 + 0 + 0",
                year -> new Office().sheet((headerRow(1) + row(2, year)).replaceAll(" r=\"[A-Z]*\\d+\"", "")));
        add(
                "empty-rows-below",
                "formatted rows without content down to 1,048,576",
                "1 = 1 + 0 + 0",
                year -> rows(
                        row(2, year), emptyRows(3, 20_000), "<row r=\"1048576\"><c r=\"A1048576\" s=\"0\"/></row>"));
        add("sheet-name", "a sheet named with quotes, brackets, a slash and an emoji", "1 = 1 + 0 + 0", year -> {
            Office office = new Office();
            return office.sheet(
                    "Biểu &quot;1&quot; [mới] / &lt;😀&gt;",
                    "",
                    office.worksheet(SETTINGS + row(2, year) + "</sheetData>"));
        });
        add(
                "hidden-rows",
                "two of three rows hidden by a filter",
                "3 = 3 + 0 + 0; notes HIDDEN_ROWS 2",
                year -> rows(row(2, year), rowWith(3, year, "hidden=\"1\""), rowWith(4, year, "ht=\"0\"")));
        add(
                "hidden-columns",
                "the last two columns hidden",
                "1 = 1 + 0 + 0; notes HIDDEN_COLUMNS 2",
                year -> sheet("<cols><col min=\"8\" max=\"16384\" hidden=\"1\"/></cols>", row(2, year), ""));
        add(
                "hidden-sheet-beside",
                "a hidden sheet with lists beside the form",
                "1 = 1 + 0 + 0; notes HIDDEN_SHEETS 1",
                year -> rows(row(2, year)).sheet("Danh mục", "state=\"veryHidden\"", listSheet()));
        add(
                "other-sheet",
                "a visible sheet with instructions beside the form",
                "1 = 1 + 0 + 0; notes OTHER_SHEETS 1",
                year -> rows(row(2, year)).sheet("Hướng dẫn", "", listSheet()));
        add(
                "second-sheet-empty",
                "two sheets with the form's header, one of them without rows",
                "1 = 1 + 0 + 0; notes OTHER_SHEETS 1",
                year -> new Office()
                        .sheet(headerRow(1))
                        .sheet("Biểu (2)", "", new Office().worksheet(SETTINGS + row(2, year) + "</sheetData>")));
        add(
                "merged-title",
                "a title above the header, merged over all columns",
                "1 = 1 + 0 + 0; notes ROWS_ABOVE_HEADER 1",
                year -> {
                    Office office = new Office();
                    return office.sheet(
                            "Biểu",
                            "",
                            office.worksheet("<sheetData><row r=\"1\">" + text("A1", "BÁO CÁO NHU CẦU")
                                    + "</row>" + headerRow(3) + row(4, year)
                                    + "</sheetData><mergeCells><mergeCell ref=\"A1:I1\"/></mergeCells>"));
                });
        add(
                "total-row",
                "a row that adds the others up",
                "3 = 2 + 1 + 0; TOTAL_ROW 1",
                year -> rows(
                        row(2, year),
                        row(3, year),
                        "<row r=\"4\">" + text("A4", "Tổng cộng") + number("G4", "24") + number("H4", "14")
                                + "</row>"));
    }

    private void addNames() {
        String decomposed = java.text.Normalizer.normalize("biểu-ghép-dấu-rời", java.text.Normalizer.Form.NFD);
        add("_under", "a name that Spark takes for hidden", "1 = 1 + 0 + 0", year -> rows(row(2, year)));
        add(".dot", "a name that the shell takes for hidden", "1 = 1 + 0 + 0", year -> rows(row(2, year)));
        add(
                "{a,b}[c]*d?:e#f%20;g'h",
                "a name that is a pattern and a URI", "1 = 1 + 0 + 0", year -> rows(row(2, year)));
        add(
                decomposed,
                "a name in decomposed letters, as a Mac writes them",
                "1 = 1 + 0 + 0",
                year -> rows(row(2, year)));
        add("l" + "o".repeat(240) + "ng", "a name of 248 letters", "1 = 1 + 0 + 0", year -> rows(row(2, year)));
    }

    private static String emptyRows(int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int row = from; row <= to; row++) {
            rows.append("<row r=\"" + row + "\" s=\"0\"><c r=\"A" + row + "\" s=\"0\"/><c r=\"I" + row + "\"/></row>");
        }
        return rows.toString();
    }
}
