package phanluong.jobs.delivery;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.FieldType;
import phanluong.warehouse.form.Personal;
import phanluong.warehouse.privacy.PersonalTexts;
import phanluong.warehouse.release.Batch;

/**
 * Cells of a converted text before and after, for people to see whether it was read as it was meant: headers first, then
 * names and codes. Never what tells one person from others: nothing personal, no key, no day, nothing with a pattern.
 */
final class Samples {
    private static final int MOST = 10;
    private static final int HEADERS = 4;
    private static final long ROWS = 200;

    private Samples() {}

    static List<Batch.Sample> of(Path path, StrictText.Encoding encoding, char delimiter, Header header)
            throws IOException {
        Set<Integer> columns = columns(header.matches().get(0));
        List<Batch.Sample> samples = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        try (Rows before = new CsvRows(
                        new InputStreamReader(Files.newInputStream(path), Charset.forName("windows-1252")),
                        delimiter,
                        "before");
                Rows after = new CsvRows(StrictText.open(path, encoding), delimiter, "after")) {
            Rows.Row old = before.next();
            Rows.Row now = after.next();
            while (old != null && now != null && now.number() < header.row() + ROWS && samples.size() < MOST) {
                boolean head = now.number() >= header.firstRow() && now.number() <= header.row();
                for (int column = 0; column < Math.min(old.cells().length, now.cells().length); column++) {
                    String text = Clean.cell(now.cells()[column]);
                    boolean shown = head || now.number() > header.row() && columns.contains(column);
                    if (shown
                            && text != null
                            && !PersonalTexts.isIn(text)
                            && !text.equals(Clean.cell(old.cells()[column]))
                            && samples.size() < (head ? HEADERS : MOST)
                            && seen.add(text)) {
                        samples.add(new Batch.Sample(now.number(), old.cells()[column], text));
                    }
                }
                old = before.next();
                now = after.next();
            }
        }
        return samples;
    }

    private static Set<Integer> columns(HeaderMatch match) {
        Set<Integer> columns = new TreeSet<>();
        for (int at = 0; at < match.form().fields().size(); at++) {
            Field field = match.form().fields().get(at);
            boolean words = field.type() == FieldType.STRING || field.type() == FieldType.LIST;
            if (words
                    && field.personal() == Personal.NONE
                    && field.pattern().isEmpty()
                    && (!match.form().primaryKey().contains(field.name())
                            || !field.categories().isEmpty())) {
                columns.add(match.layout().cells().get(at).column());
            }
        }
        columns.remove(-1);
        return columns;
    }
}
