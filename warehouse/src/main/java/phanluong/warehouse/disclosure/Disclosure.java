package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import phanluong.warehouse.catalogue.DisclosureRules;
import phanluong.warehouse.db.Database;

/**
 * Decides once for everything that a release publishes which figures about graduates are hidden, and writes them down as tables
 * that the marts read: {@code hidden_graduates}, {@code hidden_indicator}, {@code hidden_indicator_breakdown}.
 */
public final class Disclosure {
    /** Told apart from earlier ways to decide: a published database that was made by another one is made again. */
    public static final String METHOD = "exchanges 2";

    private final DisclosureRules rules;

    /** A block when it is decided. */
    private record Decided(BlockReport report, List<Shown> hidden) {}

    public Disclosure(DisclosureRules rules) {
        this.rules = rules;
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

    private List<Decided> decideAll(GraduateReader reader) {
        return reader.blocks().parallelStream()
                .map(name -> decide(name, reader.read(name)))
                .toList();
    }

    private Decided decide(GraduateReader.Name name, GraduateReader.Reading reading) {
        SchoolCounts counts = reading.schoolCounts();
        Block block = new BlockMaker(
                        name.schoolYear(),
                        name.level(),
                        counts,
                        reading.everyFrame(),
                        reading.brokenFrames(),
                        reading.groups())
                .make(reading.breakings(), reading.parts());
        BlockReport report = new Protection(rules).protect(block, counts, reading.breakings());
        return new Decided(
                report,
                block.shown().stream().filter(shown -> shown.cell().isHidden()).toList());
    }
}
