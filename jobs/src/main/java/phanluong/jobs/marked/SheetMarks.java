package phanluong.jobs.marked;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Fills the cells of a sheet by giving them the filled twins of their styles; not another letter of the sheet changes. */
final class SheetMarks {
    /** What may stand behind the link to the comments' drawing (ECMA-376 part 1, CT_Worksheet). */
    private static final Set<String> AFTER_DRAWING = Set.of(
            "legacyDrawing",
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private final String text;
    private final Edits edits;
    private final StyleBook styles;
    private final boolean answered;
    private final TreeMap<Place, Boolean> marks;
    private final TreeMap<Integer, Integer> columnStyles = new TreeMap<>();
    private final TreeMap<Integer, Integer> lastColumns = new TreeMap<>();
    private long row;
    private int column;
    private Optional<Integer> rowStyle = Optional.empty();

    /**
     * @param marks by cell whether it is wrong (true) or only to be looked at again
     * @param answered whether the workbook bears marks of an earlier answer, which are taken off cells that are right now
     */
    SheetMarks(String text, StyleBook styles, TreeMap<Place, Boolean> marks, boolean answered) {
        this.text = text;
        this.edits = new Edits(text);
        this.styles = styles;
        this.marks = new TreeMap<>(marks);
        this.answered = answered;
    }

    /** @param drawing id of the comments' drawing where the sheet has had none */
    String marked(Optional<String> drawing) {
        boolean linked = drawing.isEmpty();
        for (Tags tags = new Tags(text); tags.next(); ) {
            if (tags.starts("col")) {
                columns(tags);
            } else if (tags.starts("row")) {
                row = tags.attribute("r").map(Long::parseLong).orElse(row + 1);
                column = -1;
                rowStyle = tags.attribute("s").map(Integer::valueOf);
            } else if (tags.starts("c") && tags.depth() == 4) {
                cell(tags);
            } else if (tags.ends("row") && text.startsWith("</", tags.from())) {
                missing(new Place(row, Integer.MAX_VALUE), tags);
            } else if (!linked
                    && tags.depth() <= 2
                    && (tags.isStart() ? AFTER_DRAWING.contains(tags.name()) : tags.ends("worksheet"))) {
                linked = true;
                edits.insert(
                        tags.from(),
                        "<" + tags.prefix()
                                + "legacyDrawing xmlns:pl=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                                + " pl:id=\"" + drawing.get() + "\"/>");
            }
        }
        return edits.text();
    }

    private void columns(Tags tags) {
        tags.attribute("style").ifPresent(style -> {
            int first = Integer.parseInt(tags.attribute("min").orElse("1")) - 1;
            columnStyles.put(first, Integer.valueOf(style));
            lastColumns.put(first, Integer.parseInt(tags.attribute("max").orElse("1")) - 1);
        });
    }

    private void cell(Tags tags) {
        column = tags.attribute("r").map(Place::columnOf).orElse(column + 1);
        Place place = new Place(row, column);
        missing(place, tags);
        Boolean error = marks.remove(place);
        int style = tags.attribute("s").map(Integer::parseInt).orElse(0);
        if (error == null && !(answered && styles.isMarked(style))) {
            return;
        }
        int twin = error == null ? styles.unmarked(style) : styles.marked(style, error);
        String tag = tags.tag();
        String changed = tags.attribute("s").isPresent()
                ? tag.replaceFirst("\\ss=(\"[^\"]*\"|'[^']*')", " s=\"" + twin + "\"")
                : tag.replaceFirst("(?<=^<" + tags.prefix() + "c)", " s=\"" + twin + "\"");
        edits.replace(tags.from(), tags.from() + tag.length(), changed);
    }

    /** Cells that the sheet does not list because nothing stands in them, up to a place. */
    private void missing(Place before, Tags tags) {
        while (!marks.isEmpty() && marks.firstKey().compareTo(before) < 0) {
            var mark = marks.pollFirstEntry();
            if (mark.getKey().row() == row) {
                int style = styles.marked(styleOf(mark.getKey().column()), mark.getValue());
                edits.insert(
                        tags.from(),
                        "<" + tags.prefix() + "c r=\"" + mark.getKey().name() + "\" s=\"" + style + "\"/>");
            }
        }
    }

    private int styleOf(int wanted) {
        return rowStyle.orElseGet(() -> {
            Integer first = columnStyles.floorKey(wanted);
            return first != null && lastColumns.get(first) >= wanted ? columnStyles.get(first) : 0;
        });
    }
}
