package phanluong.reports.document.word;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import phanluong.reports.document.model.Annex.Orientation;
import phanluong.reports.document.model.Document;

/**
 * Paper, margins of Decree 30 (20, 20, 30, 20 mm), running lines. The body and every annex are sections with page numbers of
 * their own, centred on top from the second page on; mark and footer stand on every page.
 */
final class Sections {
    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int MILLIMETRES_20 = 1134;
    private static final int MILLIMETRES_30 = 1701;
    private static final int MILLIMETRES_9 = 510;
    private static final int MILLIMETRES_7 = 397;
    private final XWPFDocument word;

    Sections(XWPFDocument word, Document document) {
        this.word = word;
        if (!word.getDocument().getBody().isSetSectPr()) {
            word.getDocument().getBody().addNewSectPr();
        }
        running(word.createHeader(HeaderFooterType.FIRST), document, false);
        running(word.createHeader(HeaderFooterType.DEFAULT), document, true);
        footer(word.createFooter(HeaderFooterType.FIRST), document);
        footer(word.createFooter(HeaderFooterType.DEFAULT), document);
    }

    /** Width between the side margins, in twentieths of a point. */
    static int textWidth(Orientation orientation) {
        return (orientation == Orientation.PORTRAIT ? SHORT_SIDE : LONG_SIDE) - MILLIMETRES_30 - MILLIMETRES_20;
    }

    /** Ends a section here; another follows. */
    void close(Orientation orientation) {
        XWPFParagraph end = word.createParagraph();
        end.setSpacingAfter(0);
        CTSectPr section = end.getCTP().getPPr().addNewSectPr();
        CTSectPr model = word.getDocument().getBody().getSectPr();
        for (CTHdrFtrRef reference : model.getHeaderReferenceArray()) {
            section.addNewHeaderReference().set(reference);
        }
        for (CTHdrFtrRef reference : model.getFooterReferenceArray()) {
            section.addNewFooterReference().set(reference);
        }
        layout(section, orientation);
    }

    void closeLast(Orientation orientation) {
        layout(word.getDocument().getBody().getSectPr(), orientation);
    }

    private static void layout(CTSectPr section, Orientation orientation) {
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        boolean portrait = orientation == Orientation.PORTRAIT;
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(portrait ? SHORT_SIDE : LONG_SIDE));
        size.setH(BigInteger.valueOf(portrait ? LONG_SIDE : SHORT_SIDE));
        size.setOrient(portrait ? STPageOrientation.PORTRAIT : STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MILLIMETRES_20));
        margins.setBottom(BigInteger.valueOf(MILLIMETRES_20));
        margins.setLeft(BigInteger.valueOf(MILLIMETRES_30));
        margins.setRight(BigInteger.valueOf(MILLIMETRES_20));
        margins.setHeader(BigInteger.valueOf(MILLIMETRES_7));
        margins.setFooter(BigInteger.valueOf(MILLIMETRES_9));
        margins.setGutter(BigInteger.ZERO);
        section.addNewPgNumType().setStart(BigInteger.ONE);
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
    }

    private static void running(XWPFHeaderFooter header, Document document, boolean numbered) {
        XWPFParagraph number = header.createParagraph();
        number.setStyle("Header");
        if (numbered) {
            number.getCTP().addNewFldSimple().setInstr("PAGE");
        }
        document.mark().ifPresent(mark -> {
            XWPFParagraph line = header.createParagraph();
            line.setStyle("Mark");
            line.createRun().setText(mark);
        });
    }

    private static void footer(XWPFHeaderFooter footer, Document document) {
        XWPFParagraph line = footer.createParagraph();
        line.setStyle("Footer");
        document.footer().ifPresent(text -> line.createRun().setText(text));
    }
}
