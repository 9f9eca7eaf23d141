package phanluong.reports.document.model;

import java.util.List;
import java.util.Optional;
import phanluong.warehouse.words.Text.Language;

/**
 * A whole report, ready to be set: every word chosen, every number computed, nothing laid out. The four writers turn the
 * same document into the same statements on paper, in Word, in a workbook and in a browser.
 *
 * @param language decides number style, legends and the document language of every format
 * @param letterhead who issues it, under which number, where and when
 * @param opening name of the type, subject, legal grounds
 * @param body at least one block
 * @param signature empty for a working paper
 * @param recipients empty for a working paper
 * @param annexes in order; each restarts its page numbers
 * @param mark printed on every page and every sheet, such as "Số liệu minh họa"; empty for real data
 * @param footer running line on every page, such as "Số liệu tính đến ngày 31/12/2022"
 */
public record Document(
        Language language,
        Metadata metadata,
        Letterhead letterhead,
        Opening opening,
        List<Block> body,
        Optional<Signature> signature,
        Optional<Recipients> recipients,
        List<Annex> annexes,
        Optional<String> mark,
        Optional<String> footer) {
    public Document {
        if (body.isEmpty()) {
            throw new IllegalArgumentException("A document needs at least one block in its body");
        }
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
        mark = Texts.checked("The mark", mark);
        footer = Texts.checked("The footer", footer);
    }
}
