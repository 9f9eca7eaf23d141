package phanluong.jobs.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import phanluong.warehouse.words.Text;

/** Tells from an archive's parts whether it is a workbook that holds values and nothing else. */
final class Contents {
    private static final String TYPES = "[Content_Types].xml";
    private static final List<Map.Entry<String, Text>> OTHERS = List.of(
            Map.entry("xl/workbook.bin", new Text("bảng tính nhị phân (.xlsb)", "a binary workbook (.xlsb)")),
            Map.entry("word/", new Text("tài liệu Word (.docx)", "a Word document (.docx)")),
            Map.entry("ppt/", new Text("bản trình chiếu (.pptx)", "a presentation (.pptx)")),
            Map.entry("content.xml", new Text("tệp OpenDocument (.ods, .odt)", "an OpenDocument file (.ods, .odt)")));
    private static final List<Map.Entry<String, Text>> HARMFUL = List.of(
            Map.entry("vbaproject", new Text("macro", "macros")),
            Map.entry("xl/macrosheets/", new Text("macro Excel 4", "Excel 4 macros")),
            Map.entry("xl/dialogsheets/", new Text("hộp thoại Excel 5", "Excel 5 dialogs")),
            Map.entry("xl/externallinks/", new Text("liên kết tới tệp khác", "links to other files")),
            Map.entry("xl/connections.xml", new Text("kết nối dữ liệu bên ngoài", "connections to outside data")),
            Map.entry("xl/embeddings/", new Text("tệp nhúng (OLE)", "embedded files (OLE)")),
            Map.entry("xl/activex/", new Text("điều khiển ActiveX", "ActiveX controls")));

    private Contents() {}

    /** @return the part that lists the sheets */
    static String check(Archive archive, Trouble trouble) throws IOException {
        for (String part : archive.names()) {
            for (Map.Entry<String, Text> harmful : HARMFUL) {
                if (part.contains(harmful.getKey())) {
                    throw trouble.active(
                            "có " + harmful.getValue().vi() + "; hãy lưu lại chỉ giá trị",
                            "it carries " + harmful.getValue().en() + "; save it with values only");
                }
            }
        }
        String workbook = archive.has(TYPES)
                ? Relationships.of(archive, "").first("officeDocument").orElse("")
                : "";
        if (!archive.has(workbook) || OTHERS.stream().anyMatch(other -> workbook.startsWith(other.getKey()))) {
            Text what = OTHERS.stream()
                    .filter(other -> archive.names().stream().anyMatch(part -> part.startsWith(other.getKey())))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(new Text("tệp nén ZIP", "a ZIP archive"));
            throw trouble.other(
                    " mà là " + what.vi() + "; hãy lưu lại dạng .xlsx", " but " + what.en() + "; save it as .xlsx");
        }
        refuseOutsideLinks(archive, trouble);
        return workbook;
    }

    /** A picture or a template elsewhere is fetched by whoever opens the workbook; a hyperlink only when it is clicked. */
    private static void refuseOutsideLinks(Archive archive, Trouble trouble) throws IOException {
        for (String part : archive.names()) {
            if (!part.endsWith(".rels")) {
                continue;
            }
            try (Xml xml = Xml.open(archive, part)) {
                while (xml.nextStart()) {
                    boolean outside = "External".equalsIgnoreCase(xml.attribute("TargetMode"));
                    if (outside && !String.valueOf(xml.attribute("Type")).endsWith("/hyperlink")) {
                        throw trouble.active(
                                "có liên kết tới tệp khác; hãy lưu lại chỉ giá trị",
                                "it carries links to other files; save it with values only");
                    }
                }
            }
        }
    }
}
