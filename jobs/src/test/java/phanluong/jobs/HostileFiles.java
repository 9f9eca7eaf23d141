package phanluong.jobs;

import static phanluong.jobs.Office.SHEET;
import static phanluong.jobs.Office.headerRow;
import static phanluong.jobs.Office.number;
import static phanluong.jobs.Office.row;
import static phanluong.jobs.Office.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Files made to harm or to mislead whoever reads them, each with the line in which it is refused. */
final class HostileFiles {
    private static final String YEAR = "2018-2019";
    private static final String OPEN = new Office().worksheet("").replace("</worksheet>", "");
    private final List<Case> cases = new ArrayList<>();

    /** Makes one file. */
    interface Maker {
        void make(Path file) throws IOException, InterruptedException;
    }

    /**
     * One file.
     *
     * @param wrong what is wrong with it
     * @param outcome its refusal in English, a star standing for its name
     */
    record Case(String name, String wrong, Maker maker, String outcome) {
        /** Whether it is a regular file with an honest name. */
        boolean isFile() {
            return !outcome.startsWith("\"") && !outcome.startsWith("The file name");
        }
    }

    /** Made once: the bombs take their time. */
    private static final List<Case> ALL = made();

    static List<Case> all() {
        return ALL;
    }

    private static List<Case> made() {
        HostileFiles all = new HostileFiles();
        all.addBombs();
        all.addLyingArchives();
        all.addHarmfulXml();
        all.addLyingSheets();
        all.addCarriers();
        all.addTexts();
        all.addNoFiles();
        return List.copyOf(all.cases);
    }

    private void add(String name, String wrong, String outcome, Office office) {
        cases.add(new Case(name + ".xlsx", wrong, file -> Files.write(file, office.bytes()), outcome));
    }

    private void addFile(String name, String wrong, String outcome, Maker maker) {
        cases.add(new Case(name, wrong, maker, outcome));
    }

    private static Office good() {
        return new Office().sheet(headerRow(1) + row(2, YEAR));
    }

    private static Office goodWith(ZipBytes.Entry entry) {
        return good().zip(zip -> zip.add(entry));
    }

    private static Office withSheet(ZipBytes.Entry entry) {
        return good().zip(zip -> zip.change(SHEET, ignored -> entry));
    }

    private static Office withSheet(String xml) {
        return new Office().sheet("Biểu", "", xml);
    }

    private void addBombs() {
        String tooMuch =
                "Workbook * is refused: it inflates to too much; send a table of more than 1,048,576 rows as CSV";
        ZipBytes.Entry cell = ZipBytes.Entry.repeated(
                SHEET,
                OPEN + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>",
                "a".repeat(1 << 20),
                300,
                "</t></is></c></row></sheetData></worksheet>");
        add("bomb-cell", "a cell of 300 MB in 1.4 MB of archive", tooMuch, withSheet(cell));
        add(
                "bomb-cell-lying",
                "the same, 1,000 bytes by its own word",
                "Workbook * is refused: its part xl/worksheets/sheet1.xml inflates to more than the archive says",
                withSheet(cell.size(1_000)));
        add(
                "bomb-cell-small",
                "a cell of 1 MB",
                "Workbook * is refused: a cell is longer than 131072 characters",
                withSheet(OPEN + "<sheetData><row r=\"1\">" + text("A1", "a".repeat(1 << 20))
                        + "</row></sheetData></worksheet>"));
        add(
                "bomb-shared-texts",
                "200 MB of one shared text over and over",
                tooMuch,
                good().zip(zip -> zip.change(
                        "xl/sharedStrings.xml",
                        ignored -> ZipBytes.Entry.repeated(
                                "xl/sharedStrings.xml",
                                "<sst>",
                                "<si><t>aaaaaaaaaaaaaaaa</t></si>".repeat(1_000),
                                6_400,
                                "</sst>"))));
        add(
                "bomb-shared-texts-mixed",
                "130 MB of shared texts, no two alike, named by one cell",
                "Workbook * is refused: its table of shared texts is too large; send it as CSV",
                new Office()
                        .sheet(headerRow(1) + row(2, YEAR, "E", Office.typed("E2", "s", "0")))
                        .zip(zip -> zip.change(
                                "xl/sharedStrings.xml",
                                ignored -> ZipBytes.Entry.repeated(
                                        "xl/sharedStrings.xml",
                                        "<sst>",
                                        "<si><t>" + "ô#".repeat(40) + "</t></si>",
                                        340_000,
                                        "</sst>"))));
        add(
                "bomb-rows",
                "1,500,000 rows without references",
                "Workbook * is refused: sheet \"Biểu\": row null after row 1048576 is not valid",
                withSheet(ZipBytes.Entry.repeated(
                        SHEET,
                        OPEN + "<sheetData>" + headerRow(1),
                        "<row><c><v>#</v></c></row>",
                        1_500_000,
                        "</sheetData></worksheet>")));
        add(
                "bomb-picture",
                "a picture of 1 GB that nobody reads",
                tooMuch,
                goodWith(ZipBytes.Entry.repeated("xl/media/image1.png", "", "\0".repeat(1 << 20), 1_000, "")));
        add(
                "bomb-parts",
                "5,000 parts",
                "Workbook * is refused: its archive has more than 1000 parts",
                good().zip(zip -> {
                    for (int at = 0; at < 5_000; at++) {
                        zip.add("xl/theme/" + at + ".xml", "<a/>");
                    }
                    return zip;
                }));
        add(
                "bomb-directory",
                "a directory of 30,000 parts in the same data",
                "Workbook * is refused: the directory of its archive is too large",
                good().zip(zip -> {
                    for (int at = 0; at < 30_000; at++) {
                        zip.add(ZipBytes.Entry.of("xl/theme/" + at + ".xml", new byte[0])
                                .dataOf(0));
                    }
                    return zip;
                }));
        add(
                "bomb-nested",
                "archives in archives in archives, as 42.zip",
                "File * is no .xlsx workbook but a ZIP archive; save it as .xlsx",
                new Office().zip(ignored -> nested(6)));
        add(
                "bomb-overlap",
                "ten parts that share the data of one",
                "Workbook * is refused: the directory of its archive disagrees with the part xl/media/0.xml",
                good().zip(zip -> {
                    zip.add("xl/media/x.xml", "<a>" + " ".repeat(1 << 20) + "</a>");
                    for (int at = 0; at < 10; at++) {
                        zip.add(ZipBytes.Entry.of("xl/media/" + at + ".xml", new byte[0])
                                .dataOf(7));
                    }
                    return zip;
                }));
    }

    private static ZipBytes nested(int depth) {
        ZipBytes zip = new ZipBytes();
        if (depth == 0) {
            return zip.add(ZipBytes.Entry.of("0.dat", new byte[1 << 20]));
        }
        byte[] inner = nested(depth - 1).bytes();
        for (int at = 0; at < 16; at++) {
            zip.add(ZipBytes.Entry.of(at + ".zip", inner));
        }
        return zip;
    }

    private void addLyingArchives() {
        add(
                "part-twice",
                "two parts with the name of the sheet",
                "Workbook * is refused: its archive holds two parts named xl/worksheets/sheet1.xml",
                goodWith(ZipBytes.Entry.of(SHEET, new byte[] {'<', 'a', '/', '>'})));
        add(
                "part-twice-by-case",
                "a second sheet1.xml in capitals",
                "Workbook * is refused: its archive holds two parts named XL/WORKSHEETS/SHEET1.XML",
                goodWith(ZipBytes.Entry.of("XL/WORKSHEETS/SHEET1.XML", new byte[] {'<', 'a', '/', '>'})));
        String name = "Workbook * is refused: its archive holds a part with a name that is not allowed";
        add(
                "part-with-backslash",
                "xl\\worksheets\\sheet1.xml",
                name,
                goodWith(ZipBytes.Entry.of("xl\\worksheets\\sheet1.xml", new byte[0])));
        add(
                "path-traversal",
                "a part named ../../../../etc/cron.d/x",
                name,
                goodWith(ZipBytes.Entry.of("../../../../etc/cron.d/x", new byte[0])));
        add("path-absolute", "a part named /etc/passwd", name, goodWith(ZipBytes.Entry.of("/etc/passwd", new byte[0])));
        add("path-drive", "a part named C:/Windows/x", name, goodWith(ZipBytes.Entry.of("C:/Windows/x", new byte[0])));
        add(
                "part-encrypted",
                "a part marked as encrypted",
                "Workbook * is refused: its part xl/worksheets/sheet1.xml is encrypted",
                good().zip(zip -> zip.change(SHEET, entry -> entry.flags(1))));
        add(
                "part-bzip2",
                "a part packed by bzip2",
                "Workbook * is refused: its part xl/worksheets/sheet1.xml is packed in a way that workbooks do not use",
                good().zip(zip -> zip.change(SHEET, entry -> entry.method(12))));
        add(
                "two-names",
                "a part with another name in the directory than before its data",
                "Workbook * is refused: the directory of its archive disagrees with the part xl/worksheets/sheet1.xml",
                good().zip(zip -> zip.change(SHEET, entry -> entry.localName("xl/worksheets/sheet2.xml"))));
        add(
                "size-too-large",
                "a part that is shorter than the archive says",
                "Workbook * is damaged: its part xl/worksheets/sheet1.xml does not match its checksum; send the original file again",
                good().zip(zip -> zip.change(SHEET, entry -> entry.size(entry.size() + 1))));
        add(
                "data-after-the-end",
                "another archive after the end of the first",
                "Workbook * is refused: its archive holds data outside of its parts",
                good().zip(zip -> zip.after(good().bytes())));
        add(
                "garbage-after-the-end",
                "bytes after the end of the archive",
                "Workbook * is refused: data follow the end of its archive",
                good().zip(zip -> zip.after("x".repeat(100).getBytes(StandardCharsets.UTF_8))));
        addFile(
                "program-before.xlsx",
                "an archive behind a shell script",
                "File * is no .xlsx workbook",
                file -> Files.write(
                        file,
                        good().zip(zip -> zip.before("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8)))
                                .bytes()));
        add(
                "archive-before",
                "a directory that leaves out the first part",
                "Workbook * is refused: its archive holds data outside of its parts",
                good().zip(zip ->
                        zip.before(new ZipBytes().add("hidden.exe", "MZ").bytes())));
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

    private void addTexts() {
        String noCsv = "File *, after record *: no valid CSV (a quote that is not closed, or a record too long)";
        String quote = "File *: the quote opened in line 2 is never closed";
        String header = Written.of("labour_demand").header();
        addFile(
                "field-40-mb.csv",
                "a field of 40 MB",
                quote,
                file -> stream(file, header + "\"", "x".repeat(1 << 20), 40, "\"\n"));
        addFile(
                "line-100-mb.csv",
                "a line of 100 MB",
                noCsv,
                file -> stream(file, header, "x,".repeat(1 << 19), 100, "\n"));
        addFile("quotes.csv", "20 MB of quotes", quote, file -> stream(file, header, "\"".repeat(1 << 20), 20, "\n"));
        addFile(
                "columns-100000.csv",
                "100,000 columns",
                "File *: no form is recognised from its header *",
                file -> stream(file, "", "c#,", 100_000, "c\n1,2\n"));
        addFile(
                "gzip.csv",
                "a GZIP archive of 100 MB of text",
                "File * is no CSV text but a GZIP archive (by its first bytes)",
                file -> {
                    try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(file))) {
                        for (int at = 0; at < 100; at++) {
                            to.write(new byte[1 << 20]);
                        }
                    }
                });
        addFile(
                "workbook.csv",
                "a workbook renamed",
                "File * is no CSV text but a ZIP archive or an .xlsx workbook (by its first bytes)",
                file -> Files.write(file, good().bytes()));
        addFile(
                "sparse.csv",
                "4 GB of nothing on no disk space",
                "File * holds a NUL character at byte 0: it is no text file",
                file -> {
                    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                        sparse.setLength(4L << 30);
                    }
                });
        addFile(
                "one-byte.csv",
                "a file of 1 byte",
                "File *: no form is recognised from its header \"a\"*",
                file -> Files.write(file, new byte[] {'a'}));
    }

    private void addNoFiles() {
        String noFile = "\"*\" is no regular file (a link, pipe or device); links are not followed";
        addFile(
                "link.csv",
                "a link to /etc/passwd",
                noFile,
                file -> Files.createSymbolicLink(file, Path.of("/etc/passwd")));
        addFile("link.xlsx", "a link to itself", noFile, file -> Files.createSymbolicLink(file, file));
        addFile(
                "device.csv",
                "a link to /dev/zero",
                noFile,
                file -> Files.createSymbolicLink(file, Path.of("/dev/zero")));
        addFile("pipe.csv", "a pipe that nobody writes to", noFile, HostileFiles::pipe);
        addFile("pipe.xlsx", "a pipe that nobody writes to", noFile, HostileFiles::pipe);
        String name = "The file name \"*\" holds control or invisible characters; rename the file";
        addFile("two\nlines.csv", "a line break in its name", name, file -> Files.write(file, new byte[] {'a'}));
        addFile(
                "\u202Evsc.xslx.csv",
                "a name that is shown backwards",
                name,
                file -> Files.write(file, new byte[] {'a'}));
        addFile("\u001B[2J.csv", "a name that clears the screen", name, file -> Files.write(file, new byte[] {'a'}));
    }

    private static void pipe(Path file) throws IOException, InterruptedException {
        new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    }

    private static void stream(Path file, String start, String chunk, int times, String end) throws IOException {
        try (OutputStream to = Files.newOutputStream(file)) {
            to.write(start.getBytes(StandardCharsets.UTF_8));
            for (int at = 0; at < times; at++) {
                to.write(chunk.replace("#", Integer.toString(at)).getBytes(StandardCharsets.UTF_8));
            }
            to.write(end.getBytes(StandardCharsets.UTF_8));
        }
    }
}
