package phanluong.warehouse.catalogue;

import phanluong.warehouse.words.Yaml;

/**
 * What a published figure may say about few graduates: {@code disclosure.yml} of the catalogue.
 *
 * @param threshold counts from 1 to one less are hidden, and every figure of a group that is smaller, in pupils
 * @param uniformGroup in a group smaller than this, a destination that all or none of it has is hidden, in pupils
 * @param width the least width of the interval within which an attacker can place a hidden count, in pupils
 * @param complementary whether more is hidden so that what is hidden cannot be computed from what is shown
 * @param results when the result of a comparison of schools may be told
 */
public record DisclosureRules(int threshold, int uniformGroup, int width, boolean complementary, Results results) {
    /** Hides nothing: figures as they were counted, for eyes inside the office. */
    public static final DisclosureRules OPEN = new DisclosureRules(1, 1, 0, false, Results.OPEN);

    /**
     * What a comparison of schools rests on at least, so that its result says nothing of one of them.
     *
     * @param schools in all
     * @param schoolsOfGroup in each of both groups
     * @param graduates of each group, before and after
     * @param largestShare the most of these that one school may have, percent
     */
    public record Results(int schools, int schoolsOfGroup, int graduates, int largestShare) {
        public static final Results OPEN = new Results(1, 1, 1, 100);

        public Results {
            if (schools < 1 || schoolsOfGroup < 1 || graduates < 1 || largestShare < 1 || largestShare > 100) {
                throw new IllegalArgumentException(
                        "results: schools, schools_of_group and graduates must be at least 1, and "
                                + "largest_share between 1 and 100 per cent");
            }
        }
    }

    public DisclosureRules {
        if (threshold < 1 || uniformGroup < 1 || width < 0) {
            throw new IllegalArgumentException(
                    "threshold and uniform_group must be at least 1 pupil, and width at least 0");
        }
        if (width > threshold) {
            throw new IllegalArgumentException("width " + width + " is more than the threshold " + threshold
                    + ": a hidden count cannot be asked to be more open than the counts that are hidden");
        }
    }

    /** @throws IllegalArgumentException naming the key that is missing or wrong */
    static DisclosureRules read(String text) {
        Yaml file = Yaml.parse(text);
        return new DisclosureRules(
                file.number("threshold"),
                file.number("uniform_group"),
                file.number("width"),
                Boolean.parseBoolean(file.text("complementary")),
                results(file.mapping("results")));
    }

    private static Results results(Yaml file) {
        return new Results(
                file.number("schools"),
                file.number("schools_of_group"),
                file.number("graduates"),
                file.number("largest_share"));
    }

    public boolean hidesAnything() {
        return threshold > 1 || uniformGroup > 1;
    }

    /** Whether a count is too small to be shown; zero is not. */
    public boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }
}
