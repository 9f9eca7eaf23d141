package phanluong.warehouse.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

/**
 * One invented province: what really holds in its districts, and what was counted there.
 *
 * @param rates true rate of each district in each year, 0 to 1
 * @param series what was counted in each district, in its order
 * @param total the sum of those that were counted
 * @param next what is counted in all districts together in the year after, percent
 * @param level a level for that year, percent, near what may be expected
 * @param pilots numbers of the pilot districts
 * @param outlier number of the district that lies off, where one does
 */
record Province(
        Truth truth,
        double[][] rates,
        List<Series> series,
        Series total,
        double next,
        double level,
        List<Integer> pilots,
        int outlier) {
    static final int DISTRICTS = 11;
    static final String INDICATOR = "rehearsed_rate";
    static final SchoolYear FIRST = new SchoolYear(2018);

    /** Pilots begin in the fourth year. */
    static final int BEGIN = 3;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double LEVEL = 0.20;
    private static final double BETWEEN_DISTRICTS = 0.03;
    private static final double LEAST = 0.005;
    private static final double REFORM = 0.06;
    private static final double TYPICAL_PUPILS = 900;
    private static final double SPREAD_OF_SIZE = 0.6;
    private static final double SPREAD_OF_COHORTS = 0.05;
    private static final double SPREAD_OF_LEVELS = 3;

    static Province of(Truth truth, long seed) {
        return new Maker(truth, new SplittableRandom(seed)).make();
    }

    /** The year of a place in the series. */
    static SchoolYear year(int at) {
        return FIRST.plus(at);
    }

    private record Maker(Truth truth, SplittableRandom random) {

        Province make() {
            List<Integer> pilots = pilots();
            int outlier = random.nextInt(DISTRICTS);
            int shocked = random.nextInt(truth.years());
            int years = truth.years() + 1;
            double[][] rates = new double[DISTRICTS][years];
            long[][] pupils = new long[DISTRICTS][years];
            for (int district = 0; district < DISTRICTS; district++) {
                double own = LEVEL + BETWEEN_DISTRICTS * normal() + (district == outlier ? truth.outlier() / 100 : 0);
                double size = TYPICAL_PUPILS * Math.exp(SPREAD_OF_SIZE * normal());
                double spread = truth.overdispersion() / 100 * (pilots.contains(district) ? truth.pilotSpread() : 1);
                double deviation = normal();
                for (int year = 0; year < years; year++) {
                    double rate = own + truth.trend() / 100 * year + spread * deviation;
                    rate += pilots.contains(district) && year >= BEGIN ? truth.effect() / 100 : 0;
                    rate -= year == shocked ? truth.shock() / 100 : 0;
                    rate += truth.reform() && year >= brokenAt() ? REFORM : 0;
                    rates[district][year] = Math.max(LEAST, Math.min(1 - LEAST, rate));
                    pupils[district][year] = Math.max(30, Math.round(size * (1 + SPREAD_OF_COHORTS * normal())));
                    double keep = truth.autocorrelation();
                    deviation = keep * deviation + Math.sqrt(1 - keep * keep) * normal();
                }
            }
            return count(rates, pupils, pilots, outlier);
        }

        private Province count(double[][] rates, long[][] pupils, List<Integer> pilots, int outlier) {
            int years = truth.years();
            long[] numerators = new long[years + 1];
            long[] denominators = new long[years + 1];
            double expected = 0;
            List<Series> series = new ArrayList<>();
            for (int district = 0; district < DISTRICTS; district++) {
                List<Series.Point> points = new ArrayList<>();
                for (int year = 0; year <= years; year++) {
                    boolean missing = year < years && random.nextDouble() < truth.missing();
                    long counted = counted(pupils[district][year], rates[district][year]);
                    if (!missing) {
                        numerators[year] += counted;
                        denominators[year] += pupils[district][year];
                    }
                    if (year == years) {
                        expected += pupils[district][year] * rates[district][year];
                    } else {
                        points.add(point(
                                year,
                                missing
                                        ? new Reading.Missing(Gap.NOT_COLLECTED)
                                        : new Reading.Measured(counted, pupils[district][year])));
                    }
                }
                series.add(new Series(INDICATOR, "district", code(district), "District " + district, points));
            }
            Series total = new Series(
                    INDICATOR,
                    "province",
                    "70",
                    "Province",
                    IntStream.range(0, years)
                            .mapToObj(year -> point(
                                    year,
                                    denominators[year] == 0
                                            ? new Reading.Missing(Gap.NOT_COLLECTED)
                                            : new Reading.Measured(numerators[year], denominators[year])))
                            .toList());
            double all = denominators[years];
            return new Province(
                    truth,
                    rates,
                    series,
                    total,
                    100 * numerators[years] / all,
                    100 * expected / all + SPREAD_OF_LEVELS * normal(),
                    pilots,
                    outlier);
        }

        private Series.Point point(int year, Reading reading) {
            return new Series.Point(year(year), reading, OptionalLong.of(0), truth.reform() && year == brokenAt());
        }

        private int brokenAt() {
            return truth.years() / 2;
        }

        private long counted(long pupils, double rate) {
            long counted = 0;
            for (long pupil = 0; pupil < pupils; pupil++) {
                counted += random.nextDouble() < rate ? 1 : 0;
            }
            return counted;
        }

        private List<Integer> pilots() {
            List<Integer> left =
                    new ArrayList<>(IntStream.range(0, DISTRICTS).boxed().toList());
            List<Integer> pilots = new ArrayList<>();
            while (pilots.size() < truth.pilots()) {
                pilots.add(left.remove(random.nextInt(left.size())));
            }
            return List.copyOf(pilots);
        }

        private double normal() {
            return NORMAL.inverseCumulativeProbability(random.nextDouble(1e-12, 1));
        }
    }

    static String code(int district) {
        return String.format(java.util.Locale.ROOT, "%02d", district);
    }
}
