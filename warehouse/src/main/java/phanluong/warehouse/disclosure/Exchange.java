package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Another world that a reader cannot tell from the true one: at one place some graduates went to a destination instead of another
 * one (or are there instead of not at all), and at another place, or in another category, as many did the opposite. Every sum
 * that takes both together stays as it is; the cells that change have to be hidden, and are then open by as many graduates.
 *
 * @param gains the place where {@code to} gains
 * @param loses the place where {@code to} loses; -1 for none
 * @param to a destination
 * @param from another destination, which does the opposite; -1 for none: then graduates come and go
 * @param tables the counts that change, those of category 0 when all graduates do
 */
record Exchange(int gains, int loses, int to, int from, List<Table> tables) {
    /** No attacker believes in more. */
    private static final long MOST = 1_000_000;

    /** Counts of a category: 1 when they change as said, -1 when they do the opposite. */
    record Table(int number, int sign) {}

    /** How many graduates could be exchanged, this way and the other way round together: no count falls below 0. */
    long width(Board board) {
        return most(board::count, true) + most(board::count, false);
    }

    /**
     * How many could be exchanged one way.
     *
     * @param left what is left of each count
     * @param isForth as described, or the other way round
     */
    long most(Left left, boolean isForth) {
        long most = MOST;
        for (Table table : tables) {
            boolean isAlong = (table.sign() == 1) == isForth;
            int there = isAlong ? from : to;
            int here = isAlong ? to : from;
            if (there >= 0) {
                most = Math.min(most, left.of(table.number(), gains, there));
            }
            if (loses >= 0 && here >= 0) {
                most = Math.min(most, left.of(table.number(), loses, here));
            }
        }
        return most;
    }

    /** Whether counts of the table rise, where the place gains, and do not fall. */
    boolean raises(int table) {
        return tables.stream().anyMatch(changed -> changed.number() == table && changed.sign() == 1);
    }

    /** The counts that fall. */
    List<Falling> falling(boolean isForth) {
        List<Falling> falling = new ArrayList<>(2 * tables.size());
        for (Table table : tables) {
            int there = (table.sign() == 1) == isForth ? from : to;
            int here = (table.sign() == 1) == isForth ? to : from;
            if (there >= 0) {
                falling.add(new Falling(table.number(), gains, there));
            }
            if (loses >= 0 && here >= 0) {
                falling.add(new Falling(table.number(), loses, here));
            }
        }
        return falling;
    }

    /** What is left of a count. */
    interface Left {
        long of(int table, int place, int destination);
    }

    /** A count of a table, place and destination that an exchange takes from. */
    record Falling(int table, int place, int destination) {}

    /** Every cell that it changes. */
    void changes(Board board, Consumer<Cell> action) {
        for (Table table : tables) {
            for (int row : board.rowsApart(table.number(), gains, loses)) {
                for (Board.Square square : board.row(table.number(), row)) {
                    if (isIn(to, square.destinations()) != isIn(from, square.destinations())) {
                        action.accept(square.cell());
                    }
                }
            }
        }
    }

    /** What a reader would lose by it; {@code enough} or more as soon as that is certain. */
    double loss(Board board, double enough) {
        double loss = 0;
        for (Table table : tables) {
            for (int row : board.rowsApart(table.number(), gains, loses)) {
                for (Board.Square square : board.row(table.number(), row)) {
                    if (isIn(to, square.destinations()) != isIn(from, square.destinations())) {
                        loss += square.cell().loss();
                    }
                }
                if (loss >= enough) {
                    return loss;
                }
            }
        }
        return loss;
    }

    private static boolean isIn(int destination, int destinations) {
        return destination >= 0 && (destinations >> destination & 1) == 1;
    }
}
