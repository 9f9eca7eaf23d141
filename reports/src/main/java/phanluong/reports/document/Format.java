package phanluong.reports.document;

import java.util.Locale;

/** The formats of a document. */
public enum Format {
    PDF,
    DOCX,
    XLSX,
    HTML;

    /** The ending of its files, without dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
