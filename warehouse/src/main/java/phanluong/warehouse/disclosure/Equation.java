package phanluong.warehouse.disclosure;

import java.util.List;
import java.util.stream.Stream;

/** A whole and the parts that add up to it. */
record Equation(Cell whole, List<Cell> parts) {
    Stream<Cell> cells() {
        return Stream.concat(Stream.of(whole), parts.stream());
    }
}
