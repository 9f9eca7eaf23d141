package phanluong.warehouse.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import phanluong.warehouse.time.SchoolYear;

/**
 * An indicator in one area and school year.
 *
 * @param definition version of the rule it is counted by
 * @param unknown pupils of the denominator whose destination is not known; empty when that is hidden
 * @param breakMark why the series breaks between the year before and this one, such as {@code area_reform}; empty when it does not
 * @param schoolsExpected schools that should have reported, {@code schoolsCounted} those that are in the ratio; empty where the
 *     region's reporters speak for a part of the area only
 * @param uncounted at most so many pupils or schools are outside the ratio; empty when nobody can say
 */
public record IndicatorValue(
        String indicator,
        String definition,
        String frame,
        String areaCode,
        String areaName,
        SchoolYear schoolYear,
        Optional<String> breakMark,
        Reading reading,
        OptionalLong unknown,
        OptionalLong schoolsExpected,
        long schoolsCounted,
        long schoolsSuppressed,
        OptionalLong uncounted) {

    /** The ratio if every pupil of unknown destination belonged to the numerator; empty when there is no ratio or they are hidden. */
    public Optional<BigDecimal> bestPercent() {
        return reading instanceof Reading.Measured measured && unknown.isPresent()
                ? new Reading.Measured(measured.numerator() + unknown.getAsLong(), measured.denominator()).percent()
                : Optional.empty();
    }

    /** Whether it is known that destinations are not. */
    public boolean hasUnknown() {
        return unknown.isPresent() && unknown.getAsLong() > 0;
    }

    /** Whether schools are missing from the ratio, or may be. */
    public boolean isPartial() {
        return schoolsExpected.isEmpty() || schoolsCounted < schoolsExpected.getAsLong();
    }

    /** Such as {@code 112/115}, with a question mark where nobody knows how many are expected. */
    public String countedOfExpected() {
        return schoolsCounted + "/" + (schoolsExpected.isPresent() ? schoolsExpected.getAsLong() : "?");
    }
}
