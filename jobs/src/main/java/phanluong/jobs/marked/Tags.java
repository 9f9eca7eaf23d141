package phanluong.jobs.marked;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** The tags of an XML text one after the other, each with its place in the text, so that the text can be changed there alone. */
final class Tags {
    private static final XMLInputFactory FACTORY = factory();
    private final String text;
    private final XMLStreamReader2 reader;
    private int depth;
    private boolean end;

    Tags(String text) {
        this.text = text;
        try {
            this.reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(text));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1 << 20);
        return factory;
    }

    /** @throws IllegalArgumentException when the text is no XML */
    boolean next() {
        try {
            while (reader.hasNext()) {
                if (end) {
                    depth--;
                }
                int event = reader.next();
                end = event == XMLStreamReader2.END_ELEMENT;
                if (event == XMLStreamReader2.START_ELEMENT) {
                    depth++;
                    return true;
                }
                if (end) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    boolean isStart() {
        return !end;
    }

    boolean starts(String name) {
        return !end && name().equals(name);
    }

    boolean ends(String name) {
        return end && name().equals(name);
    }

    /** A start tag that is an end tag too. */
    boolean isEmpty() {
        try {
            return !end && reader.isEmptyElement();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    String name() {
        return reader.getLocalName();
    }

    /** {@code x:} or nothing. */
    String prefix() {
        return reader.getPrefix() == null || reader.getPrefix().isEmpty() ? "" : reader.getPrefix() + ":";
    }

    /** 1 for the outermost element. */
    int depth() {
        return depth;
    }

    Optional<String> attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return Optional.of(reader.getAttributeValue(at));
            }
        }
        return Optional.empty();
    }

    int from() {
        return (int) reader.getLocationInfo().getStartingCharOffset();
    }

    /** Where the tag ends. */
    int to() {
        int at = from();
        char quote = 0;
        while (quote != 0 || text.charAt(at) != '>') {
            char letter = text.charAt(at++);
            if (quote == 0 && (letter == '"' || letter == '\'')) {
                quote = letter;
            } else if (letter == quote) {
                quote = 0;
            }
        }
        return at + 1;
    }

    String tag() {
        return text.substring(from(), to());
    }
}
