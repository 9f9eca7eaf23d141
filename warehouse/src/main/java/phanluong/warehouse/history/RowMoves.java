package phanluong.warehouse.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.time.SchoolYear;

/**
 * How the rows of a form, unit and school year differ between two batches, compared by the form's key.
 *
 * @param in rows whose key only the later batch has, {@code out} only the earlier, {@code changed} both, with other values
 * @param fields how many rows differ in each field, in the order of the form
 * @param cells the first cells that differ; never any of a form that speaks of single pupils
 * @param schools the schools of all these rows; empty for forms that name none
 */
public record RowMoves(
        long in, long out, long changed, Map<String, Long> fields, List<Cell> cells, Set<String> schools) {
    private static final int MOST_CELLS = 200;
    private static final String SCHOOL = "school_code";

    public RowMoves {
        cells = List.copyOf(cells);
        schools = Set.copyOf(schools);
    }

    /** A value that differs; {@code key} are the values of the form's key, empty texts stand for nothing. */
    public record Cell(String key, String field, String before, String after) {}

    /** @param before the accepted files of a batch, none when nothing counted; {@code after} likewise */
    static RowMoves between(
            Database database, Form form, SchoolYear year, Collection<String> before, Collection<String> after) {
        side(database, "before_side", form, year, before);
        side(database, "after_side", form, year, after);
        List<String> fields = form.fields().stream()
                .map(Field::name)
                .filter(name -> !form.primaryKey().contains(name))
                .filter(name -> has(database, "before_side", name) && has(database, "after_side", name))
                .toList();
        database.execute("create or replace temp table pairs as select b._key as before_key, a._key as after_key, "
                + school(database, "coalesce(a.school_code, b.school_code)") + " as school_code"
                + fields.stream()
                        .map(field ->
                                ", b." + field + " as \"b_" + field + "\", a." + field + " as \"a_" + field + "\"")
                        .collect(Collectors.joining())
                + " from before_side as b full join after_side as a on a._key = b._key");
        String differs = fields.isEmpty()
                ? "false"
                : fields.stream().map(RowMoves::differs).collect(Collectors.joining(" or "));
        String both = "before_key is not null and after_key is not null";
        long[] counts = database.query(
                        "select count(*) filter (before_key is null) as added, count(*) filter (after_key is null) as gone, "
                                + "count(*) filter (" + both + " and (" + differs + ")) as changed from pairs",
                        row -> new long[] {row.number("added"), row.number("gone"), row.number("changed")})
                .get(0);
        Map<String, Long> changed = new LinkedHashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (String field : counts[2] == 0 ? List.<String>of() : fields) {
            String where = " from pairs where " + both + " and " + differs(field);
            long rows = database.query("select count(*) as n" + where, row -> row.number("n"))
                    .get(0);
            if (rows > 0) {
                changed.put(field, rows);
            }
            if (rows > 0 && !form.isPersonal()) {
                cells.addAll(database.query(
                        "select after_key as key, coalesce(\"b_" + field + "\"::varchar, '') as old, coalesce(\"a_"
                                + field + "\"::varchar, '') as now" + where + " order by after_key limit " + MOST_CELLS,
                        row -> new Cell(row.text("key"), field, row.text("old"), row.text("now"))));
            }
        }
        Set<String> schools = new TreeSet<>(database.query(
                "select distinct school_code from pairs where school_code is not null and (before_key is null or "
                        + "after_key is null or " + differs + ")",
                row -> row.text(SCHOOL)));
        return new RowMoves(
                counts[0],
                counts[1],
                counts[2],
                changed,
                cells.stream().limit(MOST_CELLS).toList(),
                schools);
    }

    private static String differs(String field) {
        return "\"b_" + field + "\" is distinct from \"a_" + field + "\"";
    }

    private static String school(Database database, String expression) {
        return has(database, "before_side", SCHOOL) && has(database, "after_side", SCHOOL)
                ? expression
                : "null::varchar";
    }

    private static void side(Database database, String name, Form form, SchoolYear year, Collection<String> files) {
        if (files.isEmpty()) {
            String columns = form.fields().stream()
                    .map(field -> "null::" + field.type().columnType() + " as " + field.name())
                    .collect(Collectors.joining(", "));
            database.execute("create or replace temp table " + name + " as select " + columns
                    + ", null::varchar as _key where false");
            return;
        }
        String list =
                files.stream().map(file -> "'" + file.replace("'", "''") + "'").collect(Collectors.joining(", "));
        String key = form.primaryKey().stream()
                .filter(field -> !field.equals(Form.SCHOOL_YEAR))
                .map(field -> "coalesce(" + field + "::varchar, '')")
                .collect(Collectors.joining(", "));
        database.execute("create or replace temp table " + name + " as select *, concat_ws(' · ', " + key
                + ") as _key from read_parquet([" + list + "], union_by_name = true, hive_partitioning = false)"
                + " where school_year = " + year.startYear());
    }

    private static boolean has(Database database, String table, String column) {
        return !database.query(
                        "select 1 as found from duckdb_columns() where table_name = ? and column_name = ?",
                        row -> row.number("found"),
                        table,
                        column)
                .isEmpty();
    }
}
