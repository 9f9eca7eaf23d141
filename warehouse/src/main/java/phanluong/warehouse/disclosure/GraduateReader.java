package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.db.Row;
import phanluong.warehouse.files.Texts;

/** Reads the graduates of every school from the facts of a build, block by block. */
final class GraduateReader {
    private static final String ALL = "all";

    /** Graduates of one school year and level. */
    record Name(int schoolYear, String level) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            return schoolYear != other.schoolYear
                    ? Integer.compare(schoolYear, other.schoolYear)
                    : level.compareTo(other.level);
        }
    }

    private record Count(String school, String destination, long graduates) {}

    /** @param schools each followed by how many graduates of it */
    private record Broken(
            String breakdown,
            boolean isPupil,
            boolean isPartition,
            String category,
            boolean isNone,
            String destination,
            List<String> schools) {}

    private record Frame(String frame, boolean isBrokenDown, String area, String school) {}

    private record Counted(
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

    Reading read(Name block) {
        return new Reading(block);
    }

    /** The counts of a block, each school's, with the categories of pupils counted; and what is built on them. */
    final class Reading {
        private final Name name;
        private final Map<String, Integer> schools = new LinkedHashMap<>();
        private final List<long[][]> tables = new ArrayList<>();
        private final List<BitSet> told = new ArrayList<>();
        private final List<Breaking> breakings = new ArrayList<>();

        Reading(Name name) {
            this.name = name;
            new TreeSet<>(counts.get(name).stream().map(Count::school).toList())
                    .forEach(school -> schools.put(school, schools.size()));
            graduates();
            Map<String, List<Broken>> byBreakdown = new LinkedHashMap<>();
            broken.getOrDefault(name, List.of())
                    .forEach(row -> byBreakdown
                            .computeIfAbsent(row.breakdown(), breakdown -> new ArrayList<>())
                            .add(row));
            byBreakdown.values().forEach(this::breaking);
        }

        SchoolCounts schoolCounts() {
            return new SchoolCounts(List.copyOf(schools.keySet()), destinations, tables, told);
        }

        List<Breaking> breakings() {
            return breakings;
        }

        private void graduates() {
            long[][] table = table();
            for (int destination = 0; destination <= destinations.size(); destination++) {
                told.add(new BitSet());
            }
            for (Count count : counts.get(name)) {
                int school = schools.get(count.school());
                int destination = count.destination().equals(ALL)
                        ? destinations.size()
                        : destinations.indexOf(count.destination());
                table[school][destination] = count.graduates();
                told.get(destination).set(school);
            }
            // Of a school's graduates, those whose destinations it did not tell.
            for (int school = 0; school < table.length; school++) {
                long rest = table[school][destinations.size()];
                for (int destination = 0; destination < destinations.size(); destination++) {
                    rest -= table[school][destination];
                }
                table[school][destinations.size()] = Math.max(0, rest);
            }
            tables.add(table);
        }

        private void breaking(List<Broken> rows) {
            Broken first = rows.get(0);
            Map<String, long[][]> pupils = new LinkedHashMap<>();
            Map<String, BitSet> members = new LinkedHashMap<>();
            Set<String> none = new TreeSet<>();
            for (Broken row : rows) {
                if (row.isNone()) {
                    none.add(row.category());
                }
                BitSet having = members.computeIfAbsent(row.category(), category -> new BitSet());
                long[][] counted = pupils.computeIfAbsent(row.category(), category -> table());
                int destination = destinations.indexOf(row.destination());
                for (int index = 0; index < row.schools().size(); index += 2) {
                    int school = schools.get(row.schools().get(index));
                    having.set(school);
                    counted[school][destination] = Long.parseLong(row.schools().get(index + 1));
                }
            }
            BitSet all = members.remove(ALL);
            List<Breaking.Category> categories = new ArrayList<>();
            for (String category : members.keySet()) {
                if (!first.isPupil()) {
                    categories.add(new Breaking.Category(category, 0, members.get(category), true, false));
                    continue;
                }
                long[][] counted = pupils.get(category);
                categories.add(new Breaking.Category(category, keep(counted), all, true, none.contains(category)));
                if (!first.isPartition()) {
                    categories.add(new Breaking.Category(
                            category, keep(without(pupils.get(ALL), counted)), all, false, false));
                }
            }
            breakings.add(new Breaking(first.breakdown(), first.isPartition(), all, categories));
        }

        private int keep(long[][] table) {
            tables.add(table);
            return tables.size() - 1;
        }

        private long[][] table() {
            return new long[schools.size()][destinations.size() + 1];
        }

        private long[][] without(long[][] all, long[][] some) {
            long[][] rest = table();
            for (int school = 0; school < rest.length; school++) {
                for (int destination = 0; destination < rest[school].length; destination++) {
                    rest[school][destination] = all[school][destination] - some[school][destination];
                }
            }
            return rest;
        }

        AreaSets everyFrame() {
            return areas(frames);
        }

        /** The areas of the frames that breakdowns are published in. */
        AreaSets brokenFrames() {
            return areas(frames.stream().filter(Frame::isBrokenDown).toList());
        }

        /** The groups of areas that indicators are compared by, and the areas in them. */
        AreaSets groups() {
            return areas(groups);
        }

        private AreaSets areas(List<Frame> frames) {
            Map<String, Map<String, BitSet>> sets = new LinkedHashMap<>();
            for (Frame place : frames) {
                Map<String, BitSet> areas = sets.computeIfAbsent(place.frame(), frame -> new LinkedHashMap<>());
                if (schools.containsKey(place.school())) {
                    areas.computeIfAbsent(place.area(), area -> new BitSet()).set(schools.get(place.school()));
                }
            }
            return new AreaSets(sets, schools.size());
        }

        List<Part> parts() {
            List<Part> found = new ArrayList<>();
            for (Counted counted : parts.getOrDefault(name, List.of())) {
                BitSet set = new BitSet();
                counted.schools().stream()
                        .filter(schools::containsKey)
                        .map(schools::get)
                        .forEach(set::set);
                found.add(new Part(
                        counted.key(),
                        bits(counted.destinations()),
                        set,
                        counted.headline(),
                        counted.isUsed()
                                && breakable.contains(counted.key().get(1))
                                && counted.key().get(0).equals(ALL)));
            }
            return found;
        }

        private int bits(List<String> named) {
            if (named.contains(ALL)) {
                return (1 << (destinations.size() + 1)) - 1;
            }
            return named.stream()
                    .mapToInt(destination -> 1 << destinations.indexOf(destination))
                    .sum();
        }
    }
}
