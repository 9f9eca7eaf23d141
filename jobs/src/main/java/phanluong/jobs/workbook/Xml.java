package phanluong.jobs.workbook;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import phanluong.warehouse.Refusal;

/** The XML of one part, read forwards under limits that no honest workbook meets. Names are local: Strict and Transitional read alike. */
final class Xml implements Closeable {
    /** Four times what a cell may hold in Excel. */
    static final int LONGEST_TEXT = 1 << 17;

    private static final WstxInputFactory FACTORY = factory();
    private final Archive archive;
    private final Part part;
    private final XMLStreamReader reader;

    private Xml(Archive archive, Part part, XMLStreamReader reader) {
        this.archive = archive;
        this.part = part;
        this.reader = reader;
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 256);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1 << 20);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 256);
        return factory;
    }

    static Xml open(Archive archive, String name) throws IOException {
        Part part = archive.open(name);
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(part);
            if (!isUtf8(reader.getCharacterEncodingScheme()) || !isUtf8(reader.getEncoding())) {
                throw part.trouble()
                        .unsafe(
                                "phần " + part.name() + " không phải XML bằng UTF-8",
                                "its part " + part.name() + " is no XML in UTF-8");
            }
            return new Xml(archive, part, reader);
        } catch (XMLStreamException e) {
            throw refusal(part, e);
        }
    }

    private static boolean isUtf8(String encoding) {
        return encoding == null || encoding.toUpperCase(Locale.ROOT).matches("UTF-?8|US-ASCII|ASCII");
    }

    /** One of {@link XMLStreamConstants}; document types and entities are refused. */
    int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw part.trouble()
                        .unsafe(
                                "phần " + part.name() + " có DOCTYPE hoặc thực thể XML",
                                "its part " + part.name() + " holds a DOCTYPE or an XML entity");
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                archive.done(part.name());
            }
            return event;
        } catch (XMLStreamException e) {
            throw refusal(part, e);
        }
    }

    /** Moves to the next start of an element; false at the end of the part. */
    boolean nextStart() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return reader.getLocalName();
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** The attribute of that local name; null when there is none. */
    String attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    boolean isOn(String attribute) {
        String value = attribute(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    /** The text within the element that was started, up to its end. */
    String text() {
        String first = "";
        StringBuilder all = null;
        int depth = 0;
        while (true) {
            int event = next();
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    String text = reader.getText();
                    if (first.isEmpty()) {
                        first = text;
                    } else {
                        all = all == null ? new StringBuilder(first) : all;
                        all.append(text);
                    }
                    if (all != null && all.length() > LONGEST_TEXT) {
                        throw tooLong();
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == 0) {
                        return all == null ? first : all.toString();
                    }
                    depth--;
                }
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
    }

    Refusal tooLong() {
        return part.trouble()
                .large(
                        "một ô dài hơn " + LONGEST_TEXT + " ký tự",
                        "a cell is longer than " + LONGEST_TEXT + " characters");
    }

    /** Reads what is left, for what {@link #next} refuses. */
    void readOut() {
        int event = next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
    }

    private static Refusal refusal(Part part, XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("limit")) {
            return part.trouble()
                    .large(
                            "phần " + part.name() + " vượt giới hạn XML (thuộc tính, độ sâu hoặc độ dài)",
                            "its part " + part.name() + " exceeds a limit on XML (attributes, depth or length)");
        }
        String line = e.getLocation() == null
                ? ""
                : " (" + e.getLocation().getLineNumber() + ":" + e.getLocation().getColumnNumber() + ")";
        return part.trouble()
                .damaged(
                        "phần " + part.name() + " không phải XML đúng" + line,
                        "its part " + part.name() + " is no well-formed XML" + line);
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            part.close();
        }
    }
}
