package phanluong.warehouse.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * How a breakdown divides the graduates of a block.
 *
 * @param schools those whose graduates are broken down
 */
record Breaking(String breakdown, boolean isPartition, BitSet schools, List<Category> categories) {
    /** The same of some schools only; a category of schools that are not among them is left out. */
    Breaking within(BitSet some) {
        return new Breaking(
                breakdown,
                isPartition,
                AreaSets.common(schools, some),
                categories.stream()
                        .map(category -> category.within(some))
                        .filter(category -> !category.schools().isEmpty())
                        .toList());
    }

    /**
     * A category: of pupils, with counts of its own; or of schools, when it is every graduate (0) of some of them.
     *
     * @param counts the position of its counts in {@link SchoolCounts}
     * @param schools the schools that may have graduates of it
     * @param isShown false for what is left beside a category that shares pupils with others, which follows it
     * @param isNone of pupils who are in no other category, where others share pupils
     */
    record Category(String category, int counts, BitSet schools, boolean isShown, boolean isNone) {
        private Category within(BitSet some) {
            return new Category(category, counts, AreaSets.common(schools, some), isShown, isNone);
        }

        boolean isOfPupils() {
            return counts > 0;
        }
    }
}
