package phanluong.warehouse.catalogue;

import java.util.List;
import phanluong.warehouse.words.Text;

/**
 * A way to break graduates down ({@code breakdowns.yml}).
 *
 * @param trait what it reads of each pupil or school
 * @param partition whether everybody is in one category only, so that the categories add up to the total
 * @param published whether planners see it; others are counted inside the build
 * @param categories in the order in which they are shown; none when every value is a category of its own
 */
public record Breakdown(
        String id, Text name, Trait trait, boolean partition, boolean published, List<Category> categories) {
    /** Graduates of all categories together. */
    public static final String ALL = "all";

    /** Graduates whose value is missing or in no category. */
    public static final String UNKNOWN = "unknown";

    public Breakdown {
        categories = List.copyOf(categories);
    }

    /**
     * One part of a breakdown.
     *
     * @param values of the trait that belong to it, beside its own id
     * @param otherwise whether it takes the values that no category lists
     * @param empty whether it takes those without a value
     */
    public record Category(String id, Text name, List<String> values, boolean otherwise, boolean empty) {
        public Category {
            values = List.copyOf(values);
        }
    }

    /** What can be asked of a pupil, or of a school at the end of the school year. */
    public enum Trait {
        SEX(true),
        ETHNICITY(true),
        POLICY_GROUPS(true),
        /** Years completed in the calendar year of graduation. */
        AGE(true),
        KIND(false),
        OWNERSHIP(false),
        INDUSTRIAL_PARK(false),
        PILOT(false),
        /** In an especially disadvantaged area. */
        DISADVANTAGED(false),
        /** The word before the name of the commune: Xã, Phường, Thị trấn, Đặc khu. */
        COMMUNE_TYPE(false),
        DISTRICT(false),
        COMMUNE(false);

        private final boolean ofPupil;

        Trait(boolean ofPupil) {
            this.ofPupil = ofPupil;
        }

        public boolean ofPupil() {
            return ofPupil;
        }
    }
}
