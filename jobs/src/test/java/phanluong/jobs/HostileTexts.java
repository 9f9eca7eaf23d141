package phanluong.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Texts without end, files that are no texts, and what only looks like a file. */
final class HostileTexts extends HostileCases {

    static List<HostileFiles.Case> all() {
        HostileTexts all = new HostileTexts();
        all.addTexts();
        all.addNoFiles();
        return all.cases();
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
        addFile("pipe.csv", "a pipe that nobody writes to", noFile, HostileTexts::pipe);
        addFile("pipe.xlsx", "a pipe that nobody writes to", noFile, HostileTexts::pipe);
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
