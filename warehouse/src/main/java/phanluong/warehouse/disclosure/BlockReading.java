package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import phanluong.warehouse.disclosure.GraduateReader.Broken;
import phanluong.warehouse.disclosure.GraduateReader.Count;
import phanluong.warehouse.disclosure.GraduateReader.Counted;
import phanluong.warehouse.disclosure.GraduateReader.Frame;
import phanluong.warehouse.disclosure.GraduateReader.Name;

/**
 * The counts of a block, each school's, with the categories of pupils counted: of a release, and of those that were issued before
 * it. A school of which two releases count the same is one school; one that was corrected in between is two.
 */
final class BlockReading {
    private static final String ALL = "all";

    private final Name name;
    private final List<GraduateReader> releases;
    private final List<String> destinations;
    private final List<String> schools = new ArrayList<>();
    /** By release, where each of its schools is. */
    private final List<Map<String, Integer>> positions = new ArrayList<>();

    private final List<long[][]> tables = new ArrayList<>();
    private final List<BitSet> told = new ArrayList<>();
    private final List<Breaking> breakings = new ArrayList<>();

    /** @param releases the one that is decided first, those issued before it after it; each has graduates of the block */
    BlockReading(Name name, List<GraduateReader> releases) {
        this.name = name;
        this.releases = releases;
        this.destinations = releases.get(0).destinations();
        Map<List<?>, Integer> known = new HashMap<>();
        for (GraduateReader release : releases) {
            Map<String, Integer> position = new LinkedHashMap<>();
            release.bySchool(name).forEach((school, counted) -> {
                position.put(school, known.computeIfAbsent(List.of(school, counted), any -> schools.size()));
                if (known.size() > schools.size()) {
                    schools.add(school);
                }
            });
            positions.add(position);
        }
        graduates();
        Map<String, List<Integer>> byBreakdown = new LinkedHashMap<>();
        for (int release = 0; release < releases.size(); release++) {
            for (Broken row : releases.get(release).broken(name)) {
                List<Integer> of = byBreakdown.computeIfAbsent(row.breakdown(), any -> new ArrayList<>());
                if (!of.contains(release)) {
                    of.add(release);
                }
            }
        }
        byBreakdown.forEach(this::breaking);
    }

    SchoolCounts schoolCounts() {
        return new SchoolCounts(List.copyOf(schools), destinations, tables, told);
    }

    /** Of all schools, whichever release counts them. */
    List<Breaking> breakings() {
        return breakings;
    }

    private void graduates() {
        long[][] table = table();
        for (int destination = 0; destination <= destinations.size(); destination++) {
            told.add(new BitSet());
        }
        for (int release = 0; release < releases.size(); release++) {
            for (Count count : releases.get(release).counts(name)) {
                int school = positions.get(release).get(count.school());
                int destination = count.destination().equals(ALL)
                        ? destinations.size()
                        : destinations.indexOf(count.destination());
                table[school][destination] = count.graduates();
                told.get(destination).set(school);
            }
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

    private void breaking(String breakdown, List<Integer> of) {
        Map<String, long[][]> pupils = new LinkedHashMap<>();
        Map<String, BitSet> members = new LinkedHashMap<>();
        Set<String> none = new TreeSet<>();
        boolean isPupil = false;
        boolean isPartition = false;
        for (int release : of) {
            for (Broken row : releases.get(release).broken(name)) {
                if (row.breakdown().equals(breakdown)) {
                    isPupil = row.isPupil();
                    isPartition = row.isPartition();
                    if (row.isNone()) {
                        none.add(row.category());
                    }
                    BitSet having = members.computeIfAbsent(row.category(), category -> new BitSet());
                    long[][] counted = pupils.computeIfAbsent(row.category(), category -> table());
                    int destination = destinations.indexOf(row.destination());
                    for (int index = 0; index < row.schools().size(); index += 2) {
                        int school = positions.get(release).get(row.schools().get(index));
                        having.set(school);
                        counted[school][destination] =
                                Long.parseLong(row.schools().get(index + 1));
                    }
                }
            }
        }
        BitSet all = members.remove(ALL);
        List<Breaking.Category> categories = new ArrayList<>();
        for (String category : members.keySet()) {
            if (!isPupil) {
                categories.add(new Breaking.Category(category, 0, members.get(category), true, false));
                continue;
            }
            long[][] counted = pupils.get(category);
            categories.add(new Breaking.Category(category, keep(counted), all, true, none.contains(category)));
            if (!isPartition) {
                categories.add(
                        new Breaking.Category(category, keep(without(pupils.get(ALL), counted)), all, false, false));
            }
        }
        breakings.add(new Breaking(breakdown, isPartition, all, categories));
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

    /** What one of the releases counts, lays out and shows. */
    Release release(int index) {
        return new Release(releases.get(index), positions.get(index));
    }

    final class Release {
        private final GraduateReader reader;
        private final Map<String, Integer> position;
        private final BitSet own = new BitSet();

        private Release(GraduateReader reader, Map<String, Integer> position) {
            this.reader = reader;
            this.position = position;
            position.values().forEach(own::set);
        }

        List<Breaking> breakings() {
            return breakings.stream()
                    .map(breaking -> breaking.within(own))
                    .filter(breaking -> !breaking.schools().isEmpty())
                    .toList();
        }

        AreaSets everyFrame() {
            return areas(reader.frames());
        }

        /** The areas of the frames that breakdowns are published in. */
        AreaSets brokenFrames() {
            return areas(reader.frames().stream().filter(Frame::isBrokenDown).toList());
        }

        /** The groups of areas that indicators are compared by, and the areas in them. */
        AreaSets groups() {
            return areas(reader.groups());
        }

        private AreaSets areas(List<Frame> frames) {
            Map<String, Map<String, BitSet>> sets = new LinkedHashMap<>();
            for (Frame place : frames) {
                Map<String, BitSet> areas = sets.computeIfAbsent(place.frame(), frame -> new LinkedHashMap<>());
                if (position.containsKey(place.school())) {
                    areas.computeIfAbsent(place.area(), area -> new BitSet()).set(position.get(place.school()));
                }
            }
            return new AreaSets(sets, own);
        }

        List<Part> parts() {
            List<Part> found = new ArrayList<>();
            for (Counted counted : reader.parts(name)) {
                BitSet set = new BitSet();
                counted.schools().stream()
                        .filter(position::containsKey)
                        .map(position::get)
                        .forEach(set::set);
                found.add(new Part(
                        counted.key(),
                        bits(counted.destinations()),
                        set,
                        counted.headline(),
                        counted.isUsed()
                                && reader.isBreakable(counted.key().get(1))
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
