package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.db.Row;
import phanluong.warehouse.files.Texts;

/** Reads the graduates of every school from the facts of a build, and where they are counted, block by block. */
final class GraduateReader {
    /** Graduates of one school year and level. */
    record Name(int schoolYear, String level) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            return schoolYear != other.schoolYear
                    ? Integer.compare(schoolYear, other.schoolYear)
                    : level.compareTo(other.level);
        }
    }

    /** How many graduates of a school went to a destination; all: how many there are. */
    record Count(String school, String destination, long graduates) {}

    /** @param schools each followed by how many graduates of it */
    record Broken(
            String breakdown,
            boolean isPupil,
            boolean isPartition,
            String category,
            boolean isNone,
            String destination,
            List<String> schools) {}

    /** A school in an area of a frame. */
    record Frame(String frame, boolean isBrokenDown, String area, String school) {}

    /** A part of an indicator and the schools that it counts. */
    record Counted(
            Name name,
            List<?> key,
            List<String> destinations,
            boolean headline,
            boolean isUsed,
            List<String> schools) {}

    private final Map<Name, List<Count>> counts = new TreeMap<>();
    private final Map<Name, List<Broken>> broken = new TreeMap<>();
    private final Map<Name, List<Counted>> parts = new TreeMap<>();
    private final List<Frame> frames;
    private final List<Frame> groups;
    private final List<String> destinations;
    private final Set<String> breakable;

    GraduateReader(Database database) {
        destinations = database.query(
                "select destination from cat_destination order by position, destination",
                row -> row.text("destination"));
        breakable = new TreeSet<>(
                database.query("select distinct indicator from fct_indicator_breakdown", row -> row.text("indicator")));
        read(
                database,
                "school_count",
                row -> counts.computeIfAbsent(name(row, "school_year"), name -> new ArrayList<>())
                        .add(count(row)));
        read(
                database,
                "school_category",
                row -> broken.computeIfAbsent(name(row, "school_year"), name -> new ArrayList<>())
                        .add(new Broken(
                                row.text("breakdown"),
                                row.flag("is_pupil"),
                                row.flag("is_partition"),
                                row.text("category"),
                                row.flag("is_none"),
                                row.text("destination"),
                                words(row, "schools"))));
        frames = database.query(
                sql("school_area"),
                row -> new Frame(
                        row.text("frame"), row.flag("has_breakdowns"), row.text("area_code"), row.text("school_code")));
        groups = database.query(
                sql("school_group"),
                row -> new Frame(row.text("frame"), false, row.text("area_code"), row.text("school_code")));
        read(
                database,
                "indicator_school",
                row -> parts.computeIfAbsent(name(row, "graduated_year"), name -> new ArrayList<>())
                        .add(new Counted(
                                name(row, "graduated_year"),
                                List.of(
                                        row.text("scope"),
                                        row.text("indicator"),
                                        row.text("definition"),
                                        (int) row.number("school_year"),
                                        row.text("part")),
                                words(row, "destinations"),
                                row.flag("headline"),
                                row.flag("is_used"),
                                words(row, "schools"))));
    }

    private static void read(Database database, String query, Consumer<Row> reader) {
        database.query(sql(query), row -> {
            reader.accept(row);
            return row;
        });
    }

    private static String sql(String query) {
        return Texts.ofResource("/sql/disclosure/" + query + ".sql");
    }

    private static Name name(Row row, String year) {
        return new Name((int) row.number(year), row.text("level"));
    }

    private static List<String> words(Row row, String column) {
        return List.of(row.text(column).split(" "));
    }

    private static Count count(Row row) {
        return new Count(row.text("school_code"), row.text("destination"), row.number("graduates"));
    }

    Set<Name> blocks() {
        return counts.keySet();
    }

    List<String> destinations() {
        return destinations;
    }

    List<Count> counts(Name block) {
        return counts.getOrDefault(block, List.of());
    }

    List<Broken> broken(Name block) {
        return broken.getOrDefault(block, List.of());
    }

    List<Counted> parts(Name block) {
        return parts.getOrDefault(block, List.of());
    }

    /** Whether indicators by breakdown show an indicator. */
    boolean isBreakable(Object indicator) {
        return breakable.contains(indicator);
    }

    /** Coarser frames first. */
    List<Frame> frames() {
        return frames;
    }

    /** The groups of areas that indicators are compared by, then the areas in them. */
    List<Frame> groups() {
        return groups;
    }

    /** By school everything that is counted of it in a block. */
    Map<String, Map<List<String>, Long>> bySchool(Name block) {
        Map<String, Map<List<String>, Long>> bySchool = new TreeMap<>();
        for (Count count : counts(block)) {
            bySchool.computeIfAbsent(count.school(), school -> new HashMap<>())
                    .put(List.of(count.destination()), count.graduates());
        }
        for (Broken row : broken(block)) {
            for (int index = 0; index < row.schools().size(); index += 2) {
                bySchool.get(row.schools().get(index))
                        .put(
                                List.of(row.breakdown(), row.category(), row.destination()),
                                Long.parseLong(row.schools().get(index + 1)));
            }
        }
        return bySchool;
    }
}
