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
    /** Counts of a category: 1 when they change as said, -1 when they do the opposite. */
    record Table(int number, int sign) {}

    /** How many graduates could be exchanged, this way and the other way round together: no count falls below 0. */
    long width(Board board) {
        long forth = Board.NO_BOUND;
        long back = Board.NO_BOUND;
        for (int index = 0; index < tables.size(); index++) {
            Table table = tables.get(index);
            int number = table.number();
            long along = Math.min(board.count(number, gains, from), board.count(number, loses, to));
            long against = Math.min(board.count(number, gains, to), board.count(number, loses, from));
            forth = Math.min(forth, table.sign() == 1 ? along : against);
            back = Math.min(back, table.sign() == 1 ? against : along);
        }
        return forth + back;
    }

    /** Whether counts of the table rise, where the place gains, and do not fall. */
    boolean raises(int table) {
        return tables.stream().anyMatch(changed -> changed.number() == table && changed.sign() == 1);
    }

    /**
     * The counts that fall, by their numbers on the board.
     *
     * @param isForth as described, or the other way round
     */
    List<Integer> falling(Board board, boolean isForth) {
        List<Integer> falling = new ArrayList<>(2 * tables.size());
        for (Table table : tables) {
            int there = (table.sign() == 1) == isForth ? from : to;
            int here = (table.sign() == 1) == isForth ? to : from;
            if (there >= 0) {
                falling.add(board.number(table.number(), gains, there));
            }
            if (loses >= 0 && here >= 0) {
                falling.add(board.number(table.number(), loses, here));
            }
        }
        return falling;
    }

    /** Every cell that it changes. */
    void changes(Board board, Consumer<Cell> action) {
        for (Table table : tables) {
            for (int row : board.rowsApart(table.number(), gains, loses)) {
                board.row(table.number(), row).changes(to, from).forEach(action);
            }
        }
    }

    /** What a reader would lose by it; {@code enough} or more as soon as that is certain. */
    long loss(Board board, long enough) {
        long loss = 0;
        for (int index = 0; index < tables.size() && loss < enough; index++) {
            int table = tables.get(index).number();
            for (int row : board.rowsApart(table, gains, loses)) {
                loss += board.row(table, row).loss(to, from);
            }
        }
        return loss;
    }
}
