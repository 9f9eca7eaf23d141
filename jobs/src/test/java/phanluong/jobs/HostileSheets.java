package phanluong.jobs;

import static phanluong.jobs.Office.SHEET;
import static phanluong.jobs.Office.headerRow;
import static phanluong.jobs.Office.number;
import static phanluong.jobs.Office.row;
import static phanluong.jobs.Office.text;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Workbooks whose XML, cells or other parts would harm or mislead their reader. */
final class HostileSheets extends HostileCases {
    static List<HostileFiles.Case> all() {
        HostileSheets all = new HostileSheets();
        all.addHarmfulXml();
        all.addLyingSheets();
        all.addCarriers();
        return all.cases();
    }

    private void addHarmfulXml() {
        String doctype = "Workbook * is refused: its part xl/worksheets/sheet1.xml holds a DOCTYPE or an XML entity";
        String utf8 = "Workbook * is refused: its part xl/worksheets/sheet1.xml is no XML in UTF-8";
        String xxe =
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is>"
                        + "<t>&a;</t></is></c></row></sheetData></worksheet>";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int at = 1; at < 30; at++) {
            laughs.append("<!ENTITY a" + at + " \"" + ("&a" + (at - 1) + ";").repeat(10) + "\">");
        }
        add("xxe", "an entity that reads /etc/passwd", doctype, withSheet("<?xml version=\"1.0\"?>" + xxe));
        add(
                "xxe-lower-case",
                "the same, <!doctype in small letters",
                "Workbook * is damaged: its part xl/worksheets/sheet1.xml is no well-formed XML (*); send the original file again",
                withSheet(xxe.replace("DOCTYPE", "doctype")));
        add(
                "billion-laughs",
                "entities that grow to 10^29 letters",
                doctype,
                withSheet(laughs + "]><worksheet>&a29;</worksheet>"));
        add(
                "doctype-outside",
                "a document type that is fetched from elsewhere",
                doctype,
                withSheet("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><worksheet/>"));
        add("doctype-utf16", "the first in UTF-16", utf8, withSheet(ZipBytes.Entry.of(SHEET, Office.utf16(xxe))));
        add(
                "doctype-utf16-no-mark",
                "the same without a byte order mark",
                utf8,
                withSheet(ZipBytes.Entry.of(SHEET, xxe.getBytes(StandardCharsets.UTF_16LE))));
        add(
                "declared-utf7",
                "XML that says it is UTF-7",
                "Workbook * is damaged: its part xl/worksheets/sheet1.xml is no well-formed XML*",
                withSheet("<?xml version=\"1.0\" encoding=\"UTF-7\"?><worksheet/>"));
        add(
                "doctype-unread",
                "a document type in a part that holds no table",
                "Workbook * is refused: its part xl/theme/theme1.xml holds a DOCTYPE or an XML entity",
                good().part("xl/theme/theme1.xml", xxe));
        add(
                "entity",
                "an entity without a document type",
                "Workbook * is damaged: its part xl/worksheets/sheet1.xml is no well-formed XML (*); send the original file again",
                withSheet(OPEN + "<sheetData>&lol;</sheetData></worksheet>"));
        String limit =
                "Workbook * is refused: its part xl/worksheets/sheet1.xml exceeds a limit on XML (attributes, depth or length)";
        StringBuilder attributes = new StringBuilder();
        for (int at = 0; at < 200_000; at++) {
            attributes.append(" a").append(at).append("=\"\"");
        }
        add("attributes", "200,000 attributes", limit, withSheet("<worksheet" + attributes + "/>"));
        add("deep", "100,000 tags within each other", limit, withSheet("<a>".repeat(100_000)));
        add(
                "long-attribute",
                "an attribute of 1.5 MB",
                limit,
                withSheet("<worksheet a=\"" + "x".repeat(3 << 19) + "\"/>"));
        add(
                "long-name",
                "a tag of 8 MB",
                "Workbook * is refused: its part xl/worksheets/sheet1.xml holds an overlong tag or cell",
                withSheet("<" + "x".repeat(8 << 20) + "/>"));
        add(
                "long-comment",
                "a comment of 8 MB",
                "Workbook * is refused: its part xl/worksheets/sheet1.xml holds an overlong tag or cell",
                withSheet(OPEN + "<!--" + "x".repeat(8 << 20) + "--></worksheet>"));
    }

    private void addLyingSheets() {
        add(
                "column-zzzzzz",
                "a cell ZZZZZZ1",
                "Workbook * is refused: sheet \"Biểu\": cell ZZZZZZ1 in row 1 is not valid",
                withSheet(
                        OPEN + "<sheetData><row r=\"1\">" + number("ZZZZZZ1", "1") + "</row></sheetData></worksheet>"));
        add(
                "column-xfd",
                "text in the last column of the sheet",
                "Workbook * is refused: cell XFD2 lies beyond the first 1024 columns",
                good().zip(zip -> zip.change(
                        SHEET,
                        ignored -> ZipBytes.Entry.of(
                                SHEET,
                                (OPEN + "<sheetData>" + headerRow(1)
                                                + row(2, YEAR, "I", text("I2", "x") + text("XFD2", "x"))
                                                + "</sheetData></worksheet>")
                                        .getBytes(StandardCharsets.UTF_8)))));
        StringBuilder wide = new StringBuilder();
        for (int column = 0; column < 1_000; column++) {
            wide.append("<c t=\"inlineStr\"><is><t>" + "x".repeat(1_000) + "</t></is></c>");
        }
        add(
                "row-of-a-megabyte",
                "a row of 1,000 cells with 1,000 letters each",
                "Workbook * is refused: row 1 is longer than 524288 characters",
                withSheet(OPEN + "<sheetData><row>" + wide + "</row></sheetData></worksheet>"));
        StringBuilder merged = new StringBuilder();
        for (int at = 1; at <= 200_000; at++) {
            merged.append("<mergeCell ref=\"A" + at + ":B" + at + "\"/>");
        }
        add(
                "merged-ranges",
                "200,000 merged ranges",
                "Workbook * is refused: sheet \"Biểu\": range A100001:B100001 is not valid",
                withSheet(OPEN + "<sheetData>" + headerRow(1) + row(2, YEAR) + "</sheetData><mergeCells>" + merged
                        + "</mergeCells></worksheet>"));
        add(
                "one-part-two-sheets",
                "two sheets that are the same part",
                "Workbook * is refused: two of its sheets are the same part, or it has too many",
                good().sheet("Biểu 2", "", "<a/>")
                        .zip(zip -> zip.change(
                                "xl/_rels/workbook.xml.rels",
                                entry -> ZipBytes.Entry.of(
                                        entry.name(),
                                        Office.relationships(
                                                        "<Relationship Id=\"rId1\" Type=\"" + Office.LINKS
                                                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                                                + "<Relationship Id=\"rId2\" Type=\"" + Office.LINKS
                                                                + "/worksheet\" Target=\"worksheets/../worksheets/sheet1.xml\"/>")
                                                .getBytes(StandardCharsets.UTF_8)))));
    }

    private void addCarriers() {
        addCarrier("macros", "xl/vbaProject.bin", "macros");
        addCarrier("macros-excel-4", "xl/macrosheets/sheet1.xml", "Excel 4 macros");
        addCarrier("external-link", "xl/externalLinks/externalLink1.xml", "links to other files");
        addCarrier("connection", "xl/connections.xml", "connections to outside data");
        addCarrier("embedding", "xl/embeddings/oleObject1.bin", "embedded files (OLE)");
        addCarrier("activex", "xl/activeX/activeX1.xml", "ActiveX controls");
        add(
                "outside-picture",
                "a picture that is fetched from elsewhere when the workbook is opened",
                "Workbook * is refused: it carries links to other files; save it with values only",
                good().part(
                                "xl/drawings/_rels/drawing1.xml.rels",
                                Office.relationships("<Relationship Id=\"a\" Type=\"" + Office.LINKS
                                        + "/image\" Target=\"http://127.0.0.1:1/x.png\" TargetMode=\"External\"/>")));
    }

    private void addCarrier(String name, String part, String what) {
        add(
                name,
                "a part " + part,
                "Workbook * is refused: it carries " + what + "; save it with values only",
                good().part(part, "<a/>"));
    }
}
