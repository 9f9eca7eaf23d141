package phanluong.jobs.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import phanluong.warehouse.catalogue.Breakdown;

/**
 * What must add up in one school year and level, whatever is published: the areas of all frames and their common pieces, the
 * pilots and the others, categories of schools and of pupils.
 */
final class Structure {
    private static final String WHOLE = "whole";

    private final View view;
    private final List<String> destinations;
    private final BitSet province;
    private final List<Collection<BitSet>> frames;
    private List<BitSet> pieces;
    private final List<BitSet> areas = new ArrayList<>();
    private final Map<String, List<BitSet>> groups;

    private Structure(View view, Map<String, List<BitSet>> groups) {
        this.view = view;
        this.destinations = List.copyOf(view.destinations());
        this.groups = groups;
        province = view.all();
        frames = List.of(
                view.areas("district_2019").values(),
                view.areas("commune_2025").values(),
                view.areas("commune_2019").values());
        pieces = List.of(province);
        areas.add(province);
        for (Collection<BitSet> frame : frames) {
            pieces = pieces.stream()
                    .flatMap(piece -> frame.stream().filter(piece::intersects).map(area -> common(piece, area)))
                    .toList();
            areas.addAll(frame);
        }
        areas.addAll(pieces);
    }

    /** @param groups of districts, such as the pilots, by name */
    static void of(View view, List<Breakdown> breakdowns, Map<String, List<BitSet>> groups) {
        Structure structure = new Structure(view, groups);
        for (Breakdown breakdown : breakdowns) {
            if (breakdown.trait().ofPupil()) {
                structure.ofPupils(breakdown);
            } else {
                structure.ofSchools(breakdown.id());
            }
        }
        structure.classes();
    }

    private void ofSchools(String breakdown) {
        Function<BitSet, String> given = schools -> view.given(schools, WHOLE);
        geography(schools -> schools, given);
        for (BitSet area : areas) {
            split(area, view.categories(area, breakdown).values(), given);
        }
        for (String category : view.categories(province, breakdown).keySet()) {
            geography(area -> view.category(area, breakdown, category), given);
        }
    }

    private void classes() {
        List<BitSet> classes = view.classes();
        for (BitSet piece : pieces) {
            List<BitSet> within = new ArrayList<>(classes);
            within.removeIf(one -> !one.intersects(piece));
            split(piece, within, schools -> view.given(schools, WHOLE));
            for (String breakdown : view.traits()) {
                for (BitSet category : view.categories(piece, breakdown).values()) {
                    List<BitSet> of = new ArrayList<>(within);
                    of.removeIf(one -> !one.intersects(category));
                    split(category, of, schools -> view.given(schools, WHOLE));
                }
            }
        }
    }

    private void ofPupils(Breakdown breakdown) {
        String id = breakdown.id();
        List<String> categories = new ArrayList<>(
                breakdown.categories().stream().map(Breakdown.Category::id).toList());
        categories.add(Breakdown.UNKNOWN);
        for (String category : categories) {
            geography(schools -> schools, schools -> id + "=" + category);
        }
        geography(schools -> schools, schools -> view.given(schools, id));
        for (BitSet area : areas) {
            for (int destination : each()) {
                int all = cell(area, view.given(area, id), destination);
                if (!view.isGiven(area, id)) {
                    view.equations()
                            .sum(
                                    cell(area, view.given(area, WHOLE), destination),
                                    List.of(all, cell(area, id + " not given", destination)));
                }
                List<Integer> parts = categories.stream()
                        .map(category -> cell(area, id + "=" + category, destination))
                        .toList();
                if (breakdown.partition()) {
                    view.equations().sum(all, parts);
                } else {
                    overlap(breakdown, all, parts);
                }
            }
        }
    }

    /** Somebody in no category of those that overlap is in the one for nobody else; everybody else is in one at least. */
    private void overlap(Breakdown breakdown, int all, List<Integer> parts) {
        int none = 0;
        while (!breakdown.categories().get(none).empty()) {
            none++;
        }
        Linear together = new Linear().plus(-1, all);
        parts.forEach(part -> together.plus(1, part));
        view.equations().between(together, 0, Equations.MANY);
        for (int part : parts) {
            if (part != parts.get(none)) {
                view.equations()
                        .between(
                                new Linear()
                                        .plus(1, part)
                                        .plus(1, parts.get(none))
                                        .plus(-1, all),
                                -Equations.MANY,
                                0);
            }
        }
    }

    private void geography(Function<BitSet, BitSet> of, Function<BitSet, String> category) {
        for (Collection<BitSet> frame : frames) {
            split(of.apply(province), each(frame, of), category);
            for (BitSet area : frame) {
                List<BitSet> within = new ArrayList<>(pieces);
                within.removeIf(piece -> !piece.intersects(area));
                split(of.apply(area), each(within, of), category);
            }
        }
        groups.values().forEach(group -> {
            BitSet together = new BitSet();
            group.forEach(together::or);
            split(of.apply(together), each(group, of), category);
        });
    }

    private void split(BitSet whole, Collection<BitSet> parts, Function<BitSet, String> category) {
        for (int destination : each()) {
            view.equations()
                    .sum(
                            cell(whole, category.apply(whole), destination),
                            parts.stream()
                                    .map(part -> cell(part, category.apply(part), destination))
                                    .toList());
        }
    }

    private static List<BitSet> each(Collection<BitSet> areas, Function<BitSet, BitSet> of) {
        return areas.stream().map(of).toList();
    }

    private static BitSet common(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return common;
    }

    /** Places of the destinations; -1 is all of them. */
    private List<Integer> each() {
        List<Integer> places = new ArrayList<>();
        for (int place = -1; place < destinations.size(); place++) {
            places.add(place);
        }
        return places;
    }

    private int cell(BitSet schools, String category, int destination) {
        return destination < 0
                ? view.graduates(schools, category)
                : view.cell(schools, category, destinations.get(destination));
    }
}
