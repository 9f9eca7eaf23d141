package phanluong.warehouse.rehearsal;

/**
 * What holds in an invented province. Differences are percentage points.
 *
 * @param years how many school years are known
 * @param pilots how many of the {@value Province#DISTRICTS} districts
 * @param trend points a year, in every district alike
 * @param effect what the pilot adds in pilot districts from its beginning on
 * @param outlier what one district lies above what it would be
 * @param overdispersion standard deviation of what a district's own year adds beyond chance
 * @param autocorrelation of that, from one year to the next
 * @param pilotSpread how many times as much of that in pilot districts
 * @param shock what one year, the same for all districts, takes away
 * @param missing share of district-years without a number
 * @param reform whether the definition changes in the middle, by which every rate moves
 */
public record Truth(
        int years,
        int pilots,
        double trend,
        double effect,
        double outlier,
        double overdispersion,
        double autocorrelation,
        double pilotSpread,
        double shock,
        double missing,
        boolean reform) {}
