package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds for a secret cell the {@link Exchange} that opens it wide enough and that a reader loses least by: the moves of the
 * hypercube method (Giessing and Repsilber 2002), judged by all figures that they touch and not within one table.
 */
final class Exchanges {
    /** Of a large area so many places, those with most graduates, are tried; and outside, those nearest to each. */
    private static final int PLACES = 10;

    private static final int MORE_PLACES = 30;

    /** From so much lost on, exchanges that are too narrow by themselves are tried together. */
    private static final double DEAR = 20_000;

    /** Exchanges put together, the cheapest of those that are too narrow by themselves. */
    private static final int TOGETHER = 500;

    /** An exchange and what a reader loses by it. */
    private record Priced(Exchange exchange, double loss) {}

    /** A breakdown and the counts that have to change. */
    private record Asked(int breaking, int table) {}

    private final Board board;
    private final List<Breaking> breakings;
    private final Map<Integer, List<List<Exchange.Table>>> pairs;
    private final Map<Asked, List<List<Exchange.Table>>> kinds = new HashMap<>();
    private final long width;

    Exchanges(Board board, List<Breaking> breakings, long width) {
        this.board = board;
        this.breakings = breakings;
        this.pairs = pairs(breakings);
        this.width = width;
    }

    /**
     * The exchange that opens the cell, or several that do so together, no graduate twice.
     *
     * @return empty when all of them are not enough
     */
    List<Exchange> cheapest(Cell secret) {
        Best best = new Best(width);
        search(secret, PLACES, best);
        if (best.loss < DEAR) {
            return List.of(best.exchange);
        }
        List<Exchange> together = together(secret, MORE_PLACES, false);
        double loss = together.stream()
                .mapToDouble(exchange -> exchange.loss(board, Double.POSITIVE_INFINITY))
                .sum();
        if (best.exchange != null) {
            return together.isEmpty() || best.loss <= loss ? List.of(best.exchange) : together;
        }
        return together.isEmpty() ? together(secret, board.places(), true) : together;
    }

    private List<Exchange> together(Cell secret, int places, boolean mayChangeAll) {
        All all = new All(mayChangeAll);
        search(secret, places, all);
        all.found.sort(Comparator.comparingDouble(Priced::loss));
        Map<Exchange.Falling, Long> forth = new HashMap<>();
        Map<Exchange.Falling, Long> back = new HashMap<>();
        List<Exchange> chosen = new ArrayList<>();
        long wide = 0;
        for (Priced priced : all.found.subList(0, Math.min(TOGETHER, all.found.size()))) {
            boolean isForth = priced.exchange().raises(board.key(secret).category());
            long more = use(priced.exchange(), isForth, forth) + use(priced.exchange(), !isForth, back);
            if (more > 0) {
                chosen.add(priced.exchange());
                wide += more;
            }
            if (wide >= width) {
                return chosen;
            }
        }
        return List.of();
    }

    private long use(Exchange exchange, boolean isForth, Map<Exchange.Falling, Long> used) {
        long most = Math.min(
                width,
                exchange.most(
                        (table, place, destination) -> board.count(table, place, destination)
                                - used.getOrDefault(new Exchange.Falling(table, place, destination), 0L),
                        isForth));
        exchange.falling(isForth).forEach(falling -> used.merge(falling, most, Long::sum));
        return most;
    }

    private void search(Cell secret, int places, Search search) {
        Cell.Key key = board.key(secret);
        BitSet inside = board.places(secret);
        for (int gains : largest(key.category(), inside, places)) {
            for (int to = 0; to < board.destinations(); to++) {
                if ((key.destinations() >> to & 1) == 1) {
                    for (int loses : losers(key.category(), inside, gains, to, search.least())) {
                        between(key, gains, loses, to, search);
                    }
                }
            }
        }
    }

    /** Places outside that have graduates of the destination, those first that fewest rows tell from the place that gains. */
    private List<Integer> losers(int table, BitSet inside, int gains, int to, long least) {
        long here = board.count(table, gains, to);
        List<Integer> losers = new ArrayList<>();
        if (table > 0) {
            losers.add(-1);
        }
        IntStream.range(0, board.places())
                .filter(place -> !inside.get(place) && board.count(table, place, to) + here >= least)
                .boxed()
                .sorted(Comparator.comparingInt(place -> board.rowsApart(table, gains, place).length))
                .limit(PLACES)
                .forEach(losers::add);
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
                if (loses >= 0 && (key.category() == 0 || search.mayChangeAll())) {
                    everyGraduate(key.category(), gains, loses, to, from, search);
                }
            }
        }
    }

    /**
     * Graduates of one kind, the same at both places, so that categories change only where areas do.
     *
     * @param table counts that have to be among those that change
     */
    private void everyGraduate(int table, int gains, int loses, int to, int from, Search search) {
        List<Exchange.Table> tables = new ArrayList<>(List.of(new Exchange.Table(0, 1)));
        if (!search.isWanted(new Exchange(gains, loses, to, from, tables))) {
            return;
        }
        for (int index = 0; index < breakings.size(); index++) {
            Breaking breaking = breakings.get(index);
            if (!breaking.categories().get(0).isOfPupils()) {
                continue;
            }
            boolean isBroken = breaking.schools().intersects(board.schools(gains));
            if (isBroken != breaking.schools().intersects(board.schools(loses))) {
                return;
            }
            if (isBroken) {
                kinds.computeIfAbsent(new Asked(index, table), asked -> kinds(breaking, table)).stream()
                        .max(Comparator.comparingLong(some -> new Exchange(gains, loses, to, from, some).width(board)))
                        .ifPresent(tables::addAll);
            }
        }
        if (tables.stream().anyMatch(changed -> changed.number() == table)) {
            search.take(new Exchange(gains, loses, to, from, List.copyOf(tables)));
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

    /** Graduates of two categories, who exchange destinations, so that all graduates stay as they are. */
    private void betweenCategories(int table, int gains, int loses, int to, int from, Search search) {
        for (List<Exchange.Table> tables : pairs.getOrDefault(table, List.of())) {
            search.take(new Exchange(gains, loses, to, from, tables));
        }
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

    private List<Integer> largest(int table, BitSet inside, int places) {
        Comparator<Integer> bySize = Comparator.comparingLong(place -> -board.total(table, place));
        return inside.stream().boxed().sorted(bySize).limit(places).toList();
    }

    /** What becomes of the exchanges that are found. */
    private interface Search {
        /** The width that an exchange must have to be of use, in graduates. */
        long least();

        /** Whether figures of all graduates may change for one of a category. */
        boolean mayChangeAll();

        /** Whether it could be of use before it is told which categories change with it. */
        boolean isWanted(Exchange candidate);

        void take(Exchange candidate);
    }

    /** Every exchange of some width, with its price. */
    private final class All implements Search {
        private final boolean mayChangeAll;
        private final List<Priced> found = new ArrayList<>();

        All(boolean mayChangeAll) {
            this.mayChangeAll = mayChangeAll;
        }

        @Override
        public long least() {
            return 1;
        }

        @Override
        public boolean mayChangeAll() {
            return mayChangeAll;
        }

        @Override
        public boolean isWanted(Exchange candidate) {
            return candidate.width(board) > 0;
        }

        @Override
        public void take(Exchange candidate) {
            if (isWanted(candidate)) {
                found.add(new Priced(candidate, candidate.loss(board, Double.POSITIVE_INFINITY)));
            }
        }
    }

    /** The cheapest exchange so far; of two that cost the same the one found first. */
    private final class Best implements Search {
        private final long least;
        private Exchange exchange;
        private double loss = Double.POSITIVE_INFINITY;

        Best(long least) {
            this.least = least;
        }

        @Override
        public long least() {
            return least;
        }

        @Override
        public boolean mayChangeAll() {
            return false;
        }

        @Override
        public boolean isWanted(Exchange candidate) {
            return candidate.width(board) >= least && candidate.loss(board, loss) < loss;
        }

        @Override
        public void take(Exchange candidate) {
            if (candidate.width(board) >= least) {
                double lost = candidate.loss(board, loss);
                if (lost < loss) {
                    exchange = candidate;
                    loss = lost;
                }
            }
        }
    }
}
