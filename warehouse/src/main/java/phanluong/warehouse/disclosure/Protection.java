package phanluong.warehouse.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
        Map<Cell, Long> widths = new HashMap<>();
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
                block.cells().all().stream().filter(Cell::isPublished).count(),
                primary,
                hidden(block) - primary,
                isAllHidden,
                isAllHidden
                        ? OptionalLong.empty()
                        : block.cells().all().stream()
                                .filter(Cell::isSecret)
                                .filter(widths::containsKey)
                                .mapToLong(widths::get)
                                .min());
    }

    /** @return whether a world was found for every secret cell */
    private boolean open(Block block, SchoolCounts counts, List<Breaking> breakings, Map<Cell, Long> widths) {
        Board board = new Board(counts, block.cells());
        Exchanges exchanges = new Exchanges(board, breakings, rules.width());
        Deque<Cell> waiting = new ArrayDeque<>();
        block.cells().all().stream().filter(Cell::isSecret).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            Cell cell = waiting.poll();
            if (widths.getOrDefault(cell, 0L) >= rules.width()) {
                continue;
            }
            List<Exchange> found = exchanges.cheapest(cell);
            if (found.isEmpty()) {
                return false;
            }
            for (Exchange exchange : found) {
                long width = exchange.width(board);
                exchange.changes(board, changed -> {
                    if (changed.isShown()) {
                        changed.hide();
                        waiting.add(changed);
                    }
                    widths.merge(changed, width, Math::max);
                });
            }
            widths.merge(cell, (long) rules.width(), Math::max);
        }
        return true;
    }

    private static long hidden(Block block) {
        return block.cells().all().stream().filter(Cell::isHidden).count();
    }
}
