package phanluong.jobs;

import static phanluong.jobs.Office.SHEET;
import static phanluong.jobs.Office.headerRow;
import static phanluong.jobs.Office.row;
import static phanluong.jobs.Office.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Archives that inflate to too much, or say of themselves what is not so. */
final class HostileArchives extends HostileCases {
    static List<HostileFiles.Case> all() {
        HostileArchives all = new HostileArchives();
        all.addBombs();
        all.addLyingArchives();
        return all.cases();
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
}
