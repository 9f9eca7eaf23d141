package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The cells of a block laid out so that it can be said quickly what changes when graduates change: schools that every cell takes
 * together are one place, and the cells of a table (a category of pupils) lie in rows, one for each set of places. What is asked
 * a million times lies in arrays, by table and place, and is made when asked for first.
 */
final class Board {
    /** What bounds a count where there is no place or no destination: no attacker believes in more. */
    static final long NO_BOUND = 1_000_000;

    private final int destinations;
    private final List<BitSet> places;
    /** By number. */
    private final long[] counts;

    private final long[][] totals;
    private final BoardRow[][] rows;
    private final int[][][] rowsOf;
    private final int[][][][] rowsApart;
    private final int[][][] nearest;
    private final int[][] largest;

    /** By the numbers of cells, where each lies. */
    private final List<BoardRow> rowOf = new ArrayList<>();

    Board(SchoolCounts counts, Cells cells) {
        int tables = counts.counts().size();
        destinations = counts.destinations().size();
        Map<BitSet, BitSet> placesOf = new LinkedHashMap<>();
        cells.byKey().keySet().forEach(key -> placesOf.computeIfAbsent(key.schools(), schools -> new BitSet()));
        places = places(counts.schools().size(), List.copyOf(placesOf.keySet()));
        placesOf.forEach((schools, set) -> IntStream.range(0, places.size())
                .filter(place -> schools.get(places.get(place).nextSetBit(0)))
                .forEach(set::set));
        rows = rows(cells, placesOf, tables);
        this.counts = new long[tables * (places.size() + 1) * (destinations + 1)];
        Arrays.fill(this.counts, NO_BOUND);
        totals = new long[tables][places.size()];
        for (int table = 0; table < tables; table++) {
            count(counts, table);
        }
        rowsOf = new int[tables][places.size()][];
        rowsApart = new int[tables][places.size()][][];
        nearest = new int[tables][places.size()][];
        largest = new int[tables][];
    }

    private static List<BitSet> places(int schools, List<BitSet> sets) {
        Map<BitSet, BitSet> bySignature = new LinkedHashMap<>();
        for (int school = 0; school < schools; school++) {
            BitSet signature = new BitSet();
            for (int set = 0; set < sets.size(); set++) {
                signature.set(set, sets.get(set).get(school));
            }
            bySignature.computeIfAbsent(signature, any -> new BitSet()).set(school);
        }
        return List.copyOf(bySignature.values());
    }

    private BoardRow[][] rows(Cells cells, Map<BitSet, BitSet> placesOf, int tables) {
        List<Map<BitSet, BoardRow>> sorted = new ArrayList<>();
        for (int table = 0; table < tables; table++) {
            sorted.add(new LinkedHashMap<>());
        }
        cells.byKey().forEach((key, cell) -> {
            BoardRow row = sorted.get(key.category())
                    .computeIfAbsent(placesOf.get(key.schools()), set -> new BoardRow(set, destinations));
            row.add(key.destinations(), cell);
            rowOf.add(row);
        });
        return sorted.stream()
                .map(table -> table.values().toArray(BoardRow[]::new))
                .toArray(BoardRow[][]::new);
    }

    private void count(SchoolCounts schools, int table) {
        for (int place = 0; place < places.size(); place++) {
            for (int destination = 0; destination < destinations; destination++) {
                long count = schools.sum(new Cell.Key(table, places.get(place), 1 << destination));
                counts[number(table, place, destination)] = count;
                totals[table][place] += count;
            }
        }
    }

    int places() {
        return places.size();
    }

    /** The schools of a place. */
    BitSet schools(int place) {
        return places.get(place);
    }

    int destinations() {
        return destinations;
    }

    /** How many went from a place (-1 for none) to a destination (-1 for none). */
    long count(int table, int place, int destination) {
        return counts[number(table, place, destination)];
    }

    /** A number for each count. */
    int number(int table, int place, int destination) {
        return (table * (places.size() + 1) + place + 1) * (destinations + 1) + destination + 1;
    }

    long count(int number) {
        return counts[number];
    }

    BoardRow row(int table, int row) {
        return rows[table][row];
    }

    /** The rows of a table that take a place. */
    private int[] rowsOf(int table, int place) {
        int[] of = rowsOf[table][place];
        if (of == null) {
            BoardRow[] all = rows[table];
            of = rowsOf[table][place] = IntStream.range(0, all.length)
                    .filter(row -> all[row].places().get(place))
                    .toArray();
        }
        return of;
    }

    /** The rows of a table that take one of two places without the other; of one place (the other -1), those that take it. */
    int[] rowsApart(int table, int place, int other) {
        if (other < 0) {
            return rowsOf(table, place);
        }
        int[][] ofPlace = rowsApart[table][place];
        if (ofPlace == null) {
            ofPlace = rowsApart[table][place] = new int[places.size()][];
        }
        int[] apart = ofPlace[other];
        if (apart == null) {
            apart = ofPlace[other] = oneWithoutTheOther(rowsOf(table, place), rowsOf(table, other));
        }
        return apart;
    }

    private static int[] oneWithoutTheOther(int[] one, int[] other) {
        int[] apart = new int[one.length + other.length];
        int found = 0;
        int first = 0;
        int second = 0;
        while (first < one.length || second < other.length) {
            if (second == other.length || first < one.length && one[first] < other[second]) {
                apart[found++] = one[first++];
            } else if (first == one.length || other[second] < one[first]) {
                apart[found++] = other[second++];
            } else {
                first++;
                second++;
            }
        }
        return Arrays.copyOf(apart, found);
    }

    /** All places, those first that fewest rows of the table tell from this one. */
    int[] nearest(int table, int place) {
        int[] sorted = nearest[table][place];
        if (sorted == null) {
            long[] apart = new long[places.size()];
            int[] here = rowsOf(table, place);
            for (int other = 0; other < apart.length; other++) {
                apart[other] = here.length + rowsOf(table, other).length;
            }
            for (int row : here) {
                rows[table][row].places().stream().forEach(other -> apart[other] -= 2);
            }
            sorted = nearest[table][place] = ascending(apart);
        }
        return sorted;
    }

    /** All places, those first that have most graduates of the table. */
    int[] largest(int table) {
        int[] sorted = largest[table];
        if (sorted == null) {
            sorted = largest[table] =
                    ascending(Arrays.stream(totals[table]).map(total -> -total).toArray());
        }
        return sorted;
    }

    /** Places by their numbers, of equal ones the earlier first. */
    private static int[] ascending(long[] numbers) {
        long[] sorted = new long[numbers.length];
        for (int place = 0; place < numbers.length; place++) {
            sorted[place] = numbers[place] * numbers.length + place;
        }
        Arrays.sort(sorted);
        int[] ascending = new int[numbers.length];
        for (int index = 0; index < sorted.length; index++) {
            ascending[index] = Math.floorMod(sorted[index], numbers.length);
        }
        return ascending;
    }

    /** The places of a cell. */
    BitSet places(Cell cell) {
        return rowOf.get(cell.number()).places();
    }

    void hide(Cell cell) {
        rowOf.get(cell.number()).hide(cell.key().destinations(), cell);
    }
}
