package phanluong.warehouse.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import phanluong.warehouse.catalogue.DisclosureRules;
import phanluong.warehouse.db.Database;

/**
 * Decides once for everything that a release publishes, beside what was issued before it, which figures about graduates are hidden,
 * and writes them down as tables that the marts read: {@code hidden_graduates}, {@code hidden_indicator}, {@code hidden_indicator_breakdown}.
 */
public final class Disclosure {
    /** Told apart from earlier ways to decide: a published database that was made by another one is made again. */
    public static final String METHOD = "exchanges 3";

    /** The facts that a decision reads. */
    public static final List<String> FACTS = List.of(
            "dim_school_frame",
            "fct_graduate",
            "fct_graduate_category",
            "fct_indicator_breakdown",
            "fct_indicator_school",
            "fct_pilot_group",
            "fct_school_scope");

    private final DisclosureRules rules;
    private final List<GraduateReader> issued = new ArrayList<>();

    /** A block when it is decided. */
    private record Decided(BlockReport report, List<Shown> hidden) {}

    public Disclosure(DisclosureRules rules) {
        this.rules = rules;
    }

    /** Reads the facts of a release that was issued before the one that is decided; the oldest first. */
    public void heed(Database facts) {
        issued.add(new GraduateReader(facts));
    }

    /**
     * Reads the facts of a build and makes the tables, and {@code disclosure_report}, which says how much was hidden; all are
     * empty when the rules hide nothing.
     */
    public void decide(Database database) {
        List<Decided> decided = rules.hidesAnything() ? decideAll(new GraduateReader(database)) : List.of();
        for (Shown.Table table : Shown.Table.values()) {
            String name = table.name().toLowerCase(Locale.ROOT);
            database.execute("create table " + name + " (" + table.columns() + ")");
            List<List<?>> rows = new ArrayList<>();
            decided.forEach(block -> block.hidden().stream()
                    .filter(shown -> shown.table() == table)
                    .<List<?>>map(Shown::key)
                    .distinct()
                    .forEach(rows::add));
            database.append(name, rows);
        }
        database.execute("create table disclosure_report (school_year integer, level varchar, figures bigint, "
                + "hidden_primary bigint, hidden_complementary bigint, is_all_hidden boolean, narrowest bigint)");
        database.append(
                "disclosure_report",
                decided.stream().map(block -> row(block.report())).toList());
    }

    private static List<?> row(BlockReport report) {
        return Arrays.asList(
                report.schoolYear(),
                report.level(),
                report.cells(),
                report.primary(),
                report.complementary(),
                report.whole(),
                report.narrowest().isPresent() ? report.narrowest().getAsLong() : null);
    }

    private List<Decided> decideAll(GraduateReader release) {
        return release.blocks().parallelStream()
                .map(name -> decide(name, release))
                .toList();
    }

    /** What is issued is decided again as it was then, the oldest first; what comes later has to agree with it. */
    private Decided decide(GraduateReader.Name name, GraduateReader release) {
        Deque<GraduateReader> releases = new ArrayDeque<>();
        Deque<Set<Shown.Figure>> hidden = new ArrayDeque<>();
        for (GraduateReader earlier : issued) {
            if (earlier.blocks().contains(name)) {
                releases.push(earlier);
                hidden.push(figures(decide(name, List.copyOf(releases), List.copyOf(hidden))));
            }
        }
        releases.push(release);
        return decide(name, List.copyOf(releases), List.copyOf(hidden));
    }

    private static Set<Shown.Figure> figures(Decided decided) {
        return decided.hidden().stream().map(Shown::figure).collect(Collectors.toSet());
    }

    /**
     * @param releases the one that is decided, then those issued before it, the latest first
     * @param hidden what each of the latter hides
     */
    private Decided decide(GraduateReader.Name name, List<GraduateReader> releases, List<Set<Shown.Figure>> hidden) {
        BlockReading reading = new BlockReading(name, releases);
        SchoolCounts counts = reading.schoolCounts();
        Cells cells = new Cells(counts);
        List<List<Shown>> shown = new ArrayList<>();
        for (int index = 0; index < releases.size(); index++) {
            BlockReading.Release release = reading.release(index);
            shown.add(new BlockMaker(
                            name.schoolYear(),
                            name.level(),
                            counts,
                            cells,
                            release.everyFrame(),
                            release.brokenFrames(),
                            release.groups())
                    .make(release.breakings(), release.parts()));
        }
        for (int earlier = 1; earlier < releases.size(); earlier++) {
            Set<Shown.Figure> hiddenThere = hidden.get(earlier - 1);
            shown.get(earlier).forEach(figure -> figure.cell().issue(hiddenThere.contains(figure.figure())));
            for (List<Shown> later : shown.subList(0, earlier)) {
                Differences.add(cells, later, shown.get(earlier));
            }
        }
        Block block = new Block(name.schoolYear(), name.level(), cells, shown.get(0));
        BlockReport report = new Protection(rules).protect(block, counts, reading.breakings());
        return new Decided(
                report,
                block.shown().stream()
                        .filter(figure -> figure.cell().isHidden())
                        .toList());
    }
}
