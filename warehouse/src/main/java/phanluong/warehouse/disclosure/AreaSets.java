package phanluong.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The areas of all frames as sets of schools, and how they add up: the frames are laid over each other one by one, the coarser
 * first; each area of a frame is the sum of the pieces into which the frames so far cut it. A commune that straddles two
 * districts is two pieces.
 */
final class AreaSets {
    /** An area of a frame; {@code depth} is how many coarser frames there are. */
    record Area(String frame, String code, BitSet schools, int depth) {}

    /** A set of schools and the disjoint sets that make it up. */
    record Sum(BitSet whole, List<BitSet> parts) {
        /** The same among some schools only; empty parts are left out. */
        private Sum within(BitSet schools) {
            return new Sum(
                    common(whole, schools),
                    parts.stream()
                            .map(part -> common(part, schools))
                            .filter(part -> !part.isEmpty())
                            .toList());
        }
    }

    private final List<Area> areas = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    /** By some schools, the sums among them: the same schools count for every destination. */
    private final Map<BitSet, List<Sum>> sumsWithin = new HashMap<>();

    /** @param frames by frame and area the schools in it, coarser frames first; @param everywhere all schools */
    AreaSets(Map<String, Map<String, BitSet>> frames, BitSet everywhere) {
        List<BitSet> pieces = List.of(everywhere);
        int depth = -1;
        for (Map.Entry<String, Map<String, BitSet>> frame : frames.entrySet()) {
            List<BitSet> finer = new ArrayList<>();
            Map<String, List<BitSet>> inArea = new LinkedHashMap<>();
            for (BitSet piece : pieces) {
                List<BitSet> parts = new ArrayList<>();
                BitSet nowhere = (BitSet) piece.clone();
                frame.getValue().forEach((code, area) -> {
                    BitSet part = common(piece, area);
                    if (!part.isEmpty()) {
                        parts.add(part);
                        nowhere.andNot(area);
                        inArea.computeIfAbsent(code, area0 -> new ArrayList<>()).add(part);
                    }
                });
                if (!nowhere.isEmpty()) {
                    parts.add(nowhere);
                }
                sums.add(new Sum(piece, parts));
                finer.addAll(parts);
            }
            if (depth < 0 || finer.size() > pieces.size()) {
                depth++;
            }
            for (Map.Entry<String, List<BitSet>> area : inArea.entrySet()) {
                BitSet set = frame.getValue().get(area.getKey());
                areas.add(new Area(frame.getKey(), area.getKey(), set, depth));
                sums.add(new Sum(set, area.getValue()));
            }
            pieces = finer;
        }
    }

    List<Area> areas() {
        return areas;
    }

    /** How the areas add up, among some schools only; sums of no school are left out. */
    List<Sum> sums(BitSet schools) {
        return sumsWithin.computeIfAbsent(
                schools,
                some -> sums.stream()
                        .map(sum -> sum.within(some))
                        .filter(sum -> !sum.whole().isEmpty())
                        .toList());
    }

    /** Every set of schools in the sums among some schools, once. */
    Set<BitSet> sets(BitSet schools) {
        Set<BitSet> sets = new LinkedHashSet<>();
        for (Sum sum : sums(schools)) {
            sets.add(sum.whole());
            sets.addAll(sum.parts());
        }
        return sets;
    }

    static BitSet common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    static BitSet without(BitSet all, BitSet some) {
        BitSet rest = (BitSet) all.clone();
        rest.andNot(some);
        return rest;
    }
}
