package phanluong.reports.document.page;

import java.time.LocalDate;

/** Settles what the PDF library takes from the moment of writing. */
final class PdfBytes {
    private PdfBytes() {
    }

    static byte[] settled(byte[] pdf, LocalDate date) {
        return pdf;
    }
}
