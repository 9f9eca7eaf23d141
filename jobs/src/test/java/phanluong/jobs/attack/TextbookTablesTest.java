package phanluong.jobs.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * The attacks on tables whose answers are known: from textbooks, and by trying every table that fits.
 *
 * <p>The table of counties and levels of education is made after the example in chapter II of Federal Committee on Statistical
 * Methodology, Statistical Policy Working Paper 22, "Report on Statistical Disclosure Limitation Methodology"; its figures have
 * not been compared with the original.
 */
class TextbookTablesTest {
    private static final long[][] COUNTIES = {{15, 1, 3, 1}, {20, 10, 10, 15}, {3, 10, 10, 2}, {12, 14, 7, 2}};

    @Test
    void oneHiddenCell_isItsRowLessTheOthers() {
        Table table = new Table(new long[][] {{12, 3}, {20, 30}}, "x.", "..");
        Differencing.run(table.equations);
        assertThat(table.ranges()).containsExactly(Map.entry("0 0", "12..12"));
    }

    @Test
    void twoByTwoHidden_isKnownToTheSmallestOfThem() {
        Table table = new Table(new long[][] {{4, 10}, {11, 25}}, "xx", "xx");
        Differencing.run(table.equations);
        assertThat(table.ranges())
                .as("by differencing")
                .allSatisfy((cell, range) -> assertThat(range).isEqualTo("0..10000000"));
        LinearPrograms.run(table.equations, table.hidden.values(), 1000);
        assertThat(table.ranges())
                .containsExactly(
                        Map.entry("0 0", "0..14"),
                        Map.entry("0 1", "0..14"),
                        Map.entry("1 0", "1..15"),
                        Map.entry("1 1", "21..35"));
    }

    @Test
    void zerosShownInEveryRowButOne_giveWhatIsLeft() {
        Table table = new Table(new long[][] {{5, 0, 2}, {0, 7, 4}, {6, 3, 9}}, "x.x", ".xx", "xxx");
        Differencing.run(table.equations);
        Intervals.run(table.equations);
        LinearPrograms.run(table.equations, table.hidden.values(), 1000);
        assertThat(table.ranges()).containsEntry("0 0", "0..7").containsEntry("1 1", "0..10");
    }

    /** Two cells hidden in each row and column, and yet: two rows less two columns leave one cell. */
    @Test
    void hiddenCellsOfCounties_areFoundByALinearProgramThatSubtractsTwoColumnsFromTwoRows() {
        Table table = new Table(COUNTIES, ".xxx", ".xx.", "x..x", "x..x");
        Differencing.run(table.equations);
        assertThat(table.ranges().values()).as("by differencing").noneMatch(TextbookTablesTest::isExact);
        LinearPrograms.run(table.equations, table.hidden.values(), 3);
        assertThat(table.ranges()).containsEntry("0 3", "1..1");
    }

    @Test
    void hiddenCellsOfCounties_inALoop_areNotFound() {
        Table table = new Table(COUNTIES, ".xxx", "....", "xx.x", "x.xx");
        Differencing.run(table.equations);
        Intervals.run(table.equations);
        LinearPrograms.run(table.equations, table.hidden.values(), 1000);
        assertThat(table.ranges()).isEqualTo(table.possible());
        assertThat(table.ranges().values()).noneMatch(TextbookTablesTest::isExact);
    }

    @Property(tries = 200)
    void whateverIsHidden_theAttackFindsWhatTryingEveryTableFinds(@ForAll("tables") Table table) {
        Map<String, String> possible = table.possible();
        Differencing.run(table.equations);
        Intervals.run(table.equations);
        LinearPrograms.run(table.equations, table.hidden.values(), 1000);
        assertThat(table.ranges()).isEqualTo(possible);
        assertThat(table.equations.contradictions()).isEmpty();
    }

    @Property(tries = 100)
    void whatIsAsWideAsAsked_isLeftAlone_andWhatIsNot_isNarrowed(@ForAll("tables") Table table) {
        long width = 3;
        Map<String, String> possible = table.possible();
        LinearPrograms.run(table.equations, table.hidden.values(), width);
        possible.forEach((cell, range) -> {
            if (width(range) < width) {
                assertThat(table.ranges()).containsEntry(cell, range);
            } else {
                assertThat(width(table.ranges().get(cell))).isGreaterThanOrEqualTo(width);
            }
        });
    }

    @Test
    void numbersThatCannotBeTrueTogether_areSaid() {
        Table table = new Table(new long[][] {{12, 3}, {20, 30}}, "x.", "..");
        table.equations.know(table.hidden.get("0 0"), 11, "another table");
        Differencing.run(table.equations);
        Intervals.run(table.equations);
        assertThat(table.equations.contradictions()).isNotEmpty();
    }

    @Test
    void aPrintedQuotient_isTheFractionItCameFrom() {
        assertThat(Fraction.of(7.2727272727272725 / 100)).isEqualTo(new Fraction(4, 55));
        assertThat(Fraction.of(9996.0 / 10000)).isEqualTo(new Fraction(2499, 2500));
        assertThat(Fraction.of(0)).isEqualTo(new Fraction(0, 1));
        assertThat(Fraction.of(1)).isEqualTo(new Fraction(1, 1));
    }

    @Provide
    Arbitrary<Table> tables() {
        Arbitrary<long[][]> counts = Arbitraries.longs()
                .between(0, 5)
                .array(long[].class)
                .ofSize(3)
                .array(long[][].class)
                .ofSize(3);
        Arbitrary<String[]> marks = Arbitraries.strings()
                .withChars("x.x")
                .ofLength(3)
                .array(String[].class)
                .ofSize(3);
        return Combinators.combine(counts, marks).as(Table::new);
    }

    private static boolean isExact(String range) {
        return width(range) == 0;
    }

    private static long width(String range) {
        String[] ends = range.split("\\.\\.");
        return Long.parseLong(ends[1]) - Long.parseLong(ends[0]);
    }

    /** A table with the totals of its rows and columns; x marks hidden cells. */
    private static final class Table {
        final Equations equations = new Equations();
        final Map<String, Integer> hidden = new TreeMap<>();
        private final long[][] counts;
        private final String[] marks;

        Table(long[][] counts, String... marks) {
            this.counts = counts;
            this.marks = marks;
            Map<String, Linear> lines = new TreeMap<>();
            Map<String, Long> totals = new TreeMap<>();
            for (int row = 0; row < counts.length; row++) {
                for (int column = 0; column < counts[row].length; column++) {
                    int cell = equations.quantity(row + " " + column);
                    if (isHidden(row, column)) {
                        hidden.put(row + " " + column, cell);
                    } else {
                        equations.know(cell, counts[row][column], "the table");
                    }
                    for (String line : List.of("row " + row, "column " + column)) {
                        lines.computeIfAbsent(line, one -> new Linear()).plus(1, cell);
                        totals.merge(line, counts[row][column], Long::sum);
                    }
                }
            }
            lines.forEach((line, sides) -> equations.add(sides, totals.get(line)));
        }

        private boolean isHidden(int row, int column) {
            return marks[row].charAt(column) == 'x';
        }

        Map<String, String> ranges() {
            Map<String, String> ranges = new TreeMap<>();
            hidden.forEach(
                    (cell, quantity) -> ranges.put(cell, equations.least(quantity) + ".." + equations.most(quantity)));
            return ranges;
        }

        /** By trying every table of whole numbers with the same shown cells and totals. */
        Map<String, String> possible() {
            Map<String, long[]> found = new TreeMap<>();
            List<int[]> cells = new ArrayList<>();
            long[] rows = new long[counts.length];
            long[] columns = new long[counts[0].length];
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < columns.length; column++) {
                    if (isHidden(row, column)) {
                        cells.add(new int[] {row, column});
                        rows[row] += counts[row][column];
                        columns[column] += counts[row][column];
                    }
                }
            }
            fill(cells, 0, new long[cells.size()], rows, columns, found);
            Map<String, String> ranges = new TreeMap<>();
            found.forEach((cell, range) -> ranges.put(cell, range[0] + ".." + range[1]));
            return ranges;
        }

        private static void fill(
                List<int[]> cells, int next, long[] values, long[] rows, long[] columns, Map<String, long[]> found) {
            if (next == cells.size()) {
                if (isUsedUp(rows) && isUsedUp(columns)) {
                    for (int index = 0; index < values.length; index++) {
                        long value = values[index];
                        long[] range = found.computeIfAbsent(
                                cells.get(index)[0] + " " + cells.get(index)[1], cell -> new long[] {value, value});
                        range[0] = Math.min(range[0], value);
                        range[1] = Math.max(range[1], value);
                    }
                }
                return;
            }
            int row = cells.get(next)[0];
            int column = cells.get(next)[1];
            long most = Math.min(rows[row], columns[column]);
            boolean isLastOfRow = next + 1 == cells.size() || cells.get(next + 1)[0] != row;
            for (long value = isLastOfRow ? rows[row] : 0; value <= most; value++) {
                values[next] = value;
                rows[row] -= value;
                columns[column] -= value;
                fill(cells, next + 1, values, rows, columns, found);
                rows[row] += value;
                columns[column] += value;
            }
        }

        private static boolean isUsedUp(long[] totals) {
            for (long total : totals) {
                if (total != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
