package phanluong.reports.document.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import phanluong.reports.document.chart.ChartImages;
import phanluong.reports.document.chart.ChartPicture;
import phanluong.reports.document.model.Annex.Orientation;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Legend;
import phanluong.reports.document.model.NumberStyle;
import phanluong.reports.document.model.Prose;
import phanluong.reports.document.model.Table;

/** Blocks as paragraphs, tables and pictures at the end of a Word document. */
final class Flow {
    private static final int TWIPS = 20;
    private final XWPFDocument word;
    private final phanluong.reports.document.model.Document document;
    private final ChartImages images;
    private final Orientation orientation;

    Flow(
            XWPFDocument word,
            phanluong.reports.document.model.Document document,
            ChartImages images,
            Orientation orientation) {
        this.images = images;
        this.word = word;
        this.document = document;
        this.orientation = orientation;
    }

    XWPFDocument word() {
        return word;
    }

    /** In twentieths of a point. */
    int textWidth() {
        return Sections.textWidth(orientation);
    }

    void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            paragraph("Heading" + heading.level(), heading.printed());
        } else if (block instanceof Prose prose) {
            switch (prose.kind()) {
                case PARAGRAPH -> paragraph("BodyText", prose.text());
                case BULLET -> paragraph("ListItem", "- " + prose.text());
                case NOTE -> paragraph("Note", prose.text());
            }
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Chart chart) {
            chart(chart);
        }
    }

    private void table(Table table) {
        paragraph("TableTitle", table.title());
        table.unitLine().ifPresent(line -> paragraph("TableUnit", line));
        WordTable.append(word, table, NumberStyle.of(document.language()), textWidth() / TWIPS);
        paragraph("Note", Legend.of(table, document.language()).orElse(""));
    }

    private void chart(Chart chart) {
        ChartPicture picture = new ChartPicture(chart, NumberStyle.of(document.language()), textWidth() / TWIPS);
        XWPFParagraph paragraph = paragraph("Figure", "");
        try {
            XWPFPicture placed = paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(images.png(picture)),
                            PictureType.PNG,
                            "chart.png",
                            Units.toEMU(picture.width()),
                            Units.toEMU(picture.height()));
            placed.getCTPicture().getNvPicPr().getCNvPr().setDescr(chart.description());
            paragraph
                    .getRuns()
                    .get(0)
                    .getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr()
                    .setDescr(chart.description());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InvalidFormatException failure) {
            throw new IllegalStateException("Chart \"" + chart.title() + "\" cannot be placed", failure);
        }
        paragraph("Caption", chart.title());
    }

    XWPFParagraph paragraph(String style, String text) {
        return write(word.createParagraph(), style, text);
    }

    static XWPFParagraph write(XWPFParagraph paragraph, String style, String text) {
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    void bold(XWPFParagraph paragraph) {
        paragraph.getRuns().forEach(run -> run.setBold(true));
    }

    void italic(XWPFParagraph paragraph) {
        paragraph.getRuns().forEach(run -> run.setItalic(true));
    }

    /** Leaves {@code margin} twentieths of a point free on both sides of a rule. */
    void rule(XWPFParagraph paragraph, int margin) {
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        CTInd indent = properties.addNewInd();
        indent.setLeft(BigInteger.valueOf(margin));
        indent.setRight(BigInteger.valueOf(margin));
    }
}
