package phanluong.jobs.marked;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a sender's workbook; those that are not changed go over into the copy as they are, compressed bytes and all. */
final class Parts implements Closeable {
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** Larger parts are not taken into memory: the sheet of some hundred thousand cells. */
    private static final long LARGEST = 48L << 20;

    private final ZipFile archive;
    private final Map<String, String> changed = new LinkedHashMap<>();

    private Parts(ZipFile archive) {
        this.archive = archive;
    }

    static Parts open(Path workbook) throws IOException {
        return new Parts(ZipFile.builder()
                .setSeekableByteChannel(Files.newByteChannel(workbook))
                .get());
    }

    boolean has(String part) {
        return changed.containsKey(part) || archive.getEntry(part) != null;
    }

    /** @throws IllegalArgumentException when the part is not there, too large, or not in UTF-8 */
    String text(String part) throws IOException {
        if (changed.containsKey(part)) {
            return changed.get(part);
        }
        ZipArchiveEntry entry = archive.getEntry(part);
        if (entry == null || entry.getSize() > LARGEST) {
            throw new IllegalArgumentException("part " + part + " is missing or too large");
        }
        try (InputStream stream = archive.getInputStream(entry)) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(stream.readAllBytes()))
                    .toString();
            String head = text.substring(0, Math.min(100, text.length())).toLowerCase(java.util.Locale.ROOT);
            if (head.contains("encoding=") && !head.contains("utf-8")) {
                throw new IllegalArgumentException("part " + part + " is not in UTF-8");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    void put(String part, String text) {
        changed.put(part, text);
    }

    /** A relationship of a part to another. */
    record Link(String id, String type, String target) {}

    /** @param part empty for the whole package */
    List<Link> links(String part) throws IOException {
        List<Link> links = new ArrayList<>();
        if (has(linksOf(part))) {
            Tags tags = new Tags(text(linksOf(part)));
            while (tags.next()) {
                if (tags.starts("Relationship") && !tags.attribute("TargetMode").equals(Optional.of("External"))) {
                    links.add(new Link(
                            tags.attribute("Id").orElse(""),
                            tags.attribute("Type").orElse("").replaceFirst(".*/", ""),
                            resolved(part, tags.attribute("Target").orElse(""))));
                }
            }
        }
        return links;
    }

    Optional<Link> link(String part, String type) throws IOException {
        return links(part).stream().filter(link -> link.type().equals(type)).findFirst();
    }

    /** Adds a relationship to a part at an absolute place, and says its id. */
    String link(String from, String type, String to, String contentType) throws IOException {
        List<String> taken = links(from).stream().map(Link::id).toList();
        String id = "rIdPL";
        while (taken.contains(id)) {
            id += "x";
        }
        String element = "<Relationship xmlns=\"" + PACKAGE + "relationships\" Id=\"" + id + "\" Type=\"" + OFFICE + "/"
                + type + "\" Target=\"/" + to + "\"/>";
        String links = has(linksOf(from))
                ? text(linksOf(from))
                : "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"" + PACKAGE
                        + "relationships\"/>";
        put(linksOf(from), Edits.append(links, element));
        type(to, contentType);
        return id;
    }

    private void type(String part, String contentType) throws IOException {
        String types = text("[Content_Types].xml");
        String extension = part.substring(part.lastIndexOf('.') + 1);
        if (extension.equals("vml")) {
            if (!types.contains("Extension=\"vml\"")) {
                put(
                        "[Content_Types].xml",
                        Edits.append(
                                types,
                                "<Default xmlns=\"" + PACKAGE + "content-types\" Extension=\"vml\" ContentType=\""
                                        + contentType + "\"/>"));
            }
        } else if (!types.contains("PartName=\"/" + part + "\"")) {
            put(
                    "[Content_Types].xml",
                    Edits.append(
                            types,
                            "<Override xmlns=\"" + PACKAGE + "content-types\" PartName=\"/" + part + "\" ContentType=\""
                                    + contentType + "\"/>"));
        }
    }

    /** A name for a new part that no part has. */
    String free(String before, String after) {
        String name = before + after;
        for (int number = 2; has(name); number++) {
            name = before + number + after;
        }
        return name;
    }

    private static String linksOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolved(String part, String target) {
        return URI.create("/" + part).resolve(target).getPath().replaceFirst("^/+", "");
    }

    byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                if (!changed.containsKey(entry.getName())) {
                    out.addRawArchiveEntry(new ZipArchiveEntry(entry), archive.getRawInputStream(entry));
                }
            }
            for (Map.Entry<String, String> part : changed.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
                entry.setMethod(ZipEntry.DEFLATED);
                entry.setTimeLocal(MADE);
                out.putArchiveEntry(entry);
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
