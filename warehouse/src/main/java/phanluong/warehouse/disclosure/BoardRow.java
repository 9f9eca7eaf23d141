package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The cells of a block that count the same category at the same places, and what a reader loses when graduates change there. */
final class BoardRow {
    /** A cell and the destinations that it takes, a set of bits. */
    private record Square(int taken, Cell cell) {}

    private final BitSet places;
    private final int destinations;
    private final List<Square> squares = new ArrayList<>();
    /** By a destination and another one, each counted from 1, 0 for none: the loss of the cells that take one of the two. */
    private final long[] losses;

    BoardRow(BitSet places, int destinations) {
        this.places = places;
        this.destinations = destinations;
        this.losses = new long[(destinations + 1) * (destinations + 1)];
    }

    BitSet places() {
        return places;
    }

    void add(int taken, Cell cell) {
        squares.add(new Square(taken, cell));
        lose(taken, cell.loss());
    }

    /** Hides a cell of this row, with which nobody loses anything any more. */
    void hide(int taken, Cell cell) {
        lose(taken, -cell.loss());
        cell.hide();
    }

    private void lose(int taken, long loss) {
        for (int to = -1; to < destinations; to++) {
            for (int from = -1; from < destinations; from++) {
                if (isIn(to, taken) != isIn(from, taken)) {
                    losses[at(to, from)] += loss;
                }
            }
        }
    }

    /** What a reader loses when graduates go to one destination instead of another; -1 for none. */
    long loss(int to, int from) {
        return losses[at(to, from)];
    }

    private int at(int to, int from) {
        return (to + 1) * (destinations + 1) + from + 1;
    }

    /** The cells that change then. */
    List<Cell> changes(int to, int from) {
        List<Cell> changes = new ArrayList<>();
        for (Square square : squares) {
            if (isIn(to, square.taken()) != isIn(from, square.taken())) {
                changes.add(square.cell());
            }
        }
        return changes;
    }

    private static boolean isIn(int destination, int taken) {
        return destination >= 0 && (taken >> destination & 1) == 1;
    }
}
