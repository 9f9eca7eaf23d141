package phanluong.warehouse.disclosure;

import java.util.List;

/** A published figure: a row of a table of what is hidden, should its cell be hidden. */
record Shown(Table table, List<?> key, Cell cell) {
    /** What names a figure, in every release. */
    record Figure(Table table, List<?> key) {}

    Figure figure() {
        return new Figure(table, key);
    }

    /** What is hidden, by what tells a figure in the marts. */
    enum Table {
        HIDDEN_GRADUATES(
                "frame varchar, area_code varchar, school_year integer, level varchar, breakdown varchar, category varchar, "
                        + "destination varchar"),
        HIDDEN_INDICATOR(
                "scope varchar, indicator varchar, definition varchar, school_year integer, part varchar, frame varchar, "
                        + "area_code varchar"),
        HIDDEN_INDICATOR_BREAKDOWN(
                "indicator varchar, school_year integer, part varchar, frame varchar, area_code varchar, breakdown varchar, "
                        + "category varchar");

        private final String columns;

        Table(String columns) {
            this.columns = columns;
        }

        String columns() {
            return columns;
        }
    }
}
