package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.List;

/** A whole and the parts that add up to it. */
record Equation(Cell whole, List<Cell> parts) {
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(parts.size() + 1);
        cells.add(whole);
        cells.addAll(parts);
        return cells;
    }
}
