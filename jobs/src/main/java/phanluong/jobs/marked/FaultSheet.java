package phanluong.jobs.marked;

import java.util.List;

/** The sheet that lists every fault of a workbook, each with a link to its cell. */
final class FaultSheet {
    static final String NAME = "Lỗi";
    static final List<String> HEADERS =
            List.of("STT", "Ô", "Dòng", "Cột", "Mức", "Đang ghi", "Điều không đúng", "Cách sửa", "Mã");
    private static final double[] WIDTHS = {6, 8, 8, 30, 13, 26, 54, 54, 34};
    private static final int LONGEST = 500;

    private FaultSheet() {}

    /**
     * @param sheet the name of the sheet in which the cells lie
     * @param wrapped the style of its cells
     */
    static String xml(Answer answer, String sheet, int wrapped) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">");
        int top = answer.head().size() + 2;
        xml.append("<pane ySplit=\"" + top + "\" topLeftCell=\"A" + (top + 1)
                + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int column = 0; column < WIDTHS.length; column++) {
            xml.append("<col min=\"" + (column + 1) + "\" max=\"" + (column + 1) + "\" width=\"" + WIDTHS[column]
                    + "\" customWidth=\"1\"/>");
        }
        xml.append("</cols><sheetData>");
        int row = 0;
        for (String line : answer.head()) {
            row++;
            xml.append("<row r=\"" + row + "\">" + cell(row, 0, 0, line, row == 1) + "</row>");
        }
        row += 2;
        xml.append("<row r=\"" + row + "\">");
        for (int column = 0; column < HEADERS.size(); column++) {
            xml.append(cell(row, column, wrapped, HEADERS.get(column), true));
        }
        xml.append("</row>");
        StringBuilder links = new StringBuilder();
        int number = 0;
        for (Fault fault : answer.faults()) {
            row++;
            number++;
            List<String> texts = texts(number, fault);
            xml.append("<row r=\"" + row + "\" ht=\"" + height(texts) + "\" customHeight=\"1\">");
            for (int column = 0; column < texts.size(); column++) {
                xml.append(
                        column == 0 || column == 2
                                ? "<c r=\"" + new Place(row, column).name() + "\" s=\"" + wrapped + "\"><v>"
                                        + texts.get(column) + "</v></c>"
                                : cell(row, column, wrapped, texts.get(column), false));
            }
            xml.append("</row>");
            links.append("<hyperlink ref=\"B" + row + "\" location=\"'"
                    + Edits.escaped(sheet.replace("'", "''")) + "'!"
                    + fault.place().name() + "\" display=\""
                    + fault.place().name() + "\"/>");
        }
        xml.append("</sheetData>");
        if (number > 0) {
            xml.append("<autoFilter ref=\"A" + top + ":I" + row + "\"/><hyperlinks>" + links + "</hyperlinks>");
        }
        return xml
                + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>";
    }

    static List<String> texts(int number, Fault fault) {
        return List.of(
                Integer.toString(number),
                fault.place().name(),
                Long.toString(fault.place().row()),
                fault.column().isEmpty() ? "(cả dòng)" : fault.column(),
                fault.severity(),
                fault.found().length() > LONGEST ? fault.found().substring(0, LONGEST) + "…" : fault.found(),
                fault.message().vi(),
                fault.guidance(),
                fault.code());
    }

    private static String cell(int row, int column, int style, String text, boolean bold) {
        return "<c r=\"" + new Place(row, column).name() + "\" s=\"" + style + "\" t=\"inlineStr\"><is><r><rPr>"
                + (bold ? "<b/>" : "")
                + "<sz val=\"11\"/><rFont val=\"Times New Roman\"/></rPr><t xml:space=\"preserve\">"
                + Edits.escaped(text) + "</t></r></is></c>";
    }

    /** Room for the longest of its texts; spreadsheet programs do not measure rows that a program wrote. */
    private static double height(List<String> texts) {
        int lines = 1;
        for (int column = 0; column < texts.size(); column++) {
            lines = Math.max(lines, 1 + (int) (texts.get(column).length() / (WIDTHS[column] * 0.95)));
        }
        return 15.5 * lines;
    }
}
