package phanluong.jobs.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Every number about graduates that is looked for: cells, what is shown of them and where they are hidden.
 *
 * <p>Cells that must be equal are one cell: areas with the same schools, releases between which nobody sent anything new.
 */
final class Board {
    /** Of which graduates: everybody who graduated, in any school that reports. */
    static final String EVERYONE = "everyone";

    private final Equations equations = new Equations();
    private final Map<Cell, Integer> quantities = new HashMap<>();
    private final Map<Integer, Cell> cells = new TreeMap<>();
    private final Map<Integer, List<String>> hidden = new TreeMap<>();
    private final Map<Integer, String> shown = new TreeMap<>();
    private final SortedSet<String> destinations;
    private final Map<String, SortedSet<String>> single = new HashMap<>();
    private int nobody = -1;

    /**
     * A number of graduates.
     *
     * @param release the first one since which nobody of these schools sent anything new
     * @param schools one bit each, in the order of the register
     * @param category everyone, or a part of a breakdown
     * @param destinations where they went; all of them: graduates
     */
    record Cell(
            int schoolYear,
            String level,
            int release,
            BitSet schools,
            String category,
            SortedSet<String> destinations) {
        Cell inRelease(int other) {
            return new Cell(schoolYear, level, other, schools, category, destinations);
        }
    }

    Board(SortedSet<String> destinations) {
        this.destinations = destinations;
        destinations.forEach(destination -> single.put(destination, new TreeSet<>(List.of(destination))));
    }

    Equations equations() {
        return equations;
    }

    SortedSet<String> destinations() {
        return destinations;
    }

    /** One destination, as a set: the same object each time, as most of the work is to compare cells. */
    SortedSet<String> only(String destination) {
        return single.get(destination);
    }

    /** The quantity that a cell is. No schools: 0. Of several destinations, the sum is an equation. */
    int quantity(Cell cell, Supplier<String> name) {
        if (cell.schools().isEmpty()) {
            return nobody();
        }
        Integer known = quantities.get(cell);
        if (known != null) {
            return known;
        }
        int quantity = equations.quantity(name.get() + " " + cell.category() + " "
                + (cell.destinations().equals(destinations) ? "graduates" : cell.destinations()));
        quantities.put(cell, quantity);
        cells.put(quantity, cell);
        if (cell.destinations().size() > 1) {
            List<Integer> parts = new ArrayList<>();
            for (String destination : cell.destinations()) {
                parts.add(quantity(
                        new Cell(
                                cell.schoolYear(),
                                cell.level(),
                                cell.release(),
                                cell.schools(),
                                cell.category(),
                                only(destination)),
                        name));
            }
            equations.sum(quantity, parts);
        }
        return quantity;
    }

    /** The quantity that is 0. */
    int nobody() {
        if (nobody < 0) {
            nobody = equations.quantity("nobody");
            equations.know(nobody, 0, "no school");
        }
        return nobody;
    }

    void show(int quantity, long value, String where) {
        equations.know(quantity, value, where);
        shown.putIfAbsent(quantity, where);
    }

    void hide(int quantity, String where) {
        hidden.computeIfAbsent(quantity, one -> new ArrayList<>(1)).add(where);
    }

    Map<Integer, Cell> cells() {
        return cells;
    }

    /** By quantity, where it is hidden. */
    Map<Integer, List<String>> hidden() {
        return hidden;
    }

    /** By quantity, where it is shown first. */
    Map<Integer, String> shown() {
        return shown;
    }
}
