package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The exchanges that could open a secret cell: the moves of the hypercube method (Giessing and Repsilber 2002), in an order that
 * is always the same.
 */
final class Candidates {
    /** So many places outside are tried, those nearest to the one inside; all when everything may change. */
    private static final int NEAREST = 10;

    /** Which of them are wanted, and what becomes of those. */
    interface Search {
        /** The width that an exchange must have to be of use, in graduates. */
        long least();

        /** What a reader would lose by the cheapest exchange that is of no use any more. */
        long enough();

        /** Whether figures of all graduates may change for one of a category, or those of every area around one place. */
        boolean mayChangeAll();

        /** @param loss what a reader loses by it */
        void take(Exchange candidate, long loss);
    }

    /** A breakdown and the counts that have to change. */
    private record Asked(int breaking, int table) {}

    private final Board board;
    private final List<Breaking> breakings;
    private final Map<Integer, List<List<Exchange.Table>>> pairs;
    private final Map<Asked, List<List<Exchange.Table>>> kinds = new HashMap<>();

    Candidates(Board board, List<Breaking> breakings) {
        this.board = board;
        this.breakings = breakings;
        this.pairs = pairs(breakings);
    }

    /** @param places of a large area so many are tried, those with most graduates */
    void search(Cell secret, int places, Search search) {
        Cell.Key key = secret.key();
        BitSet inside = board.places(secret);
        for (int gains : largest(key.category(), inside, places)) {
            for (int to = 0; to < board.destinations(); to++) {
                if ((key.destinations() >> to & 1) == 1) {
                    for (int loses : losers(key.category(), inside, gains, to, search)) {
                        between(key, gains, loses, to, search);
                    }
                }
            }
        }
    }

    private List<Integer> largest(int table, BitSet inside, int places) {
        List<Integer> largest = new ArrayList<>();
        for (int place : board.largest(table)) {
            if (inside.get(place) && largest.size() < places) {
                largest.add(place);
            }
        }
        return largest;
    }

    /** Places outside that have graduates of the destination, those first that fewest rows tell from the place that gains. */
    private List<Integer> losers(int table, BitSet inside, int gains, int to, Search search) {
        long here = board.count(table, gains, to);
        int most = search.mayChangeAll() ? board.places() : NEAREST;
        List<Integer> losers = new ArrayList<>();
        for (int place : board.nearest(table, gains)) {
            if (losers.size() < most && !inside.get(place) && board.count(table, place, to) + here >= search.least()) {
                losers.add(place);
            }
        }
        if (table > 0 || search.mayChangeAll()) {
            losers.add(0, -1);
        }
        return losers;
    }

    private void between(Cell.Key key, int gains, int loses, int to, Search search) {
        // Graduates who come and go change totals, which the number of pupils bounds.
        boolean isTotal = (key.destinations() >> board.destinations() & 1) == 1;
        for (int from = isTotal || search.mayChangeAll() ? -1 : 0; from < board.destinations(); from++) {
            if (from < 0 || (key.destinations() >> from & 1) == 0) {
                if (key.category() > 0) {
                    betweenCategories(key.category(), gains, loses, to, from, search);
                }
                if (search.mayChangeAll() || loses >= 0 && key.category() == 0) {
                    everyGraduate(key.category(), gains, loses, to, from, search);
                }
            }
        }
    }

    /** Graduates of two categories, who exchange destinations, so that all graduates stay as they are. */
    private void betweenCategories(int table, int gains, int loses, int to, int from, Search search) {
        if (isHopeless(table, gains, loses, to, from, search)) {
            return;
        }
        for (List<Exchange.Table> tables : pairs.getOrDefault(table, List.of())) {
            offer(new Exchange(gains, loses, to, from, tables), search);
        }
    }

    /**
     * Graduates of one kind, the same at both places, so that categories change only where areas do; at one place alone every sum
     * that takes it changes.
     *
     * @param table counts that have to be among those that change
     */
    private void everyGraduate(int table, int gains, int loses, int to, int from, Search search) {
        if (isHopeless(0, gains, loses, to, from, search)) {
            return;
        }
        List<Exchange.Table> tables = new ArrayList<>(List.of(new Exchange.Table(0, 1)));
        for (int index = 0; index < breakings.size(); index++) {
            Breaking breaking = breakings.get(index);
            if (!breaking.categories().get(0).isOfPupils()) {
                continue;
            }
            boolean isBroken = breaking.schools().intersects(board.schools(gains));
            if (loses >= 0 && isBroken != breaking.schools().intersects(board.schools(loses))) {
                return;
            }
            if (isBroken) {
                List<Exchange.Table> widest = List.of();
                long most = search.least() - 1;
                for (List<Exchange.Table> kind :
                        kinds.computeIfAbsent(new Asked(index, table), asked -> kinds(breaking, table))) {
                    long width = new Exchange(gains, loses, to, from, kind).width(board);
                    if (width > most) {
                        widest = kind;
                        most = width;
                    }
                }
                if (widest.isEmpty()) {
                    return;
                }
                tables.addAll(widest);
            }
        }
        if (tables.stream().anyMatch(changed -> changed.number() == table)) {
            offer(new Exchange(gains, loses, to, from, tables), search);
        }
    }

    /** Whether one table that changes is too narrow or too dear by itself, so that whatever else changes need not be tried. */
    private boolean isHopeless(int table, int gains, int loses, int to, int from, Search search) {
        Exchange alone = new Exchange(gains, loses, to, from, List.of(new Exchange.Table(table, 1)));
        return alone.width(board) < search.least() || alone.loss(board, search.enough()) >= search.enough();
    }

    private void offer(Exchange candidate, Search search) {
        if (candidate.width(board) >= search.least()) {
            long loss = candidate.loss(board, search.enough());
            if (loss < search.enough()) {
                search.take(candidate, loss);
            }
        }
    }

    /** The counts that change when graduates of one kind do, for each kind of a breakdown, or those that change a table of it. */
    private static List<List<Exchange.Table>> kinds(Breaking breaking, int table) {
        List<Breaking.Category> categories = breaking.categories();
        List<List<Exchange.Table>> kinds = new ArrayList<>();
        int step = breaking.isPartition() ? 1 : 2;
        for (int kind = 0; kind < categories.size(); kind += step) {
            List<Exchange.Table> tables = new ArrayList<>();
            for (int other = kind % step; other < categories.size(); other += step) {
                if (other == kind) {
                    tables.add(new Exchange.Table(categories.get(other).counts(), 1));
                } else if (step == 2) {
                    tables.add(new Exchange.Table(categories.get(other + 1).counts(), 1));
                }
            }
            kinds.add(tables);
        }
        boolean isAsked = categories.stream().anyMatch(category -> category.counts() == table);
        if (isAsked) {
            kinds.removeIf(tables -> tables.stream().noneMatch(changed -> changed.number() == table));
        } else if (step == 2 && categories.stream().anyMatch(Breaking.Category::isNone)) {
            // Of those who are in no category it is certain which counts they are in.
            kinds.removeIf(tables -> categories.stream()
                    .noneMatch(category ->
                            category.isNone() && tables.contains(new Exchange.Table(category.counts(), 1))));
        }
        return kinds;
    }

    /** By table, the counts that change when graduates of two categories exchange destinations. */
    private static Map<Integer, List<List<Exchange.Table>>> pairs(List<Breaking> breakings) {
        Map<Integer, List<List<Exchange.Table>>> pairs = new HashMap<>();
        for (Breaking breaking : breakings) {
            List<Breaking.Category> categories = breaking.categories();
            int step = breaking.isPartition() ? 1 : 2;
            for (int own = 0; own < categories.size(); own += step) {
                for (int other = 0; other < categories.size(); other += step) {
                    if (other != own && isPossible(breaking, own, other)) {
                        List<Exchange.Table> tables = new ArrayList<>();
                        tables.add(new Exchange.Table(categories.get(own).counts(), 1));
                        tables.add(new Exchange.Table(categories.get(other).counts(), -1));
                        if (step == 2) {
                            tables.add(
                                    new Exchange.Table(categories.get(own + 1).counts(), -1));
                            tables.add(
                                    new Exchange.Table(categories.get(other + 1).counts(), 1));
                        }
                        for (int index = own; index < own + step; index++) {
                            pairs.computeIfAbsent(categories.get(index).counts(), table -> new ArrayList<>())
                                    .add(List.copyOf(tables));
                        }
                    }
                }
            }
        }
        return pairs;
    }

    /** Where categories share pupils, only whoever is in none of them surely is not in the other one already. */
    private static boolean isPossible(Breaking breaking, int own, int other) {
        return breaking.isPartition()
                || breaking.categories().stream().noneMatch(Breaking.Category::isNone)
                || breaking.categories().get(own).isNone()
                || breaking.categories().get(other).isNone();
    }
}
