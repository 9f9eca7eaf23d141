package phanluong.warehouse.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import phanluong.warehouse.finding.Evidence;
import phanluong.warehouse.finding.PilotStatements;
import phanluong.warehouse.finding.Statement;
import phanluong.warehouse.finding.Strength;
import phanluong.warehouse.finding.TrendStatements;
import phanluong.warehouse.pilot.Contrast;
import phanluong.warehouse.pilot.Design;
import phanluong.warehouse.pilot.District;
import phanluong.warehouse.pilot.Effect;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.time.Validity;
import phanluong.warehouse.trend.DistrictTrends;
import phanluong.warehouse.trend.Trend;

/** Asks the code of the reviews about one province, and compares what it says with the truth. */
final class Observation {
    private static final double LEVEL = 0.95;

    private final World world;
    private final Province province;
    private final Tally tally = new Tally();

    private Observation(World world, Province province) {
        this.world = world;
        this.province = province;
    }

    static Tally of(World world, long seed) {
        Observation observation = new Observation(world, Province.of(world.truth(), seed));
        world.questions().forEach(observation::ask);
        return observation.tally;
    }

    private void ask(World.Question question) {
        switch (question) {
            case TREND -> trends();
            case PILOT -> pilot();
        }
    }

    private void trends() {
        Trend total = Trend.of(province.total(), Province.FIRST);
        DistrictTrends districts = DistrictTrends.of(province.series(), Province.FIRST);
        Statement region = TrendStatements.ofTotal(total);
        List<Statement> each = TrendStatements.ofDistricts(districts);
        double truth = world.truth().trend();
        heard(region, truth);
        each.forEach(one -> heard(one, truth));
        tally.count(Measure.REGION_TREND, isEstablished(region));
        tally.count(Measure.ANY_DISTRICT_TREND, each.stream().anyMatch(Observation::isEstablished));
        each.forEach(one -> tally.count(Measure.DISTRICT_TREND, isEstablished(one)));
        interval(region).ifPresent(slope -> tally.count(Measure.SLOPE_COVERED, slope.contains(truth)));
        IntStream.range(0, Province.DISTRICTS)
                .forEach(district -> districts
                        .members()
                        .get(district)
                        .trend()
                        .years()
                        .forEach(year -> {
                            double rate = province.rates()[district][
                                    year.schoolYear().startYear() - Province.FIRST.startYear()];
                            year.interval()
                                    .ifPresent(one -> tally.count(Measure.RATE_COVERED, one.contains(100 * rate)));
                        }));
    }

    private void pilot() {
        List<District> districts = IntStream.range(0, Province.DISTRICTS)
                .mapToObj(district -> new District(
                        Province.code(district),
                        Province.code(district),
                        province.pilots().contains(district)
                                ? List.of(new Validity(
                                        Province.year(Province.BEGIN).lastDay(), Optional.empty()))
                                : List.of(),
                        true))
                .toList();
        Effect effect = Effect.of(
                Design.of(Contrast.ALL_OTHERS, province.series(), districts).orElseThrow(), LEVEL);
        Statement pilot = PilotStatements.of(
                Province.INDICATOR, new Statement.Area("province", "70", "Province", true), effect, false);
        double truth = world.truth().effect();
        heard(pilot, truth);
        tally.count(Measure.PILOT, isEstablished(pilot));
        interval(pilot).ifPresent(one -> tally.count(Measure.EFFECT_COVERED, one.contains(truth)));
    }

    /** Whether what was said can be true at all. */
    private void heard(Statement statement, double truth) {
        tally.count(
                Measure.WRONG_DIRECTION,
                isEstablished(statement) && statement.evidence().direction() * truth < 0);
        if (world.kind() == World.Kind.REFUSED) {
            tally.count(Measure.SAID_WHAT_CANNOT_BE, statement.strength() != Strength.CANNOT_BE_SAID);
        }
    }

    private static boolean isEstablished(Statement statement) {
        return statement.strength() == Strength.ESTABLISHED;
    }

    private static Optional<Interval> interval(Statement statement) {
        return statement.evidence() instanceof Evidence.Tested tested ? tested.interval() : Optional.empty();
    }
}
