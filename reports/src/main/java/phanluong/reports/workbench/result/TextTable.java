package phanluong.reports.workbench.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An answer as aligned text: names, a rule, the rows; numbers at the right. A missing value is left empty. */
public final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    public static String of(Answer answer) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                answer.columns().stream().map(column -> visible(column.name())).toList());
        answer.rows()
                .forEach(row ->
                        lines.add(row.stream().map(cell -> visible(cell.text())).toList()));

        List<Boolean> right =
                answer.columns().stream().map(ResultColumn::isNumeric).toList();
        int[] widths = new int[answer.columns().size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(line.get(column)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < lines.size(); index++) {
            text.append(line(lines.get(index), widths, right)).append('\n');
            if (index == 0) {
                text.append(rule(widths)).append('\n');
            }
        }
        return text.toString();
    }

    private static String line(List<String> cells, int[] widths, List<Boolean> right) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - DisplayWidth.of(cells.get(column)));
            line.append(column == 0 ? "" : GAP);
            line.append(right.get(column) ? padding + cells.get(column) : cells.get(column) + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        return Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP));
    }

    /** Control characters become words, so that a cell can neither break the table nor command the terminal. */
    private static String visible(String text) {
        if (text.chars().noneMatch(TextTable::isUnprintable)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(
                        letter -> isUnprintable(letter) ? String.format("\\u%04X", letter) : Character.toString(letter))
                .collect(Collectors.joining())
                .replace("\\u000A", "\\n")
                .replace("\\u0009", "\\t")
                .replace("\\u000D", "\\r");
    }

    private static boolean isUnprintable(int letter) {
        return Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT;
    }
}
