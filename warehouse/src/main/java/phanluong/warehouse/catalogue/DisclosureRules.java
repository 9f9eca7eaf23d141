package phanluong.warehouse.catalogue;

import phanluong.warehouse.words.Yaml;

/**
 * What a published figure may say about few graduates: {@code disclosure.yml} of the catalogue.
 *
 * @param threshold counts from 1 to one less are hidden, and every figure of a group that is smaller, in pupils
 * @param uniformGroup in a group smaller than this, a destination that all or none of it has is hidden, in pupils
 * @param width the least width of the interval within which an attacker can place a hidden count, in pupils
 * @param complementary whether more is hidden so that what is hidden cannot be computed from what is shown
 */
public record DisclosureRules(int threshold, int uniformGroup, int width, boolean complementary) {
    /** Hides nothing: figures as they were counted, for eyes inside the office. */
    public static final DisclosureRules OPEN = new DisclosureRules(1, 1, 0, false);

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
                Boolean.parseBoolean(file.text("complementary")));
    }

    public boolean hidesAnything() {
        return threshold > 1 || uniformGroup > 1;
    }

    /** Whether a count is too small to be shown; zero is not. */
    public boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }
}
