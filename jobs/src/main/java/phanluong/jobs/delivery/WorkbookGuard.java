package phanluong.jobs.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import phanluong.warehouse.Refusal;

/**
 * Looks through a workbook's archive before the spreadsheet reader may: that reader is fast and trusting. Every part is
 * inflated once and counted; the sizes written in the archive are not believed.
 */
final class WorkbookGuard {
    private static final int MOST_PARTS = 200;
    private static final long MOST_BYTES = 200L << 20;
    private static final long HONEST_SIZE = 4L << 20;
    private static final long HIGHEST_RATIO = 100;

    private WorkbookGuard() {}

    /** @throws Refusal when the file is no workbook or could harm its reader */
    static void check(Path path, String name) throws IOException {
        Set<String> parts = new HashSet<>();
        long total = 0;
        try (ZipFile archive = new ZipFile(path.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
                ZipEntry part = entries.nextElement();
                String partName = part.getName().toLowerCase(Locale.ROOT);
                if (!parts.add(partName) || parts.size() > MOST_PARTS || partName.contains("..")) {
                    throw unsafe(
                            name,
                            "các phần của tệp nén bị trùng hoặc quá nhiều",
                            "its archive repeats a part or has too many");
                }
                if (partName.contains("vbaproject") || partName.contains("externallinks/")) {
                    throw unsafe(
                            name, "có macro hoặc liên kết tới tệp khác", "it carries macros or links to other files");
                }
                total += inflate(archive, part, name, MOST_BYTES - total);
            }
            if (!parts.contains("[content_types].xml") || !parts.contains("xl/workbook.xml")) {
                throw noWorkbook(name);
            }
        } catch (ZipException e) {
            throw noWorkbook(name);
        }
    }

    private static long inflate(ZipFile archive, ZipEntry part, String name, long most) throws IOException {
        XmlScan scan = new XmlScan();
        boolean xml = !part.getName().toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|gif|emf|wmf|bin)");
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream stream = archive.getInputStream(part)) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                bytes += count;
                if (bytes > most
                        || bytes > HONEST_SIZE && bytes > HIGHEST_RATIO * Math.max(1, part.getCompressedSize())) {
                    throw unsafe(name, "giải nén ra quá lớn", "it inflates to too much");
                }
                if (xml && scan.isHarmful(buffer, count)) {
                    throw unsafe(
                            name,
                            "nội dung XML không an toàn (DOCTYPE, ô ngoài cột XFD, thẻ quá dài)",
                            "its XML is unsafe (DOCTYPE, a cell beyond column XFD, an overlong tag)");
                }
            }
        }
        return bytes;
    }

    private static Refusal noWorkbook(String name) {
        return new Refusal("Tệp " + name + " không phải bảng tính .xlsx", "File " + name + " is no .xlsx workbook");
    }

    private static Refusal unsafe(String name, String vietnamese, String english) {
        return new Refusal(
                "Từ chối bảng tính " + name + ": " + vietnamese, "Workbook " + name + " is refused: " + english);
    }
}
