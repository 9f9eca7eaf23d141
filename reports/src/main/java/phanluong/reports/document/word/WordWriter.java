package phanluong.reports.document.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import phanluong.reports.document.chart.ChartImages;
import phanluong.reports.document.model.Annex;
import phanluong.reports.document.model.Annex.Orientation;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.Metadata;
import phanluong.warehouse.files.SettledZip;

/**
 * An editable Word file: real headings for navigation and tables of contents, header rows that repeat, page numbers as fields,
 * one section for the body and each annex. The look stands in {@code styles.xml} beside this class. Not exported by JasperReports,
 * whose Word files are one table a page: nobody can edit those.
 */
public final class WordWriter {
    private WordWriter() {}

    public static byte[] write(Document document, ChartImages images) {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            styles(word);
            properties(word, document.metadata());
            Sections sections = new Sections(word, document);
            Flow flow = new Flow(word, document, images, Orientation.PORTRAIT);
            new Ends(flow, document).head();
            flow.blocks(document.body());
            new Ends(flow, document).signature();
            Orientation orientation = Orientation.PORTRAIT;
            for (Annex annex : document.annexes()) {
                sections.close(orientation);
                orientation = annex.orientation();
                annex(new Flow(word, document, images, orientation), annex);
            }
            sections.closeLast(orientation);
            word.write(bytes);
            return SettledZip.of(bytes.toByteArray(), document.metadata().date());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InvalidFormatException | XmlException failure) {
            throw new IllegalStateException(
                    "The Word file of \"" + document.metadata().title() + "\" cannot be written", failure);
        }
    }

    private static void annex(Flow flow, Annex annex) {
        flow.bold(flow.paragraph("Centred", annex.number()));
        flow.paragraph("AnnexTitle", annex.title().toUpperCase(Locale.ROOT));
        annex.attachment().ifPresent(line -> flow.italic(flow.paragraph("Centred", line)));
        flow.rule(flow.paragraph("Rule", ""), flow.textWidth() / 2 - 1000);
        flow.blocks(annex.blocks());
    }

    private static void styles(XWPFDocument word) throws IOException, XmlException {
        try (InputStream source = WordWriter.class.getResourceAsStream("styles.xml")) {
            word.createStyles().setStyles(StylesDocument.Factory.parse(source).getStyles());
        }
    }

    private static void properties(XWPFDocument word, Metadata metadata) throws InvalidFormatException {
        PackageProperties properties = word.getPackage().getPackageProperties();
        Optional<Date> date = Optional.of(
                Date.from(metadata.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setTitleProperty(metadata.title());
        properties.setCreatorProperty(metadata.author());
        properties.setSubjectProperty(metadata.subject());
        properties.setCreatedProperty(date);
        properties.setModifiedProperty(date);
        word.getProperties().getCoreProperties().setLastModifiedByUser(metadata.author());
        properties.setRevisionProperty("1");
    }
}
