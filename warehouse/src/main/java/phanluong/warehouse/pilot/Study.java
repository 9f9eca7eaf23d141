package phanluong.warehouse.pilot;

import java.util.List;
import java.util.Optional;
import phanluong.warehouse.statistics.experiment.DetectableEffect;
import phanluong.warehouse.trend.Series;

/**
 * All that is asked of the pilot for one indicator.
 *
 * @param main all pilots with all others
 * @param withPark among districts with a park; empty where a group has none
 * @param neither all pilots with districts that have neither pilot nor park; empty where there are none
 * @param detectable what the main comparison would find, from the years before
 * @param synthetic a look; empty where it would mean nothing
 */
public record Study(
        Effect main,
        Optional<Effect> withPark,
        Optional<Effect> neither,
        DetectableEffect detectable,
        Optional<Synthetic> synthetic) {
    private static final double POWER = 0.8;

    /**
     * @param series the indicator in every district
     * @param level of intervals and tests, for example 0.95
     * @return empty where no pilot district was seen without and with the pilot, or there is nobody to compare with
     */
    public static Optional<Study> of(List<Series> series, List<District> districts, double level) {
        return Design.of(Contrast.ALL_OTHERS, series, districts)
                .map(design -> new Study(
                        Effect.of(design, level),
                        effect(Contrast.WITH_PARK, series, districts, level),
                        effect(Contrast.NEITHER, series, districts, level),
                        design.detectable(level, POWER),
                        Synthetic.of(design)));
    }

    private static Optional<Effect> effect(
            Contrast contrast, List<Series> series, List<District> districts, double level) {
        return Design.of(contrast, series, districts).map(design -> Effect.of(design, level));
    }
}
