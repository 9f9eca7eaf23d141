package phanluong.jobs.delivery;

import java.util.List;

/**
 * The header of a table as it was found among the rows of a file.
 *
 * @param names one for each column up to the last that has one; empty where a column has none
 * @param matches the forms that the names fit; empty when no form knows any of them
 * @param row the row of the file in which it ends
 * @param groups the row above it whose names count too, because they span several columns; 0 when there is none
 * @param above the rows before it, the group row not among them
 */
record Header(List<String> names, List<HeaderMatch> matches, long row, long groups, List<Rows.Row> above) {
    Header {
        names = List.copyOf(names);
        matches = List.copyOf(matches);
        above = List.copyOf(above);
    }

    boolean isPerfect() {
        return !matches.isEmpty() && matches.stream().allMatch(HeaderMatch::isPerfect);
    }

    /** How many columns a form knows. */
    int matched() {
        return matches.stream().mapToInt(HeaderMatch::matched).max().orElse(0);
    }

    long firstRow() {
        return groups > 0 ? groups : row;
    }

    int width() {
        return names.size();
    }

    /** Columns between named ones that have no name: nothing may stand in them. */
    List<Integer> unnamedColumns() {
        return java.util.stream.IntStream.range(0, names.size())
                .filter(column -> names.get(column).isEmpty())
                .boxed()
                .toList();
    }
}
