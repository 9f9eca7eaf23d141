package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells and equations of a block, each once. */
final class Cells {
    private final SchoolCounts counts;
    private final Map<Cell.Key, Cell> cells = new LinkedHashMap<>();
    private final List<Equation> equations = new ArrayList<>();
    /** Wholes with their parts. */
    private final Set<List<Cell>> known = new HashSet<>();

    Cells(SchoolCounts counts) {
        this.counts = counts;
    }

    Collection<Cell> all() {
        return cells.values();
    }

    Map<Cell.Key, Cell> byKey() {
        return cells;
    }

    List<Equation> equations() {
        return equations;
    }

    /** The cell of some schools, which must not be none. */
    Cell cell(int category, BitSet schools, int destinations) {
        Cell.Key key = new Cell.Key(category, schools, destinations);
        return cells.computeIfAbsent(key, wanted -> new Cell(cells.size(), wanted, counts.sum(wanted)));
    }

    /** Says that the parts add up to the whole; a whole that is its only part says nothing. */
    void add(Cell whole, List<Cell> parts) {
        if (parts.equals(List.of(whole))) {
            return;
        }
        Equation equation = new Equation(whole, List.copyOf(parts));
        if (!known.add(equation.cells())) {
            return;
        }
        if (parts.stream().mapToLong(Cell::value).sum() != whole.value()) {
            throw new IllegalStateException("Parts that should add up to " + whole.value() + " do not: "
                    + parts.stream().map(Cell::value).toList());
        }
        equations.add(equation);
        equation.cells().forEach(cell -> cell.equations().add(equation));
    }
}
