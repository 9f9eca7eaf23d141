package phanluong.jobs.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.Destination;
import phanluong.warehouse.db.Database;

/**
 * What a reader of published files can work out of numbers of graduates that are hidden in them.
 *
 * <p>The reader has all tables of all releases, the public register of schools and the public catalogue, and knows nothing of
 * how numbers were chosen to be hidden: a hidden one is anything from 0 on.
 */
final class Attack {
    private final Board board;
    private final Catalogue catalogue;

    private Attack(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.board = new Board(catalogue.destinations().stream()
                .map(Destination::code)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** How a number was worked out. */
    enum How {
        /** Another table, or another release, shows it. */
        SHOWN_ELSEWHERE,
        DIFFERENCING,
        INTERVALS,
        LINEAR_PROGRAM
    }

    /**
     * A hidden cell of which more is known than should be.
     *
     * @param hiddenIn the tables and columns in which it is empty
     */
    record Found(Board.Cell cell, String name, long least, long most, How how, List<String> hiddenIn) {
        boolean isExact() {
            return least == most;
        }
    }

    /**
     * A number that moved by a few between two releases: it tells of the few.
     *
     * @param by later less earlier
     */
    record Move(Board.Cell cell, String name, long by) {}

    /**
     * What is asked of the published files.
     *
     * @param threshold counts below it are small
     * @param width how many pupils there must be between the least and the most that a hidden number can be
     * @param programs for which hidden cells linear programs are solved; the other attacks are made on all
     */
    record Question(long threshold, long width, Predicate<Board.Cell> programs) {}

    /**
     * @param cells cells that anything published speaks of
     * @param hidden those of them that are empty somewhere
     * @param exact hidden cells that are known to the last pupil
     * @param narrow hidden cells that are not, but for fewer than so many pupils between the least and the most
     * @param small counts below the threshold of schools that no table speaks of, got by subtracting areas from each other
     * @param moves numbers that differ between releases by less than the threshold, shown or worked out
     * @param contradictions published numbers that cannot be true together: the reader misunderstands them, or they are wrong
     */
    record Report(
            int cells,
            int hidden,
            List<Found> exact,
            List<Found> narrow,
            List<Found> small,
            List<Move> moves,
            List<String> contradictions,
            int programs,
            long milliseconds) {
        Map<How, Long> exactBy() {
            return exact.stream().collect(Collectors.groupingBy(Found::how, TreeMap::new, Collectors.counting()));
        }

        @Override
        public String toString() {
            return cells + " cells, " + hidden + " hidden, " + exact.size() + " exact " + exactBy() + ", "
                    + narrow.size()
                    + " narrow, " + small.size() + " small by subtraction, " + moves.size() + " small moves, "
                    + contradictions.size()
                    + " contradictions, " + programs + " linear programs, " + milliseconds + " ms"
                    + Stream.of(exact, narrow, small)
                            .flatMap(found -> found.stream().limit(5))
                            .map(found -> "\n  " + found.name() + " is " + found.least() + ".." + found.most() + " by "
                                    + found.how() + ", hidden in " + found.hiddenIn())
                            .collect(Collectors.joining())
                    + moves.stream()
                            .limit(5)
                            .map(move -> "\n  " + move.name() + " moved by " + move.by())
                            .collect(Collectors.joining())
                    + contradictions.stream().limit(5).map(one -> "\n  " + one).collect(Collectors.joining());
        }
    }

    /** @param published the files of one release or several, oldest first */
    static Report on(List<Path> published, Register register, Catalogue catalogue, Question question) {
        long start = System.currentTimeMillis();
        return reading(published, register, catalogue).run(question, start);
    }

    /** Every cell that the files show, with its number: the truth, when nothing is hidden in them. */
    static Map<Board.Cell, Long> shown(List<Path> published, Register register, Catalogue catalogue) {
        Board board = reading(published, register, catalogue).board;
        Map<Board.Cell, Long> shown = new HashMap<>();
        board.cells().forEach((quantity, cell) -> {
            if (board.shown().containsKey(quantity)) {
                shown.put(cell, board.equations().least(quantity));
            }
        });
        return shown;
    }

    private static Attack reading(List<Path> published, Register register, Catalogue catalogue) {
        Attack attack = new Attack(catalogue);
        Optional<Views> before = Optional.empty();
        for (int release = 0; release < published.size(); release++) {
            before = Optional.of(attack.read(published.get(release), release, register, before));
        }
        return attack;
    }

    private Views read(Path file, int release, Register register, Optional<Views> before) {
        try (Database database = Database.readOnly(file)) {
            Views views = new Views(board, release, database, register, before);
            Tables tables = new Tables(views, board, database);
            tables.readCompleteness();
            List<String> published = database.query(
                    "select breakdown from dim_breakdown where is_published", row -> row.text("breakdown"));
            for (View view : views.all()) {
                Structure.of(
                        view,
                        catalogue.breakdowns().stream()
                                .filter(breakdown -> published.contains(breakdown.id()))
                                .toList(),
                        groups(database, view));
            }
            tables.readCounts();
            new IndicatorTables(views, catalogue, database, board.destinations()).read();
            return views;
        }
    }

    private static Map<String, List<BitSet>> groups(Database database, View view) {
        Map<String, List<BitSet>> groups = new TreeMap<>();
        database.query(
                "select frame, area_code, area_group from pilot_group",
                row -> groups.computeIfAbsent(row.text("area_group"), group -> new ArrayList<>())
                        .add(view.area(row.text("frame"), row.text("area_code"))));
        return groups;
    }

    private Report run(Question question, long start) {
        Equations equations = board.equations();
        Map<Integer, Found> found = new TreeMap<>();
        note(found, How.SHOWN_ELSEWHERE);
        Differencing.run(equations);
        note(found, How.DIFFERENCING);
        Intervals.run(equations);
        note(found, How.INTERVALS);
        int programs = LinearPrograms.run(
                equations,
                board.hidden().keySet().stream()
                        .filter(quantity -> board.cells().containsKey(quantity)
                                && question.programs().test(board.cells().get(quantity)))
                        .toList(),
                question.width());
        note(found, How.LINEAR_PROGRAM);
        List<Found> narrow = board.hidden().keySet().stream()
                .filter(quantity -> !equations.isKnown(quantity)
                        && equations.most(quantity) - equations.least(quantity) < question.width())
                .map(quantity -> found(quantity, How.LINEAR_PROGRAM))
                .toList();
        List<Found> small = board.cells().keySet().stream()
                .filter(quantity -> !board.shown().containsKey(quantity)
                        && !board.hidden().containsKey(quantity)
                        && equations.isKnown(quantity)
                        && equations.least(quantity) > 0
                        && equations.least(quantity) < question.threshold())
                .map(quantity -> found(quantity, How.DIFFERENCING))
                .toList();
        return new Report(
                (int) board.cells().keySet().stream()
                        .filter(quantity -> board.shown().containsKey(quantity)
                                || board.hidden().containsKey(quantity))
                        .count(),
                board.hidden().size(),
                List.copyOf(found.values()),
                narrow,
                small,
                moves(question.threshold()),
                List.copyOf(equations.contradictions()),
                programs,
                System.currentTimeMillis() - start);
    }

    private List<Move> moves(long threshold) {
        Map<Board.Cell, Integer> earlier = new HashMap<>();
        List<Move> moves = new ArrayList<>();
        board.cells().forEach((quantity, cell) -> {
            // Quantities are numbered by release: what is there already is of an earlier one.
            Integer before = earlier.put(cell.inRelease(0), quantity);
            if (before != null
                    && board.equations().isKnown(before)
                    && board.equations().isKnown(quantity)) {
                long by = board.equations().least(quantity) - board.equations().least(before);
                if (by != 0 && Math.abs(by) < threshold) {
                    moves.add(new Move(cell, board.equations().name(quantity), by));
                }
            }
        });
        return moves;
    }

    private void note(Map<Integer, Found> found, How how) {
        for (int quantity : board.hidden().keySet()) {
            if (board.equations().isKnown(quantity) && board.cells().containsKey(quantity)) {
                found.computeIfAbsent(quantity, one -> found(one, how));
            }
        }
    }

    private Found found(int quantity, How how) {
        return new Found(
                board.cells().get(quantity),
                board.equations().name(quantity),
                board.equations().least(quantity),
                board.equations().most(quantity),
                how,
                board.hidden().getOrDefault(quantity, List.of()));
    }
}
