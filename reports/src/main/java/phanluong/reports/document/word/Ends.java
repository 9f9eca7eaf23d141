package phanluong.reports.document.word;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import phanluong.reports.document.font.Serif;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.Letterhead;
import phanluong.reports.document.model.Opening;
import phanluong.reports.document.model.Signature;

/** The beginning and the end of a Word document: letterhead, opening, recipients and signature, side by side in tables without borders. */
final class Ends {
    private static final int TWIPS = 20;
    private static final int ISSUER = 3270;
    private static final int MOTTO = 5801;
    private static final int HALF = 4535;
    private static final int SIGNATURE_SPACE = 1300;
    private final Flow flow;
    private final Document document;

    Ends(Flow flow, Document document) {
        this.flow = flow;
        this.document = document;
    }

    void head() {
        Letterhead letterhead = document.letterhead();
        XWPFTable table = pair(ISSUER, MOTTO);
        XWPFTableCell left = table.getRow(0).getCell(0);
        letterhead.superiorBody().ifPresent(body -> line(left, body, 13));
        for (String part : Serif.BOLD
                .balanced(letterhead.issuingBody(), 13, ISSUER / (float) TWIPS - 12)
                .split("\n")) {
            line(left, part, 13).setBold(true);
        }
        flow.rule(Flow.write(left.addParagraph(), "Rule", ""), 1000);
        letterhead.number().ifPresent(number -> line(left, number, 13));
        XWPFTableCell right = table.getRow(0).getCell(1);
        letterhead.motto().ifPresent(motto -> {
            line(right, motto.state(), 13).setBold(true);
            line(right, motto.creed(), 14).setBold(true);
            flow.rule(Flow.write(right.addParagraph(), "Rule", ""), 1215);
        });
        line(right, letterhead.placeAndDate(), 14).setItalic(true);
        left.removeParagraph(0);
        right.removeParagraph(0);
        opening(document.opening());
    }

    private void opening(Opening opening) {
        flow.paragraph("Title", opening.typeName());
        XWPFParagraph subject = flow.paragraph("Subtitle", "");
        String[] lines = Serif.BOLD.balanced(opening.subject(), 14, 391).split("\n");
        for (int index = 0; index < lines.length; index++) {
            XWPFRun run = subject.createRun();
            run.setText(lines[index]);
            if (index < lines.length - 1) {
                run.addBreak();
            }
        }
        flow.rule(flow.paragraph("Rule", ""), flow.textWidth() / 2 - 1200);
        opening.addressee().ifPresent(line -> flow.paragraph("Centred", line));
        opening.punctuatedGrounds().forEach(ground -> flow.paragraph("Ground", ground));
    }

    void signature() {
        if (document.signature().isEmpty() && document.recipients().isEmpty()) {
            return;
        }
        flow.paragraph("BodyText", "");
        XWPFTable table = pair(HALF, HALF);
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = table.getRow(0).getCell(0);
        document.recipients().ifPresent(recipients -> {
            Flow.write(left.addParagraph(), "RecipientsLabel", recipients.label());
            recipients.punctuated().forEach(item -> Flow.write(left.addParagraph(), "Recipients", item));
        });
        XWPFTableCell right = table.getRow(0).getCell(1);
        document.signature().ifPresent(signature -> signer(right, signature));
        if (left.getParagraphs().size() > 1) {
            left.removeParagraph(0);
        }
        if (right.getParagraphs().size() > 1) {
            right.removeParagraph(0);
        }
    }

    private static void signer(XWPFTableCell cell, Signature signature) {
        signature.capacities().forEach(capacity -> line(cell, capacity, 14).setBold(true));
        XWPFRun name = line(cell, signature.name(), 14);
        name.setBold(true);
        ((XWPFParagraph) name.getParent()).setSpacingBefore(SIGNATURE_SPACE);
    }

    private static XWPFRun line(XWPFTableCell cell, String text, int size) {
        XWPFParagraph paragraph = cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun run = paragraph.createRun();
        run.setFontSize(size);
        run.setText(text);
        return run;
    }

    private XWPFTable pair(int left, int right) {
        XWPFTable table = flow.word().createTable(1, 2);
        table.removeBorders();
        table.setWidth(left + right);
        table.setCellMargins(0, 0, 0, 0);
        table.getCTTbl()
                .getTblPr()
                .addNewTblLayout()
                .setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        grid.addNewGridCol().setW(java.math.BigInteger.valueOf(left));
        grid.addNewGridCol().setW(java.math.BigInteger.valueOf(right));
        table.getRow(0).getCell(0).setWidth(String.valueOf(left));
        table.getRow(0).getCell(1).setWidth(String.valueOf(right));
        return table;
    }
}
