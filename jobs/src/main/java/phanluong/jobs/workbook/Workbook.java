package phanluong.jobs.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import phanluong.warehouse.Refusal;

/**
 * A workbook (.xlsx) that somebody sent, read under guard: whatever is hostile, damaged or unclear in it is a
 * {@link Refusal} in one line, and no part of it is held in memory but its shared texts. For one thread.
 */
public final class Workbook implements Closeable {
    private static final int MOST_SHEETS = 1_000;
    private static final int LONGEST_NAME = 60;
    private final Archive archive;
    private final Trouble trouble;
    private final Relationships relationships;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Styles styles;
    private boolean from1904;
    private SharedStrings strings;

    private Workbook(Archive archive, Trouble trouble) throws IOException {
        this.archive = archive;
        this.trouble = trouble;
        String part = Contents.check(archive, trouble);
        this.relationships = Relationships.of(archive, part);
        readSheets(part);
        this.styles = Styles.read(archive, relationships.first("styles").orElse(null));
    }

    /**
     * @param name of the file, for messages
     * @throws Refusal when the file is no workbook, or one that could harm or mislead its reader
     */
    public static Workbook open(Path path, String name) throws IOException {
        Trouble trouble = new Trouble(name);
        return open(Archive.open(path, trouble), trouble);
    }

    /** The same of bytes that lie in no file in clear; closing the workbook closes the channel. */
    public static Workbook open(SeekableByteChannel bytes, String name) throws IOException {
        Trouble trouble = new Trouble(name);
        return open(Archive.open(bytes, trouble), trouble);
    }

    private static Workbook open(Archive archive, Trouble trouble) throws IOException {
        try {
            return new Workbook(archive, trouble);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private void readSheets(String part) throws IOException {
        try (Xml xml = Xml.open(archive, part)) {
            while (xml.nextStart()) {
                if (xml.name().equals("workbookPr")) {
                    from1904 = xml.isOn("date1904");
                } else if (xml.name().equals("sheet")) {
                    add(xml);
                }
            }
        }
    }

    private void add(Xml xml) {
        String name = String.valueOf(xml.attribute("name"));
        String state = xml.attribute("state");
        int index = sheets.size();
        // Chart sheets stand in the same list and hold no cells.
        relationships.part(String.valueOf(xml.attribute("id")), "worksheet").ifPresent(part -> {
            boolean twice = sheets.stream().anyMatch(sheet -> sheet.part().equalsIgnoreCase(part));
            if (twice || index >= MOST_SHEETS) {
                throw trouble.unsafe(
                        "hai trang chỉ tới cùng một phần, hoặc quá nhiều trang",
                        "two of its sheets are the same part, or it has too many");
            }
            String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
            sheets.add(new Sheet(index, shown, state != null && !state.equals("visible"), part));
        });
    }

    /** In the order in which they are shown. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** The rows of a sheet; several may be read one after the other. */
    public SheetReader rows(Sheet sheet) throws IOException {
        return new SheetReader(
                Xml.open(archive, sheet.part()), sheet, trouble, styles, new Numbers(from1904), this::strings);
    }

    private SharedStrings strings() throws IOException {
        if (strings == null) {
            strings = SharedStrings.read(
                    archive, relationships.first("sharedStrings").orElse(null), trouble);
        }
        return strings;
    }

    /** The properties that a program or a person gave the workbook (docProps/custom.xml), by name; all as text. */
    public Map<String, String> properties() throws IOException {
        Map<String, String> properties = new TreeMap<>();
        String part = Relationships.of(archive, "").first("custom-properties").orElse("docProps/custom.xml");
        if (!archive.has(part)) {
            return properties;
        }
        try (Xml xml = Xml.open(archive, part)) {
            while (xml.nextStart()) {
                if (xml.name().equals("property")) {
                    properties.put(
                            String.valueOf(xml.attribute("name")), xml.text().strip());
                }
            }
        }
        return properties;
    }

    /**
     * Looks through all that was not read: other people and programs will open the file too.
     *
     * @throws Refusal when a part is hostile or damaged
     */
    public void finish() throws IOException {
        archive.finish();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
