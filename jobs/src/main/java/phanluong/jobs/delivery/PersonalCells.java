package phanluong.jobs.delivery;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import phanluong.jobs.mapping.Cell;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Personal;
import phanluong.warehouse.privacy.Key;
import phanluong.warehouse.privacy.Pseudonyms;

/**
 * What of a row's cells may leave the reader: a pupil's id leaves as its pseudonym, and a rejected row's text without
 * what could name a pupil. For one thread at a time.
 */
public final class PersonalCells implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Stands for what is not shown. */
    public static final String HIDDEN = "ẩn";

    /** Stands for a pupil who was erased and is delivered again. */
    public static final String ERASED = "đã xóa";

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private final Hiding hiding;
    private final ArrayList<Personal> kinds;
    private final ArrayList<Pattern> patterns;
    private final ArrayList<PlainIds> plainIds;
    private final HashSet<String> missing;
    private final int longestMissing;
    private final Pseudonyms pseudonyms;
    private final Pseudonyms tokens;
    private final HashSet<String> erased;

    private PersonalCells(
            Form form, Set<String> missing, Pseudonyms pseudonyms, Pseudonyms tokens, Set<String> erased) {
        this.hiding = new Hiding(form);
        this.kinds = new ArrayList<>(form.fields().stream().map(Field::personal).toList());
        this.patterns = new ArrayList<>();
        form.fields()
                .forEach(field ->
                        patterns.add(field.pattern().map(Pattern::compile).orElse(null)));
        this.missing = new HashSet<>(missing);
        this.longestMissing = missing.stream().mapToInt(String::length).max().orElse(0);
        this.plainIds = new ArrayList<>(
                form.fields().stream().map(field -> plainIds(field, missing)).toList());
        this.pseudonyms = pseudonyms;
        this.tokens = tokens;
        this.erased = new HashSet<>(erased);
    }

    private static PlainIds plainIds(Field field, Set<String> missing) {
        PlainIds ids = field.personal() == Personal.PSEUDONYM
                ? field.pattern().map(PlainIds::of).orElse(PlainIds.NONE)
                : PlainIds.NONE;
        boolean doubtful = missing.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .anyMatch(text -> ids.has(text, 0, text.length));
        return doubtful ? PlainIds.NONE : ids;
    }

    /**
     * @param missing texts of a file that stand for a missing value, besides those of the form
     * @param erased the tokens of pupils who were erased
     */
    public static PersonalCells of(Form form, Map<String, String> missing, Key key, Set<String> erased) {
        Set<String> all = new HashSet<>(form.missingValues().keySet());
        all.addAll(missing.keySet());
        return new PersonalCells(form, all, key.pseudonyms(), key.tokens(), erased);
    }

    /**
     * What the reader lets out of a field: the pseudonym of a pupil's id, {@link #HIDDEN} when it is no id, {@link #ERASED}
     * when the pupil was erased, and every other text as it is. A birth date goes on to the checks, which keep its year.
     *
     * @param text cleaned already; null when there is none
     */
    public String text(int field, String text) {
        if (text == null || !isPseudonym(field) || isMissing(text)) {
            return text;
        }
        if (!isId(field, text)) {
            return HIDDEN;
        }
        String pseudonym = pseudonyms.of(text);
        return !erased.isEmpty() && erased.contains(tokens.of(pseudonym)) ? ERASED : pseudonym;
    }

    private boolean isMissing(String text) {
        return text.length() <= longestMissing && missing.contains(text);
    }

    public boolean isPseudonym(int field) {
        return kinds.get(field) == Personal.PSEUDONYM;
    }

    /** Whether the text is surely a pupil's id, and written as ids are compared; false says nothing. */
    public boolean isPlainId(int field, byte[] array, int from, int to) {
        return plainIds.get(field).has(array, from, to);
    }

    private boolean isId(int field, String text) {
        Pattern pattern = patterns.get(field);
        return pattern == null
                || pattern.matcher(text).matches()
                || pattern.matcher(SPACE.matcher(text).replaceAll("")).matches();
    }

    /**
     * The same for a text in UTF-8.
     *
     * @param onlyToCompare whether an id may stay what it is but for case and white space: two of them are the same when
     *     their pseudonyms are, which take longer to compute. Such a text never leaves the task.
     */
    public byte[] utf8(int field, byte[] text, boolean onlyToCompare) {
        if (text == null || !isPseudonym(field)) {
            return text;
        }
        if (isPlainId(field, text, 0, text.length) && (onlyToCompare || erased.isEmpty())) {
            return onlyToCompare ? text : pseudonyms.ofNormal(text);
        }
        String plain = new String(text, StandardCharsets.UTF_8);
        String told = onlyToCompare && !isMissing(plain)
                ? isId(field, plain) ? Pseudonyms.normal(plain) : HIDDEN
                : text(field, plain);
        return told.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The cells of a row that may be written, in the order of the file: those of the form's columns and no others, none
     * that tells who somebody is; none at all where nobody knows which cell is which, because the row has more or fewer
     * cells than its header.
     */
    public String[] shown(Cells row, DeliveryPart part) {
        String[] cells = row.texts();
        BitSet columns = new BitSet();
        part.cells().stream().filter(cell -> cell.column() >= 0).forEach(cell -> columns.set(cell.column()));
        boolean slipped = row.structure() == Cells.TOO_MANY || row.structure() == Cells.TOO_FEW;
        if (hiding.isOfPupils() && row.structure() != 0
                || slipped && columns.cardinality() < part.shape().width()) {
            return new String[] {HIDDEN};
        }
        if (slipped) {
            return Arrays.stream(cells)
                    .map(text -> text == null || !hiding.hides(text) ? text : HIDDEN)
                    .toArray(String[]::new);
        }
        String[] shown = shown(cells, part.cells());
        return columns.stream()
                .filter(column -> column < cells.length)
                .mapToObj(column -> shown[column])
                .toArray(String[]::new);
    }

    private String[] shown(String[] cells, List<Cell> fields) {
        String[] shown = cells.clone();
        for (int field = 0; field < fields.size(); field++) {
            int column = fields.get(field).column();
            if (column < 0 || column >= cells.length || cells[column] == null) {
                continue;
            }
            if (kinds.get(field) != Personal.NONE) {
                shown[column] = shown(field, Clean.cell(cells[column]));
            } else if (hiding.hides(field, cells[column])) {
                shown[column] = HIDDEN;
            }
        }
        return shown;
    }

    private String shown(int field, String text) {
        return isPseudonym(field) || text == null || isMissing(text) ? text(field, text) : HIDDEN;
    }
}
