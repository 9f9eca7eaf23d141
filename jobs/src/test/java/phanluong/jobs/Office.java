package phanluong.jobs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A workbook made of the XML that stands in it, part by part: the form of labour demand in its first sheet, or what a test
 * puts in its place. It uses no library that could keep it from being wrong.
 */
final class Office {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String[] HEADERS = {
        "Mã đơn vị báo cáo",
        "Năm học",
        "Mã đơn vị hành chính",
        "Kỳ số liệu",
        "Ngành, nghề",
        "Trình độ đào tạo",
        "Nhu cầu tuyển dụng",
        "Đã tuyển",
        "Nguồn số liệu"
    };
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<UnaryOperator<ZipBytes>> changes = new ArrayList<>();
    private String workbookProperties = "";
    private String main = MAIN;
    private String links = LINKS;

    /** The namespaces of Strict OOXML. */
    Office strict() {
        main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        links = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        return this;
    }

    Office from1904() {
        workbookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Adds a sheet; {@code attributes} stand in the list of sheets, such as {@code state="hidden"}. */
    Office sheet(String name, String attributes, String xml) {
        int number = sheets.size() + 1;
        sheets.add("<sheet name=\"" + name + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\" " + attributes
                + "/>");
        parts.put("xl/worksheets/sheet" + number + ".xml", xml);
        return this;
    }

    /** One visible sheet of rows. */
    Office sheet(String rows) {
        return sheet("Biểu", "", worksheet("<sheetData>" + rows + "</sheetData>"));
    }

    Office part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** The texts that cells of type s name. */
    Office shared(String... items) {
        StringBuilder all = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
        for (String item : items) {
            all.append("<si>").append(item).append("</si>");
        }
        return part("xl/sharedStrings.xml", all + "</sst>");
    }

    /** Number formats of the styles 1, 2, …; style 0 is General. */
    Office styles(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int at = 0; at < codes.length; at++) {
            formats.append("<numFmt numFmtId=\"" + (164 + at) + "\" formatCode=\"" + codes[at] + "\"/>");
            cells.append("<xf numFmtId=\"" + (164 + at) + "\"/>");
        }
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + formats + "</numFmts><cellXfs>" + cells
                        + "</cellXfs></styleSheet>");
    }

    /** What is done to the archive at last. */
    Office zip(UnaryOperator<ZipBytes> change) {
        changes.add(change);
        return this;
    }

    byte[] bytes() {
        ZipBytes zip = new ZipBytes();
        zip.add(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        zip.add(
                "_rels/.rels",
                relationships("<Relationship Id=\"rId1\" Type=\"" + links
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        zip.add(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + links + "\">" + workbookProperties + "<sheets>"
                        + String.join("", sheets) + "</sheets></workbook>");
        StringBuilder targets = new StringBuilder();
        for (int number = 1; number <= sheets.size(); number++) {
            targets.append("<Relationship Id=\"rId" + number + "\" Type=\"" + links
                    + "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>");
        }
        targets.append("<Relationship Id=\"s\" Type=\"" + links + "/styles\" Target=\"styles.xml\"/>");
        targets.append(
                "<Relationship Id=\"t\" Type=\"" + links + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>");
        zip.add("xl/_rels/workbook.xml.rels", relationships(targets.toString()));
        if (!parts.containsKey("xl/styles.xml")) {
            styles();
        }
        if (!parts.containsKey("xl/sharedStrings.xml")) {
            shared();
        }
        parts.forEach(zip::add);
        for (UnaryOperator<ZipBytes> change : changes) {
            zip = change.apply(zip);
        }
        return zip.bytes();
    }

    static String relationships(String targets) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + targets
                + "</Relationships>";
    }

    String worksheet(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + main + "\">" + content
                + "</worksheet>";
    }

    static String headerRow(int row) {
        StringBuilder cells = new StringBuilder();
        for (int column = 0; column < HEADERS.length; column++) {
            cells.append(text((char) ('A' + column) + "" + row, HEADERS[column]));
        }
        return "<row r=\"" + row + "\">" + cells + "</row>";
    }

    /**
     * A right row of the form.
     *
     * @param changes columns as letters, each followed by the XML of its cell
     */
    static String row(int row, String year, String... changes) {
        return row(row, year, "", changes);
    }

    /** With attributes of the row, such as {@code hidden="1"}. */
    static String rowWith(int row, String year, String attributes, String... changes) {
        return row(row, year, attributes, changes);
    }

    private static String row(int row, String year, String attributes, String[] changes) {
        String[] cells = {
            text("A" + row, Written.UNIT),
            text("B" + row, year),
            text("C" + row, "689"),
            text("D" + row, "Quý I"),
            text("E" + row, "Nghề " + row),
            text("F" + row, "Trung cấp"),
            number("G" + row, "12"),
            number("H" + row, "7"),
            text("I" + row, "Sở")
        };
        for (int at = 0; at < changes.length; at += 2) {
            cells[changes[at].charAt(0) - 'A'] = changes[at + 1];
        }
        return "<row r=\"" + row + "\" " + attributes + ">" + String.join("", cells) + "</row>";
    }

    static String text(String cell, String text) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
    }

    static String number(String cell, String value) {
        return "<c r=\"" + cell + "\"><v>" + value + "</v></c>";
    }

    static String styled(String cell, int style, String value) {
        return "<c r=\"" + cell + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    static String typed(String cell, String type, String value) {
        return "<c r=\"" + cell + "\" t=\"" + type + "\"><v>" + escaped(value) + "</v></c>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    static byte[] utf16(String text) {
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    }
}
