package phanluong.reports.document;

import phanluong.reports.document.chart.ChartImages;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.page.HtmlWriter;
import phanluong.reports.document.page.PdfWriter;
import phanluong.reports.document.page.Setting;
import phanluong.reports.document.word.WordWriter;
import phanluong.reports.document.workbook.WorkbookWriter;

/** The writers of one document, sharing what is dear: templates filled and charts painted once. */
final class Writers {
    private final Document document;
    private final ChartImages images = new ChartImages();
    private Setting setting;

    Writers(Document document) {
        this.document = document;
    }

    byte[] bytes(Format format) {
        return switch (format) {
            case PDF -> PdfWriter.write(setting());
            case DOCX -> WordWriter.write(document, images);
            case XLSX -> WorkbookWriter.write(document);
            case HTML -> HtmlWriter.write(setting(), images);
        };
    }

    private Setting setting() {
        if (setting == null) {
            setting = new Setting(document);
        }
        return setting;
    }
}
