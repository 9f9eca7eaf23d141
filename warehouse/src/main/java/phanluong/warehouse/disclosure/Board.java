package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a block laid out so that it can be said quickly what changes when graduates change: schools that every cell takes
 * together are one place, and each cell is found by its counts, its set of schools and its destinations.
 */
final class Board {
    /** A cell in its row. */
    record Square(int destinations, Cell cell) {}

    private final int destinations;
    private final List<BitSet> places;
    private final long[][][] counts;
    private final long[][] totals;
    /** By table and row, the cells of a set of places. */
    private final List<List<List<Square>>> rows = new ArrayList<>();
    /** By table and place, the rows that it is in. */
    private final List<List<BitSet>> rowsOf = new ArrayList<>();

    /** By table, place and other place, made when asked for. */
    private final int[][][][] apart;

    private final Map<Cell, BitSet> placesOfCell = new HashMap<>();
    private final Map<Cell, Cell.Key> keys = new HashMap<>();

    Board(SchoolCounts counts, Cells cells) {
        destinations = counts.destinations().size();
        Map<BitSet, BitSet> placesOf = new LinkedHashMap<>();
        cells.byKey().keySet().forEach(key -> placesOf.put(key.schools(), new BitSet()));
        places = places(counts.schools().size(), List.copyOf(placesOf.keySet()));
        for (int place = 0; place < places.size(); place++) {
            int school = places.get(place).nextSetBit(0);
            for (Map.Entry<BitSet, BitSet> set : placesOf.entrySet()) {
                if (set.getKey().get(school)) {
                    set.getValue().set(place);
                }
            }
        }
        int tables = counts.counts().size();
        this.counts = new long[tables][places.size()][destinations];
        totals = new long[tables][places.size()];
        apart = new int[tables][places.size()][][];
        for (int table = 0; table < tables; table++) {
            for (int place = 0; place < places.size(); place++) {
                for (int destination = 0; destination < destinations; destination++) {
                    this.counts[table][place][destination] =
                            counts.sum(new Cell.Key(table, places.get(place), 1 << destination));
                    totals[table][place] += this.counts[table][place][destination];
                }
            }
        }
        List<Map<BitSet, List<Square>>> sorted = new ArrayList<>();
        for (int table = 0; table < tables; table++) {
            sorted.add(new LinkedHashMap<>());
        }
        cells.byKey()
                .forEach((key, cell) -> sorted.get(key.category())
                        .computeIfAbsent(placesOf.get(key.schools()), set -> new ArrayList<>())
                        .add(new Square(key.destinations(), cell)));
        for (Map<BitSet, List<Square>> table : sorted) {
            rows.add(List.copyOf(table.values()));
            List<BitSet> of = new ArrayList<>();
            for (int place = 0; place < places.size(); place++) {
                BitSet in = new BitSet();
                int row = 0;
                for (BitSet set : table.keySet()) {
                    in.set(row++, set.get(place));
                }
                of.add(in);
            }
            rowsOf.add(of);
        }
        cells.byKey().forEach((key, cell) -> {
            keys.put(cell, key);
            placesOfCell.put(cell, placesOf.get(key.schools()));
        });
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

    long count(int table, int place, int destination) {
        return counts[table][place][destination];
    }

    long total(int table, int place) {
        return totals[table][place];
    }

    List<Square> row(int table, int row) {
        return rows.get(table).get(row);
    }

    /** The rows of a table that take one of two places without the other; of one place, those that take it. */
    int[] rowsApart(int table, int place, int other) {
        int[][] ofPlace = apart[table][place];
        if (ofPlace == null) {
            ofPlace = apart[table][place] = new int[places.size() + 1][];
        }
        int[] rows = ofPlace[other + 1];
        if (rows == null) {
            BitSet set = (BitSet) rowsOf.get(table).get(place).clone();
            if (other >= 0) {
                set.xor(rowsOf.get(table).get(other));
            }
            rows = ofPlace[other + 1] = set.stream().toArray();
        }
        return rows;
    }

    Cell.Key key(Cell cell) {
        return keys.get(cell);
    }

    BitSet places(Cell cell) {
        return placesOfCell.get(cell);
    }
}
