package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses for a secret cell, of all {@link Candidates}, the {@link Exchange} that opens it wide enough and that a reader loses least
 * by, judged by all figures that it touches and not within one table.
 */
final class Exchanges {
    /** Of a large area so many places are tried; and so many when exchanges are put together. */
    private static final int PLACES = 10;

    private static final int MORE_PLACES = 30;

    /** From so much lost on, exchanges that are too narrow by themselves are tried together. */
    private static final long DEAR = 20_000;

    /** Exchanges put together, the cheapest of those that are too narrow by themselves. */
    private static final int TOGETHER = 500;

    private final Board board;
    private final Candidates candidates;
    private final long width;

    Exchanges(Board board, List<Breaking> breakings, long width) {
        this.board = board;
        this.candidates = new Candidates(board, breakings);
        this.width = width;
    }

    /**
     * The exchange that opens the cell, or several that do so together, no graduate twice.
     *
     * @return empty when all of them are not enough
     */
    List<Exchange> cheapest(Cell secret) {
        Best best = new Best(width);
        candidates.search(secret, PLACES, best);
        if (best.loss < DEAR) {
            return List.of(best.exchange);
        }
        List<Exchange> together = together(secret, MORE_PLACES, new All(best.loss, false));
        if (best.exchange != null) {
            return together.isEmpty() ? List.of(best.exchange) : together;
        }
        return together.isEmpty() ? together(secret, board.places(), new All(best.loss, true)) : together;
    }

    /** @return empty when they are not wide enough, or cost enough that another one is better */
    private List<Exchange> together(Cell secret, int places, All all) {
        candidates.search(secret, places, all);
        all.found.sort(Comparator.comparingLong(Priced::loss));
        Map<Integer, Long> forth = new HashMap<>();
        Map<Integer, Long> back = new HashMap<>();
        List<Exchange> chosen = new ArrayList<>();
        long wide = 0;
        long loss = 0;
        for (Priced priced : all.found.subList(0, Math.min(TOGETHER, all.found.size()))) {
            boolean isForth = priced.exchange().raises(secret.key().category());
            long more = use(priced.exchange(), isForth, forth) + use(priced.exchange(), !isForth, back);
            if (more > 0) {
                chosen.add(priced.exchange());
                wide += more;
                loss += priced.loss();
            }
            if (loss >= all.enough()) {
                return List.of();
            }
            if (wide >= width) {
                return chosen;
            }
        }
        return List.of();
    }

    private long use(Exchange exchange, boolean isForth, Map<Integer, Long> used) {
        List<Integer> falling = exchange.falling(board, isForth);
        long most = width;
        for (int count : falling) {
            most = Math.min(most, board.count(count) - used.getOrDefault(count, 0L));
        }
        for (int count : falling) {
            used.merge(count, most, Long::sum);
        }
        return most;
    }

    /** An exchange and what a reader loses by it. */
    private record Priced(Exchange exchange, long loss) {}

    /** Every exchange of some width that costs less than another one that would do. */
    private static final class All implements Candidates.Search {
        private final long enough;
        private final boolean mayChangeAll;
        private final List<Priced> found = new ArrayList<>();

        All(long enough, boolean mayChangeAll) {
            this.enough = enough;
            this.mayChangeAll = mayChangeAll;
        }

        @Override
        public long least() {
            return 1;
        }

        @Override
        public long enough() {
            return enough;
        }

        @Override
        public boolean mayChangeAll() {
            return mayChangeAll;
        }

        @Override
        public void take(Exchange candidate, long loss) {
            found.add(new Priced(candidate, loss));
        }
    }

    /** The cheapest exchange so far; of two that cost the same the one found first. */
    private static final class Best implements Candidates.Search {
        private final long least;
        private Exchange exchange;
        private long loss = Cell.BEYOND;

        Best(long least) {
            this.least = least;
        }

        @Override
        public long least() {
            return least;
        }

        @Override
        public long enough() {
            return loss;
        }

        @Override
        public boolean mayChangeAll() {
            return false;
        }

        @Override
        public void take(Exchange candidate, long lost) {
            exchange = candidate;
            loss = lost;
        }
    }
}
