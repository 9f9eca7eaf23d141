package phanluong.jobs.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of a workbook's cell styles. */
final class Styles {
    private final List<NumberFormat> formats = new ArrayList<>();

    private Styles() {}

    /** No style has a format of its own when there is no such part. */
    static Styles read(Archive archive, String part) throws IOException {
        Styles styles = new Styles();
        if (part == null) {
            return styles;
        }
        Map<Integer, String> codes = new HashMap<>();
        boolean ofCells = false;
        try (Xml xml = Xml.open(archive, part)) {
            while (xml.nextStart()) {
                switch (xml.name()) {
                    case "numFmt" ->
                        codes.put(number(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
                    case "cellXfs" -> ofCells = true;
                    case "cellStyles", "dxfs" -> ofCells = false;
                    case "xf" -> {
                        if (ofCells) {
                            styles.formats.add(NumberFormat.of(number(xml.attribute("numFmtId")), codes));
                        }
                    }
                    default -> {
                        // Fonts, fills and borders mean nothing here.
                    }
                }
            }
        }
        return styles;
    }

    private static int number(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** @param style the number that a cell gives; null when it gives none */
    NumberFormat format(String style) {
        int index = number(style);
        return index < formats.size() ? formats.get(index) : NumberFormat.GENERAL;
    }
}
