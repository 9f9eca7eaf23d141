package phanluong.warehouse.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text;

/**
 * What documents say about the region, and the frames and years they stand on ({@code region.yml}).
 *
 * @param plan the document under which the region reports
 * @param totalFrame the frame of the whole region, {@code detailFrame} that of its parts
 * @param presentFrame the units of today, where they differ from the parts reported on
 * @param reformOn the day on which the areas changed
 * @param targetYears which school year serves the target of a calendar year
 */
public record Region(
        Text name,
        Text plan,
        String totalFrame,
        String detailFrame,
        Optional<String> presentFrame,
        Optional<LocalDate> reformOn,
        SchoolYear baselineYear,
        Map<Integer, SchoolYear> targetYears,
        Period midterm,
        Period ending,
        Text.Language language) {
    public Region {
        targetYears = Collections.unmodifiableSortedMap(new TreeMap<>(targetYears));
    }

    /** The last school year a review speaks of, and the day whose knowledge it uses (empty: the newest release). */
    public record Period(SchoolYear lastYear, Optional<LocalDate> asOf) {}
}
