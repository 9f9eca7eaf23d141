package phanluong.warehouse.rehearsal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import phanluong.warehouse.finding.Evidence;
import phanluong.warehouse.finding.Judgement;
import phanluong.warehouse.finding.OutlierStatements;
import phanluong.warehouse.finding.PilotStatements;
import phanluong.warehouse.finding.Statement;
import phanluong.warehouse.finding.Strength;
import phanluong.warehouse.finding.TargetStatements;
import phanluong.warehouse.finding.TrendStatements;
import phanluong.warehouse.pilot.Contrast;
import phanluong.warehouse.pilot.Design;
import phanluong.warehouse.pilot.District;
import phanluong.warehouse.pilot.Effect;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.target.Outlook;
import phanluong.warehouse.target.Target;
import phanluong.warehouse.time.Validity;
import phanluong.warehouse.trend.CrossSection;
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
            case OUTLIER -> outliers();
            case PILOT -> pilot();
            case OUTLOOK -> outlook();
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

    private void outliers() {
        CrossSection section = CrossSection.of(
                        province.series(), Province.year(world.truth().years() - 1))
                .orElseThrow();
        List<Statement> each = OutlierStatements.of(section);
        String outlier = Province.code(province.outlier());
        double truth = world.truth().outlier();
        if (truth == 0) {
            tally.count(Measure.ANY_OUTLIER, each.stream().anyMatch(Observation::isEstablished));
        }
        for (int at = 0; at < each.size(); at++) {
            Statement statement = each.get(at);
            if (truth != 0 && statement.area().code().equals(outlier)) {
                heard(statement, truth);
                tally.count(Measure.OUTLIER, isEstablished(statement));
            }
            double rate = province.rates()[Integer.parseInt(statement.area().code())][
                    world.truth().years() - 1];
            section.districts()
                    .get(at)
                    .shrunkInterval()
                    .ifPresent(interval -> tally.count(Measure.SHRUNK_COVERED, interval.contains(100 * rate)));
        }
    }

    private void outlook() {
        BigDecimal level = BigDecimal.valueOf(province.level());
        Outlook outlook = Outlook.of(
                        province.total(),
                        Target.Comparator.GE,
                        level,
                        Province.year(world.truth().years()))
                .orElseThrow();
        outlook.projection().ifPresent(projection -> {
            tally.count(Measure.FORECAST_COVERED, projection.interval().contains(province.next()));
            tally.add(Measure.FORECAST_ERROR, Math.abs(projection.percent() - province.next()), 1);
        });
        Evidence.Forecast forecast = TargetStatements.forecast(province.total(), outlook, province.level());
        if (Judgement.of(forecast) == Strength.ESTABLISHED) {
            boolean reached = province.next() >= province.level();
            tally.count(Measure.FORECAST_WRONG, reached != forecast.direction() > 0);
        }
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
