package phanluong.jobs.marked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sheets of a workbook in their order; those that hold cells, and the names and numbers that are taken. */
record Sheets(List<Sheet> withCells, List<String> names, int highestId) {
    /** A sheet and the part in which it lies. */
    record Sheet(String name, String part) {}

    static Sheets of(Parts parts, String book) throws IOException {
        Map<String, String> partById = parts.links(book).stream()
                .filter(link -> link.type().equals("worksheet"))
                .collect(Collectors.toMap(Parts.Link::id, Parts.Link::target));
        List<Sheet> sheets = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int highest = 0;
        for (Tags tags = new Tags(parts.text(book)); tags.next(); ) {
            if (tags.starts("sheet") && tags.depth() == 3) {
                String name = tags.attribute("name").orElse("");
                names.add(name.toLowerCase(java.util.Locale.ROOT));
                highest = Math.max(
                        highest,
                        tags.attribute("sheetId").map(Integer::parseInt).orElse(0));
                String part = partById.get(tags.attribute("id").orElse(""));
                if (part != null) {
                    sheets.add(new Sheet(name, part));
                }
            }
        }
        return new Sheets(List.copyOf(sheets), List.copyOf(names), highest);
    }

    String freeName(String wanted) {
        String name = wanted;
        for (int number = 2; names.contains(name.toLowerCase(java.util.Locale.ROOT)); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    int freeId() {
        return highestId + 1;
    }
}
