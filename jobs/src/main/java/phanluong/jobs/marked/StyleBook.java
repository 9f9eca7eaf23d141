package phanluong.jobs.marked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cell styles of a workbook, to which filled twins of its own are added. */
final class StyleBook {
    /** Light red and light yellow, in shades that no palette offers: by them a mark of ours is known again. */
    private static final String ERROR_FILL = "FFFFC9C7";

    private static final String WARNING_FILL = "FFFFEDA1";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private final String text;
    private final List<String> formats = new ArrayList<>();
    private final Set<Integer> ourFills = new HashSet<>();
    private final Map<String, Integer> twins = new HashMap<>();
    private final List<String> added = new ArrayList<>();
    private int fills;
    private String fillsTag;
    private int fillsFrom;
    private int fillsEnd;
    private String formatsTag;
    private int formatsFrom;
    private int formatsEnd;

    /** @throws IllegalArgumentException when the text has no fills or no cell formats */
    StyleBook(String text) {
        this.text = text;
        boolean inFills = false;
        boolean inFormats = false;
        int from = 0;
        for (Tags tags = new Tags(text); tags.next(); ) {
            if (tags.starts("fills") && tags.depth() == 2) {
                inFills = true;
                fillsTag = tags.tag();
                fillsFrom = tags.from();
            } else if (tags.ends("fills") && tags.depth() == 2) {
                inFills = false;
                fillsEnd = tags.from();
            } else if (inFills && tags.starts("fill")) {
                fills++;
            } else if (inFills
                    && tags.starts("fgColor")
                    && isOurs(tags.attribute("rgb").orElse(""))) {
                ourFills.add(fills - 1);
            } else if (tags.starts("cellXfs")) {
                inFormats = true;
                formatsTag = tags.tag();
                formatsFrom = tags.from();
            } else if (tags.ends("cellXfs")) {
                inFormats = false;
                formatsEnd = tags.from();
            } else if (inFormats && tags.starts("xf")) {
                from = tags.from();
            } else if (inFormats && tags.ends("xf")) {
                int to = tags.from() > from && text.startsWith("</", tags.from())
                        ? text.indexOf('>', tags.from()) + 1
                        : text.indexOf('>', from) + 1;
                formats.add(text.substring(from, to));
            }
        }
        if (fillsEnd == 0 || formatsEnd == 0 || formats.isEmpty()) {
            throw new IllegalArgumentException("the styles have no fills or no cell formats");
        }
    }

    private static boolean isOurs(String color) {
        return color.equalsIgnoreCase(ERROR_FILL) || color.equalsIgnoreCase(WARNING_FILL);
    }

    /** The style of a cell with a mark on it. */
    int marked(int style, boolean error) {
        return twin(style, error ? fills : fills + 1);
    }

    /** Whether a style bears a mark that an earlier answer put there. */
    boolean isMarked(int style) {
        return style < formats.size() && ourFills.contains(fillOf(formats.get(style)));
    }

    /** The style without a fill. */
    int unmarked(int style) {
        return twin(style, 0);
    }

    /** Text in several lines, from the top of its cell. */
    int wrapped() {
        return add(
                "wrapped",
                "<xf xmlns=\"" + NAMESPACE + "\" numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                        + " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>");
    }

    private int twin(int style, int fill) {
        String format = formats.get(Math.min(style, formats.size() - 1));
        int tagEnd = format.indexOf('>') + 1;
        String tag = format.substring(0, tagEnd).replaceFirst("\\sapplyFill=(\"[^\"]*\"|'[^']*')", "");
        tag = tag.contains("fillId=")
                ? tag.replaceFirst("fillId=(\"[^\"]*\"|'[^']*')", "fillId=\"" + fill + "\" applyFill=\"1\"")
                : tag.replaceFirst("xf\\b", "xf fillId=\"" + fill + "\" applyFill=\"1\"");
        return add(style + "/" + fill, tag + format.substring(tagEnd));
    }

    private int add(String key, String format) {
        return twins.computeIfAbsent(key, ignored -> {
            added.add(format);
            return formats.size() + added.size() - 1;
        });
    }

    private static int fillOf(String format) {
        java.util.regex.Matcher fill =
                java.util.regex.Pattern.compile("fillId=[\"'](\\d+)[\"']").matcher(format);
        return fill.find() ? Integer.parseInt(fill.group(1)) : 0;
    }

    private static String fill(String color) {
        return "<fill xmlns=\"" + NAMESPACE + "\"><patternFill patternType=\"solid\"><fgColor rgb=\"" + color
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }

    private static String counted(String tag, int count) {
        return tag.replaceFirst("\\bcount=(\"[^\"]*\"|'[^']*')", "count=\"" + count + "\"");
    }

    String text() {
        return new Edits(text)
                .replace(fillsFrom, fillsFrom + fillsTag.length(), counted(fillsTag, fills + 2))
                .insert(fillsEnd, fill(ERROR_FILL) + fill(WARNING_FILL))
                .replace(
                        formatsFrom,
                        formatsFrom + formatsTag.length(),
                        counted(formatsTag, formats.size() + added.size()))
                .insert(formatsEnd, String.join("", added))
                .text();
    }
}
