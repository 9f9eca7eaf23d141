package phanluong.warehouse.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * The graduates of one school year and level, school by school: by category and destination.
 *
 * @param schools codes, in order; a set of schools is a set of their positions
 * @param destinations in order; a set of destinations is a set of bits, the last one for graduates of a school whose
 *     destinations are not all told
 * @param counts by category, school and destination; category 0 is every graduate
 * @param told by destination, the schools that told how many went there; the last one: the schools that told how many graduated
 */
record SchoolCounts(List<String> schools, List<String> destinations, List<long[][]> counts, List<BitSet> told) {
    /** All destinations, those not told among them. */
    int everywhere() {
        return (1 << (destinations.size() + 1)) - 1;
    }

    long sum(Cell.Key key) {
        long[][] counted = counts.get(key.category());
        long sum = 0;
        for (int school = key.schools().nextSetBit(0);
                school >= 0;
                school = key.schools().nextSetBit(school + 1)) {
            for (int rest = key.destinations(); rest != 0; rest &= rest - 1) {
                sum += counted[school][Integer.numberOfTrailingZeros(rest)];
            }
        }
        return sum;
    }

    /** The schools that told all of the destinations; for {@link #everywhere} those that told how many graduated. */
    BitSet told(int of) {
        if (of == everywhere()) {
            return (BitSet) told.get(destinations.size()).clone();
        }
        BitSet all = new BitSet();
        all.set(0, schools.size());
        for (int rest = of; rest != 0; rest &= rest - 1) {
            all.and(told.get(Integer.numberOfTrailingZeros(rest)));
        }
        return all;
    }
}
