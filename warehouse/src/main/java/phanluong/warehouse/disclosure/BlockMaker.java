package phanluong.warehouse.disclosure;

import static phanluong.warehouse.disclosure.AreaSets.common;
import static phanluong.warehouse.disclosure.AreaSets.without;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import phanluong.warehouse.disclosure.Breaking.Category;
import phanluong.warehouse.disclosure.Shown.Table;

/**
 * Lays out the cells of a block as the marts publish them, and the sums between them: over areas of every frame, over
 * destinations, over the categories of each breakdown.
 */
final class BlockMaker {
    private static final String ALL = "all";
    private static final int ALL_GRADUATES = 0;
    /** What a reader loses: a cell of a breakdown, of a table by destination, of an indicator, a total. */
    private static final int OF_BREAKDOWN = 0;

    private static final int TOTAL_OF_BREAKDOWN = 1;
    private static final int OF_DESTINATION = 2;
    private static final int OF_INDICATOR = 6;
    private static final int TOTAL = 5;
    /** Added for each frame that is coarser than the fourth: region, districts, present and former communes. */
    private static final int COARSER = 2;

    private static final int COARSER_OF_BREAKDOWN = 1;
    private static final int FINEST = 3;

    private final int schoolYear;
    private final String level;
    private final SchoolCounts counts;
    private final AreaSets everyFrame;
    private final AreaSets brokenFrames;
    private final AreaSets groups;
    private final Cells cells;
    /** Each destination by itself. */
    private final List<Integer> single;

    private final List<Shown> shown = new ArrayList<>();
    /** Sums that are laid out already: many indicators count the same. */
    private final Set<List<Object>> laidOut = new HashSet<>();

    /**
     * @param cells where they are laid out, beside those of other releases
     * @param brokenFrames the areas of the frames that breakdowns are published in
     * @param groups the groups of areas that indicators are compared by
     */
    BlockMaker(
            int schoolYear,
            String level,
            SchoolCounts counts,
            Cells cells,
            AreaSets everyFrame,
            AreaSets brokenFrames,
            AreaSets groups) {
        this.schoolYear = schoolYear;
        this.level = level;
        this.counts = counts;
        this.everyFrame = everyFrame;
        this.brokenFrames = brokenFrames;
        this.groups = groups;
        this.cells = cells;
        this.single = IntStream.range(0, counts.destinations().size())
                .mapToObj(destination -> 1 << destination)
                .toList();
    }

    /** @return every figure that a table shows */
    List<Shown> make(List<Breaking> breakdowns, List<Part> parts) {
        graduates();
        for (Part part : parts) {
            part(part);
        }
        Set<Integer> asked = new LinkedHashSet<>(single);
        parts.stream().filter(Part::breakable).map(Part::destinations).forEach(asked::add);
        for (Breaking breaking : breakdowns) {
            breakdown(breaking, asked);
            parts.stream().filter(Part::breakable).forEach(part -> show(part, breaking));
        }
        return shown;
    }

    private void graduates() {
        int everywhere = counts.everywhere();
        BitSet schools = counts.told(everywhere);
        areas(everyFrame, ALL_GRADUATES, schools, everywhere);
        for (int destination : single) {
            BitSet told = counts.told(destination);
            areas(everyFrame, ALL_GRADUATES, told, destination);
            within(everyFrame, ALL_GRADUATES, told, schools, destination);
            areas(everyFrame, ALL_GRADUATES, common(told, schools), everywhere);
        }
        destinations(everyFrame, ALL_GRADUATES, schools, everywhere);
        for (AreaSets.Area area : everyFrame.areas()) {
            show(area, common(area.schools(), schools), ALL, ALL, ALL_GRADUATES, everywhere, TOTAL);
            for (int destination : single) {
                BitSet told = counts.told(destination);
                show(area, common(area.schools(), told), ALL, ALL, ALL_GRADUATES, destination, OF_DESTINATION);
                BitSet both = common(common(area.schools(), told), schools);
                if (!both.isEmpty()) {
                    publish(cells.cell(ALL_GRADUATES, both, everywhere), TOTAL, area);
                }
            }
        }
    }

    private void part(Part part) {
        BitSet told = counts.told(part.destinations());
        BitSet schools = common(part.schools(), told);
        for (AreaSets frames : List.of(everyFrame, groups)) {
            areas(frames, ALL_GRADUATES, schools, part.destinations());
            destinations(frames, ALL_GRADUATES, schools, part.destinations());
            within(frames, ALL_GRADUATES, told, schools, part.destinations());
        }
        everyFrame.areas().forEach(area -> show(part, area, schools));
        groups.areas().stream().filter(area -> area.depth() == 0).forEach(area -> show(part, area, schools));
    }

    private void show(Part part, AreaSets.Area area, BitSet schools) {
        BitSet counted = common(area.schools(), schools);
        if (counted.isEmpty()) {
            return;
        }
        Cell cell = cells.cell(ALL_GRADUATES, counted, part.destinations());
        publish(cell, part.headline() ? OF_INDICATOR : OF_DESTINATION, area);
        List<Object> key = new ArrayList<>(part.key());
        key.add(area.frame());
        key.add(area.code());
        shown.add(new Shown(Table.HIDDEN_INDICATOR, key, cell));
    }

    private void breakdown(Breaking breaking, Set<Integer> asked) {
        BitSet schools = breaking.schools();
        Set<Integer> wanted = new LinkedHashSet<>(asked);
        wanted.add(counts.everywhere());
        for (int destinations : wanted) {
            areas(brokenFrames, ALL_GRADUATES, schools, destinations);
            within(brokenFrames, ALL_GRADUATES, counts.told(destinations), schools, destinations);
            for (Category category : breaking.categories()) {
                // Of schools also where no breakdown is shown: an area without those of a kind is the schools of
                // another.
                areas(
                        category.isOfPupils() ? brokenFrames : everyFrame,
                        category.counts(),
                        category.schools(),
                        destinations);
            }
            boolean isOfPupils = breaking.categories().get(0).isOfPupils();
            (isOfPupils ? brokenFrames : everyFrame)
                    .sets(schools)
                    .forEach(set -> categories(breaking, set, destinations));
        }
        for (int destinations : wanted) {
            destinations(brokenFrames, ALL_GRADUATES, schools, destinations);
            for (Category category : breaking.categories()) {
                destinations(brokenFrames, category.counts(), category.schools(), destinations);
            }
        }
        for (AreaSets.Area area : brokenFrames.areas()) {
            show(area, common(area.schools(), schools), breaking.breakdown(), ALL, ALL_GRADUATES);
            for (Category category : breaking.categories()) {
                BitSet counted = common(area.schools(), category.schools());
                if (category.isShown()
                        && !counted.isEmpty()
                        && cells.cell(category.counts(), counted, counts.everywhere())
                                        .value()
                                > 0) {
                    show(area, counted, breaking.breakdown(), category.category(), category.counts());
                }
            }
        }
    }

    /** The categories of a breakdown add up to all graduates of a set of schools. */
    private void categories(Breaking breaking, BitSet schools, int destinations) {
        Cell all = cells.cell(ALL_GRADUATES, schools, destinations);
        if (breaking.isPartition()) {
            cells.add(all, categories(breaking.categories(), schools, destinations));
            return;
        }
        // Categories that share pupils: each with what is left, which no table shows, stands beside it.
        for (int index = 0; index < breaking.categories().size(); index += 2) {
            cells.add(all, categories(breaking.categories().subList(index, index + 2), schools, destinations));
        }
    }

    private List<Cell> categories(List<Category> categories, BitSet schools, int destinations) {
        List<Cell> parts = new ArrayList<>();
        for (Category category : categories) {
            BitSet set = common(schools, category.schools());
            if (!set.isEmpty()) {
                parts.add(cells.cell(category.counts(), set, destinations));
            }
        }
        return parts;
    }

    /** The areas and pieces of areas add up, among some schools. */
    private void areas(AreaSets areas, int category, BitSet schools, int destinations) {
        if (!laidOut.add(List.of("areas", areas, category, schools, destinations))) {
            return;
        }
        for (AreaSets.Sum sum : areas.sums(schools)) {
            cells.add(
                    cells.cell(category, sum.whole(), destinations),
                    sum.parts().stream()
                            .map(part -> cells.cell(category, part, destinations))
                            .toList());
        }
    }

    /** Destinations taken together are the sum of each. */
    private void destinations(AreaSets areas, int category, BitSet schools, int destinations) {
        if (Integer.bitCount(destinations) == 1
                || !laidOut.add(List.of("destinations", areas, category, schools, destinations))) {
            return;
        }
        areas.sets(schools).forEach(set -> {
            List<Cell> parts = new ArrayList<>();
            for (int rest = destinations; rest != 0; rest &= rest - 1) {
                int one = Integer.lowestOneBit(rest);
                boolean isToldApart = one <= single.get(single.size() - 1);
                if (isToldApart || cells.cell(category, set, one).value() > 0) {
                    parts.add(cells.cell(category, set, one));
                }
            }
            cells.add(cells.cell(category, set, destinations), parts);
        });
    }

    /** What some of the schools count, and what the others do. */
    private void within(AreaSets areas, int category, BitSet all, BitSet some, int destinations) {
        BitSet both = common(all, some);
        if (both.equals(all) || !laidOut.add(List.of("within", areas, category, all, some, destinations))) {
            return;
        }
        areas.sets(all).forEach(set -> {
            List<Cell> parts = new ArrayList<>();
            for (BitSet part : List.of(common(set, some), without(set, some))) {
                if (!part.isEmpty()) {
                    parts.add(cells.cell(category, part, destinations));
                }
            }
            cells.add(cells.cell(category, set, destinations), parts);
        });
    }

    private void show(AreaSets.Area area, BitSet schools, String breakdown, String category, int counted) {
        show(area, schools, breakdown, category, counted, counts.everywhere(), TOTAL_OF_BREAKDOWN);
        for (int destination : single) {
            show(area, schools, breakdown, category, counted, destination, OF_BREAKDOWN);
        }
    }

    private void show(
            AreaSets.Area area,
            BitSet schools,
            String breakdown,
            String category,
            int counted,
            int destinations,
            int worth) {
        if (schools.isEmpty()) {
            return;
        }
        Cell cell = cells.cell(counted, schools, destinations);
        publish(cell, worth, area);
        String destination = destinations == counts.everywhere()
                ? ALL
                : counts.destinations().get(Integer.numberOfTrailingZeros(destinations));
        shown.add(new Shown(
                Table.HIDDEN_GRADUATES,
                List.of(area.frame(), area.code(), schoolYear, level, breakdown, category, destination),
                cell));
    }

    private void show(Part part, Breaking breaking) {
        for (AreaSets.Area area : brokenFrames.areas()) {
            show(part, breaking, area, ALL, ALL_GRADUATES, breaking.schools());
            for (Category category : breaking.categories()) {
                if (category.isShown()) {
                    show(part, breaking, area, category.category(), category.counts(), category.schools());
                }
            }
        }
    }

    private void show(Part part, Breaking breaking, AreaSets.Area area, String category, int counted, BitSet schools) {
        BitSet set = common(area.schools(), schools);
        if (set.isEmpty()) {
            return;
        }
        Cell cell = cells.cell(counted, set, part.destinations());
        publish(cell, OF_BREAKDOWN, area);
        List<?> key = part.key();
        shown.add(new Shown(
                Table.HIDDEN_INDICATOR_BREAKDOWN,
                List.of(key.get(1), key.get(3), key.get(4), area.frame(), area.code(), breaking.breakdown(), category),
                cell));
    }

    private void publish(Cell cell, int worth, AreaSets.Area area) {
        int coarser = FINEST - Math.min(FINEST, area.depth());
        boolean isOfBreakdown = worth == OF_BREAKDOWN || worth == TOTAL_OF_BREAKDOWN;
        cell.publish(worth + coarser * (isOfBreakdown ? COARSER_OF_BREAKDOWN : COARSER));
    }
}
