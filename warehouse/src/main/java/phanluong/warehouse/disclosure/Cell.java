package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A number about the graduates of a block: those of the schools given and of one category who went to one of the
 * destinations given. Figures of different tables that count the same graduates are one cell.
 */
final class Cell {
    /** What a cell counts; {@code destinations} is a set of bits. Equal sets of schools are equal areas. */
    record Key(int category, BitSet schools, int destinations) {
        /** Written out, as the next: a record's own are slow until the second compiler comes, and a build is over by then. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && category == key.category
                    && destinations == key.destinations
                    && schools.equals(key.schools);
        }

        @Override
        public int hashCode() {
            return (schools.hashCode() * 31 + category) * 31 + destinations;
        }
    }

    /** How many times more a reader loses with a cell of the next worth. */
    private static final int WORTH = 3;

    /** To hide that there is nobody costs as much as to hide so many. */
    private static final int LOSS_OF_ZERO = 50;

    /** What is lost with a figure that an issued release shows, which nobody can take back: more than any other loss. */
    static final long BEYOND = 1L << 54;

    private final int number;
    private final Key key;
    private final long value;
    private final List<Equation> equations = new ArrayList<>();
    private boolean published;
    private int worth;
    private long loss;
    private boolean sensitive;
    private boolean hidden;
    private boolean isKnown;

    Cell(int number, Key key, long value) {
        this.number = number;
        this.key = key;
        this.value = value;
    }

    int number() {
        return number;
    }

    Key key() {
        return key;
    }

    long value() {
        return value;
    }

    /** The sums that this cell is the whole or a part of. */
    List<Equation> equations() {
        return equations;
    }

    /** A table would show it. A cell that no table shows only carries equations, as the part of a commune in a district. */
    boolean isPublished() {
        return published;
    }

    /** What a reader loses with it: its value, more the more it is worth; nothing when no table shows it any more. */
    long loss() {
        if (!isShown()) {
            return 0;
        }
        return isKnown ? BEYOND : loss;
    }

    /** @param worth 0 for a cell of a breakdown, more for totals and headlines */
    void publish(int worth) {
        published = true;
        this.worth = Math.max(this.worth, worth);
        loss = (value == 0 ? LOSS_OF_ZERO : value) * (long) Math.pow(WORTH, this.worth);
    }

    /** Says too much about few graduates, so it is hidden, or must not be computable when no table shows it. */
    boolean isSensitive() {
        return sensitive;
    }

    /** Has to stay open to an attacker. */
    boolean isSecret() {
        return hidden || sensitive;
    }

    boolean isShown() {
        return published && !hidden;
    }

    /** An issued release shows or hides it: what it shows is known for good, what it hides stays hidden. */
    void issue(boolean isHiddenThere) {
        if (isHiddenThere) {
            hide();
        } else {
            isKnown = !hidden;
        }
    }

    void protect() {
        if (!isKnown) {
            sensitive = true;
            hide();
        }
    }

    void hide() {
        hidden = published && !isKnown;
    }

    boolean isHidden() {
        return hidden;
    }
}
