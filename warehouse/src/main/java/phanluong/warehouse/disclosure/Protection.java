package phanluong.warehouse.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import phanluong.warehouse.catalogue.DisclosureRules;

/**
 * Protects one block. Each secret cell is opened by an exchange of graduates that no shown figure tells; what the exchange
 * changes is hidden and is then as open itself. So for each hidden cell another world is known that agrees with all that is
 * shown, and what is hidden later takes none of these worlds away.
 */
final class Protection {
    private final DisclosureRules rules;

    Protection(DisclosureRules rules) {
        this.rules = rules;
    }

    BlockReport protect(Block block, SchoolCounts counts, List<Breaking> breakings) {
        new PrimaryRules(rules, counts).apply(block.cells());
        long primary = hidden(block);
        long[] widths = new long[block.cells().all().size()];
        boolean isAllHidden = false;
        if (rules.complementary()) {
            isAllHidden = !open(block, counts, breakings, widths);
            if (isAllHidden) {
                block.cells().all().forEach(Cell::hide);
            }
        }
        return new BlockReport(
                block.schoolYear(),
                block.level(),
                own(block).count(),
                primary,
                hidden(block) - primary,
                isAllHidden,
                isAllHidden
                        ? OptionalLong.empty()
                        : block.cells().all().stream()
                                .filter(Cell::isSecret)
                                .mapToLong(cell -> widths[cell.number()])
                                .filter(width -> width > 0)
                                .min());
    }

    /**
     * @param widths by the numbers of cells, how wide each is open
     * @return whether a world was found for every secret cell
     */
    private boolean open(Block block, SchoolCounts counts, List<Breaking> breakings, long[] widths) {
        Board board = new Board(counts, block.cells());
        Exchanges exchanges = new Exchanges(board, breakings, rules.width());
        Deque<Cell> waiting = new ArrayDeque<>();
        List<Cell> stuck = new ArrayList<>();
        block.cells().all().stream().filter(Cell::isSecret).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            Cell cell = waiting.poll();
            if (widths[cell.number()] >= rules.width()) {
                continue;
            }
            List<Exchange> found = exchanges.cheapest(cell);
            if (found.isEmpty()) {
                // An exchange for another cell may open this one too.
                stuck.add(cell);
                continue;
            }
            for (Exchange exchange : found) {
                long width = exchange.width(board);
                exchange.changes(board, changed -> {
                    if (changed.isShown()) {
                        board.hide(changed);
                        waiting.add(changed);
                    }
                    widths[changed.number()] = Math.max(widths[changed.number()], width);
                });
            }
            widths[cell.number()] = Math.max(widths[cell.number()], rules.width());
        }
        return stuck.stream().allMatch(cell -> widths[cell.number()] >= rules.width());
    }

    private static long hidden(Block block) {
        return own(block).filter(Cell::isHidden).count();
    }

    /** The cells that the release shows; others are those of issued ones. */
    private static Stream<Cell> own(Block block) {
        return block.shown().stream().map(Shown::cell).distinct();
    }
}
