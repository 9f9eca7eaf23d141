package phanluong.jobs.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import phanluong.warehouse.Refusal;

/**
 * The ZIP archive that a workbook is. It is opened only when its directory is small, names every part once and agrees with
 * what stands before each part, so that no other reader of the same file could see other parts than this one does.
 */
final class Archive implements Closeable {
    private static final int MOST_PARTS = 1_000;
    /** A sheet of 1,048,576 rows in 20 columns inflates to about as much. */
    private static final long MOST_BYTES = 1L << 30;
    /** Below this a high ratio harms nobody; above it no honest sheet is packed more than 200 to 1. */
    private static final long SMALL = 16L << 20;

    private static final long HIGHEST_RATIO = 200;

    private static final int LONGEST_DESCRIPTOR = 24;

    private final ZipFile zip;
    private final Trouble trouble;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    private Archive(ZipFile zip, Trouble trouble) {
        this.zip = zip;
        this.trouble = trouble;
    }

    /** @throws Refusal when the file is no archive, or one that could harm or mislead its reader */
    static Archive open(Path path, Trouble trouble) throws IOException {
        // By channel: the path may lie on a file system that knows no java.io.File.
        return open(Files.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)), trouble);
    }

    /** Closing the archive closes the channel. */
    static Archive open(SeekableByteChannel channel, Trouble trouble) throws IOException {
        try {
            ArchiveEnd end = ArchiveEnd.find(channel, trouble);
            ZipFile zip = zip(channel, trouble);
            Archive archive = new Archive(zip, trouble);
            archive.look(channel, end);
            return archive;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static ZipFile zip(SeekableByteChannel channel, Trouble trouble) {
        try {
            return ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException | IllegalArgumentException e) {
            throw trouble.damaged("mục lục của tệp nén không đọc được", "the directory of its archive cannot be read");
        }
    }

    private void look(SeekableByteChannel channel, ArchiveEnd end) throws IOException {
        long total = 0;
        long free = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            String name = name(entry);
            if (parts.putIfAbsent(name.toLowerCase(Locale.ROOT), entry) != null) {
                throw trouble.unsafe(
                        "tệp nén có hai phần cùng tên " + name, "its archive holds two parts named " + name);
            }
            if (parts.size() > MOST_PARTS) {
                throw trouble.large(
                        "tệp nén có hơn " + MOST_PARTS + " phần", "its archive has more than " + MOST_PARTS + " parts");
            }
            refuseUnreadable(entry, name);
            long start = entry.getLocalHeaderOffset();
            refuseGap(free, start);
            if (start < free || !LocalHeader.read(channel, start).agrees(entry)) {
                throw trouble.unsafe(
                        "mục lục của tệp nén không khớp với phần " + name,
                        "the directory of its archive disagrees with the part " + name);
            }
            free = entry.getDataOffset() + entry.getCompressedSize();
            total += entry.getSize();
            refuseBomb(entry, total);
        }
        refuseGap(free, end.directory());
        if (free > end.directory()) {
            throw outside();
        }
    }

    /** Between two parts stands nothing but the sizes that may follow the first; a part there would be seen by some readers. */
    private void refuseGap(long free, long start) {
        if (start - free > (free == 0 ? 0 : LONGEST_DESCRIPTOR)) {
            throw outside();
        }
    }

    private Refusal outside() {
        return trouble.unsafe("tệp nén có dữ liệu ngoài các phần", "its archive holds data outside of its parts");
    }

    private String name(ZipArchiveEntry entry) {
        String name = entry.getName();
        boolean odd = name.isEmpty()
                || name.startsWith("/")
                || new String(entry.getRawName(), StandardCharsets.ISO_8859_1).indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || Arrays.asList(name.split("/", -1)).contains("..")
                || name.chars().anyMatch(Character::isISOControl)
                || entry.isUnixSymlink();
        if (odd) {
            throw trouble.unsafe(
                    "tệp nén có phần mang tên không được phép",
                    "its archive holds a part with a name that is not allowed");
        }
        return name;
    }

    private void refuseUnreadable(ZipArchiveEntry entry, String name) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw trouble.unsafe("phần " + name + " bị mã hóa", "its part " + name + " is encrypted");
        }
        if (entry.getMethod() != ZipArchiveEntry.STORED && entry.getMethod() != ZipArchiveEntry.DEFLATED) {
            throw trouble.unsafe(
                    "phần " + name + " nén theo cách mà bảng tính không dùng",
                    "its part " + name + " is packed in a way that workbooks do not use");
        }
    }

    private void refuseBomb(ZipArchiveEntry entry, long total) {
        if (entry.getSize() < 0
                || entry.getCompressedSize() < 0
                || total > MOST_BYTES
                || entry.getSize() > SMALL && entry.getSize() / HIGHEST_RATIO > entry.getCompressedSize()) {
            throw trouble.large(
                    "giải nén ra quá lớn; bảng lớn hơn 1.048.576 dòng hãy gửi bằng CSV",
                    "it inflates to too much; send a table of more than 1,048,576 rows as CSV");
        }
    }

    /** The names of all parts, in lower case. */
    Set<String> names() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    boolean has(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** @throws Refusal when there is no such part */
    Part open(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw trouble.damaged("thiếu phần " + name, "its part " + name + " is missing");
        }
        return new Part(
                zip.getInputStream(entry), name.toLowerCase(Locale.ROOT), entry.getSize(), entry.getCrc(), trouble);
    }

    /** Remembers that a part was read to its end. */
    void done(String name) {
        seen.add(name);
    }

    /** Looks through every part that nobody has read to its end: others than us open the file as well. */
    void finish() throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (String name : parts.keySet()) {
            if (seen.contains(name)) {
                continue;
            }
            if (Part.isXml(name)) {
                try (Xml xml = Xml.open(this, name)) {
                    xml.readOut();
                }
            } else {
                try (Part part = open(name)) {
                    while (part.read(buffer, 0, buffer.length) >= 0) {
                        // Counted and summed on the way.
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
