package phanluong.jobs.marked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of a sheet: what its people wrote stays, ours stand below it; those of an earlier answer go. */
final class Comments {
    private static final String MARK = "[Phân luồng]";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String NO_COMMENTS = HEAD + "<comments xmlns=\"" + MAIN
            + "\"><authors><author>Phân luồng</author></authors><commentList></commentList></comments>";
    private static final String NO_DRAWING = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";
    private static final String SHAPE_TYPE = "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    private static final Pattern SHAPE = Pattern.compile("<v:shape\\b(?:(?!</v:shape>).)*</v:shape>", Pattern.DOTALL);
    private static final Pattern SHAPE_ROW = Pattern.compile("<x:Row>\\s*(\\d+)\\s*</x:Row>");
    private static final Pattern SHAPE_COLUMN = Pattern.compile("<x:Column>\\s*(\\d+)\\s*</x:Column>");
    private final Parts parts;
    private final String sheet;
    private final Optional<String> commentsPart;
    private final Optional<String> drawingPart;

    Comments(Parts parts, String sheet) throws IOException {
        this.parts = parts;
        this.sheet = sheet;
        this.commentsPart = parts.link(sheet, "comments").map(Parts.Link::target);
        Optional<String> drawing = drawingId(parts.text(sheet));
        this.drawingPart = parts.links(sheet).stream()
                .filter(link -> link.type().equals("vmlDrawing") && drawing.equals(Optional.of(link.id())))
                .map(Parts.Link::target)
                .findFirst();
    }

    private static Optional<String> drawingId(String sheetText) {
        for (Tags tags = new Tags(sheetText); tags.next(); ) {
            if (tags.starts("legacyDrawing")) {
                return tags.attribute("id");
            }
        }
        return Optional.empty();
    }

    /**
     * Writes the comments into the parts.
     *
     * @param wanted texts by cell, lines parted by line breaks
     * @return id of the drawing that the sheet must name; empty when it names one already
     */
    Optional<String> write(TreeMap<Place, String> wanted) throws IOException {
        String before = commentsPart.isPresent() ? parts.text(commentsPart.get()) : NO_COMMENTS;
        Set<String> threads = threads();
        Set<String> kept = new HashSet<>();
        Set<String> gone = new HashSet<>();
        String comments = comments(before, wanted, threads, kept, gone);
        List<Place> fresh = new ArrayList<>(wanted.keySet());
        fresh.removeIf(place -> kept.contains(place.name()) || threads.contains(place.name()));
        String drawing = drawing(drawingPart.isPresent() ? parts.text(drawingPart.get()) : NO_DRAWING, fresh, gone);
        String commentsAt = commentsPart.orElse(parts.free("xl/commentsPhanLuong", ".xml"));
        String drawingAt = drawingPart.orElse(parts.free("xl/drawings/vmlDrawingPhanLuong", ".vml"));
        parts.put(commentsAt, comments);
        parts.put(drawingAt, drawing);
        if (commentsPart.isEmpty()) {
            parts.link(
                    sheet,
                    "comments",
                    commentsAt,
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
        }
        return drawingPart.isPresent()
                ? Optional.empty()
                : Optional.of(parts.link(
                        sheet, "vmlDrawing", drawingAt, "application/vnd.openxmlformats-officedocument.vmlDrawing"));
    }

    /** Cells with a conversation: a spreadsheet program shows that and not the comment. */
    private Set<String> threads() throws IOException {
        Set<String> cells = new HashSet<>();
        for (Parts.Link link : parts.links(sheet)) {
            if (link.type().equals("threadedComment")) {
                for (Tags tags = new Tags(parts.text(link.target())); tags.next(); ) {
                    if (tags.starts("threadedComment")) {
                        tags.attribute("ref").ifPresent(cells::add);
                    }
                }
            }
        }
        return cells;
    }

    private static String comments(
            String before, TreeMap<Place, String> wanted, Set<String> threads, Set<String> kept, Set<String> gone) {
        Map<String, String> byName = new TreeMap<>();
        wanted.forEach((place, text) -> {
            if (!threads.contains(place.name())) {
                byName.put(place.name(), text);
            }
        });
        Edits edits = new Edits(before);
        int authors = 0;
        int from = 0;
        int textFrom = 0;
        String name = "";
        String own = "";
        for (Tags tags = new Tags(before); tags.next(); ) {
            if (tags.starts("author")) {
                authors++;
            } else if (tags.ends("authors") && !before.equals(NO_COMMENTS)) {
                edits.insert(tags.from(), "<author xmlns=\"" + MAIN + "\">Phân luồng</author>");
            } else if (tags.starts("comment")) {
                name = tags.attribute("ref").orElse("");
                from = tags.from();
            } else if (tags.starts("text") && !tags.isEmpty()) {
                textFrom = tags.to();
            } else if (tags.ends("text")) {
                own = before.substring(textFrom, Math.max(textFrom, tags.from()));
                String message = byName.get(name);
                boolean ours = own.contains(MARK);
                if (ours && message == null && isOnlyOurs(own)) {
                    continue;
                }
                String people = ours ? withoutOurs(own) : asRun(own);
                kept.add(name);
                if (ours || message != null) {
                    edits.replace(
                            textFrom, tags.from(), people + (message == null ? "" : run(message, !people.isEmpty())));
                }
            } else if (tags.ends("comment")) {
                if (!kept.contains(name) && own.contains(MARK)) {
                    gone.add(name);
                    edits.replace(from, before.indexOf('>', tags.from()) + 1, "");
                }
                own = "";
            } else if (tags.ends("commentList")) {
                int author = before.equals(NO_COMMENTS) ? 0 : authors;
                StringBuilder added = new StringBuilder();
                wanted.forEach((place, text) -> {
                    if (!kept.contains(place.name()) && !threads.contains(place.name())) {
                        added.append("<comment xmlns=\"" + MAIN + "\" ref=\"" + place.name() + "\" authorId=\"" + author
                                + "\"><text>" + run(text, false) + "</text></comment>");
                    }
                });
                edits.insert(tags.from(), added.toString());
            }
        }
        return edits.text();
    }

    private static String run(String message, boolean below) {
        return "<r xmlns=\"" + MAIN + "\"><t xml:space=\"preserve\">"
                + Edits.escaped((below ? "\n\n" : "") + MARK + "\n" + message) + "</t></r>";
    }

    /** A plain text as a run: beside runs it would not be shown. */
    private static String asRun(String xml) {
        return xml.strip().matches("(?s)<(\\w+:)?t\\b.*") ? "<r xmlns=\"" + MAIN + "\">" + xml.strip() + "</r>" : xml;
    }

    private static boolean isOnlyOurs(String xml) {
        return words(xml).strip().startsWith(MARK);
    }

    /** What people wrote before our words, as one plain text. */
    private static String withoutOurs(String xml) {
        String words = words(xml);
        String people = words.substring(0, Math.max(0, words.indexOf(MARK))).strip();
        return people.isEmpty()
                ? ""
                : "<r xmlns=\"" + MAIN + "\"><t xml:space=\"preserve\">" + Edits.escaped(people) + "</t></r>";
    }

    private static String words(String xml) {
        return xml.replaceAll("<[^>]*>", "")
                .replace("&#10;", "\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String drawing(String before, List<Place> fresh, Set<String> gone) {
        Matcher shapes = SHAPE.matcher(before);
        String left = gone.isEmpty()
                ? before
                : shapes.replaceAll(
                        shape -> gone.contains(cellOf(shape.group())) ? "" : Matcher.quoteReplacement(shape.group()));
        StringBuilder added =
                new StringBuilder(left.contains("id=\"_x0000_t202\"") || fresh.isEmpty() ? "" : SHAPE_TYPE);
        int number = 1;
        for (Place place : fresh) {
            while (left.contains("\"_x0000_pl" + number + "\"")) {
                number++;
            }
            added.append(shape("_x0000_pl" + number++, place));
        }
        int end = left.lastIndexOf("</xml>");
        if (end < 0) {
            throw new IllegalArgumentException("the drawing of the comments has no end");
        }
        return left.substring(0, end) + added + left.substring(end);
    }

    private static String cellOf(String shape) {
        Matcher row = SHAPE_ROW.matcher(shape);
        Matcher column = SHAPE_COLUMN.matcher(shape);
        return row.find() && column.find()
                ? new Place(Long.parseLong(row.group(1)) + 1, Integer.parseInt(column.group(1))).name()
                : "";
    }

    private static String shape(String id, Place place) {
        int column = place.column();
        long row = place.row();
        return "<v:shape id=\"" + id + "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
                + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                + "<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>"
                + "<x:SizeWithCells/><x:Anchor>" + (column + 1) + ",12," + Math.max(0, row - 2) + ",6," + (column + 4)
                + ",0," + (row + 5) + ",0</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + (row - 1)
                + "</x:Row><x:Column>" + column + "</x:Column></x:ClientData></v:shape>";
    }
}
