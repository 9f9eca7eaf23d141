package phanluong.reports.document;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import phanluong.reports.document.model.Annex;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.Table;

/** What tests ask of a document. */
public final class Parts {
    private Parts() {}

    /** The blocks of the body and of all annexes, in order. */
    public static List<Block> blocks(Document document) {
        return Stream.concat(
                        document.body().stream(),
                        document.annexes().stream().map(Annex::blocks).flatMap(List::stream))
                .toList();
    }

    public static <T extends Block> List<T> blocks(Document document, Class<T> kind) {
        return blocks(document).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    public static List<Table> tables(Document document) {
        return blocks(document, Table.class);
    }

    /** Lines and spaces made even, so that texts can be compared however they were broken. */
    public static String even(String text) {
        return Normalizer.normalize(text.replace('\u00A0', ' '), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Without any space: for texts that may be broken within a word, at hyphens and slashes. */
    public static String squeezed(String text) {
        return even(text).replace(" ", "");
    }
}
