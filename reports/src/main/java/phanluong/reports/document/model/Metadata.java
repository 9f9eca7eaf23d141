package phanluong.reports.document.model;

import java.time.LocalDate;

/**
 * What file properties say about a document.
 *
 * @param date the document's own date, never the moment of writing: the same document gives the same bytes tomorrow
 */
public record Metadata(String title, String author, String subject, LocalDate date) {
    public Metadata {
        Texts.required("The title of the metadata", title);
        Texts.required("The author of the metadata", author);
        Texts.checked("The subject of the metadata", subject);
        if (date == null) {
            throw new IllegalArgumentException("The metadata needs the date of the document");
        }
    }
}
