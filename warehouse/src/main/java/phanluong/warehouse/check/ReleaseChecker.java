package phanluong.warehouse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import phanluong.warehouse.build.CatalogueTables;
import phanluong.warehouse.build.Sources;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.db.Row;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;

/** Asks the checks of the whole of a release, published or about to be. Its batches stay as they are. */
public final class ReleaseChecker {
    /** Enough for a nation's pupils; more is put aside on the disk. */
    private static final String MEMORY = "1GB";

    private final Home home;
    private final Catalogue catalogue;
    private final Thresholds thresholds;

    /** @throws phanluong.warehouse.Refusal when the home has thresholds that cannot be used */
    public ReleaseChecker(Home home, Catalogue catalogue) {
        this.home = home;
        this.catalogue = catalogue;
        this.thresholds = Thresholds.of(home);
    }

    public CheckFindings check(Release release) {
        try (Database database = Database.inMemory();
                Sources sources = new Sources(database, home)) {
            database.execute("set threads = 2");
            database.execute("set timezone = 'UTC'");
            database.execute("set memory_limit = '" + MEMORY + "'");
            database.execute("set preserve_insertion_order = false");
            new CatalogueTables(database).load(catalogue);
            sources.name(release, asked());
            ReleaseChecks.tables().forEach((name, sql) -> database.execute("create table " + name + " as " + sql));
            Map<String, Long> counts = new TreeMap<>();
            List<CheckFinding> findings = new ArrayList<>();
            for (ReleaseCheck check : ReleaseChecks.list()) {
                List<CheckFinding> found = ask(database, check);
                if (!found.isEmpty()) {
                    counts.put(check.code(), (long) found.size());
                    findings.addAll(found.subList(0, Math.min(found.size(), CheckFindings.LISTED)));
                }
            }
            return new CheckFindings(release.number(), ReleaseChecks.recipe(), thresholds.values(), counts, findings);
        }
    }

    /** The forms that some check reads. */
    private List<Form> asked() {
        return catalogue.forms().list().stream()
                .filter(form -> ReleaseChecks.read("form_" + form.name()))
                .toList();
    }

    private List<CheckFinding> ask(Database database, ReleaseCheck check) {
        thresholds.of(check.code()).forEach((name, value) -> database.execute("set variable " + name + " = " + value));
        return database
                .query(
                        // A check that knows of no other row has no columns for it.
                        "with finding as (" + check.sql() + ") from finding union all by name "
                                + "select null::varchar as other_batch, null::bigint as other_row where false",
                        row -> finding(check.code(), row))
                .stream()
                .sorted(CheckFinding.ORDER)
                .toList();
    }

    private static CheckFinding finding(String code, Row row) {
        return new CheckFinding(
                code,
                row.text("form"),
                row.text("unit"),
                new SchoolYear((int) row.number("school_year")),
                row.text("batch"),
                number(row, "row"),
                row.text("field"),
                row.text("found"),
                row.findText("other_batch").orElse(null),
                number(row, "other_row"));
    }

    private static Long number(Row row, String column) {
        return row.findNumber(column).isPresent() ? row.number(column) : null;
    }
}
