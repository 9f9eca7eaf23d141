package phanluong.jobs.marked;

/** A cell of a sheet: its row from 1, its column from 0; in the order in which a sheet lists cells. */
record Place(long row, int column) implements Comparable<Place> {
    /** {@code F5}. */
    String name() {
        return letters(column) + row;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** The column of a cell's name. */
    static int columnOf(String name) {
        int column = 0;
        for (int at = 0; at < name.length() && Character.isLetter(name.charAt(at)); at++) {
            column = column * 26 + Character.toUpperCase(name.charAt(at)) - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public int compareTo(Place other) {
        return row == other.row ? Integer.compare(column, other.column) : Long.compare(row, other.row);
    }
}
