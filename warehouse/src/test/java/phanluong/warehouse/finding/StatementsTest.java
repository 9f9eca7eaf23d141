package phanluong.warehouse.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.pilot.Effect;
import phanluong.warehouse.pilot.MadeDistricts;
import phanluong.warehouse.pilot.SchoolComparison;
import phanluong.warehouse.pilot.SchoolContrast;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.target.Outlook;
import phanluong.warehouse.target.Target;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.CrossSection;
import phanluong.warehouse.trend.DistrictTrends;
import phanluong.warehouse.trend.Series;
import phanluong.warehouse.trend.Trend;

class StatementsTest {
    private static final SchoolYear FIRST = new SchoolYear(2018);
    private static final Statement.Area REGION = new Statement.Area("province", "70", "Bình Phước", true);

    @Test
    void aReview_answersEachQuestionOnce(@TempDir Path folder) {
        Catalogue catalogue = Catalogue.shipped().openly();
        Home home = SmallProvince.in(folder, catalogue);
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), catalogue)) {
            ReviewFindings findings = ReviewReader.read(warehouse, new SchoolYear(2024));
            List<Statement> statements = Statements.of(findings, catalogue);
            assertThat(statements).extracting(Statement::id).doesNotHaveDuplicates();
            assertThat(statements).extracting(Statement::topic).contains(Topic.TARGET, Topic.TREND);
            assertThat(statements)
                    .extracting(Statement::id)
                    .contains(
                            "pilot/thcs_vocational_rate/70/2024-2025",
                            "pilot_schools/thcs_vocational_rate/70/2024-2025/districts",
                            "pilot_schools/thcs_vocational_rate/70/2024-2025/within");
            assertThat(statements.get(0).area().whole()).isTrue();
            assertThat(Statements.of(findings, findings, catalogue))
                    .as("a review does not contradict itself")
                    .isEqualTo(statements);
        }
    }

    /** Schools are asked after their districts: what the districts do not show is not established by counting their schools. */
    @Test
    void whatSchoolsShow_standsNoFirmerThanWhatTheirDistrictsShow() {
        Optional<Effect> strong = Optional.of(effect("strong"));
        Optional<Effect> weak = Optional.of(effect("weak"));
        SchoolComparison found = schools(SchoolContrast.DISTRICTS, 0.01);
        assertThat(ofSchools(found, strong).strength()).isEqualTo(Strength.ESTABLISHED);
        assertThat(ofSchools(found, weak).strength()).isEqualTo(Strength.INDICATED);
        assertThat(ofSchools(found, Optional.empty()).strength()).isEqualTo(Strength.CANNOT_BE_SAID);
        assertThat(ofSchools(schools(SchoolContrast.DISTRICTS, 0.2), strong).strength())
                .isEqualTo(Strength.NOT_SHOWN);
        assertThat(ofSchools(found, strong).evidence().caveats()).contains(Caveat.SAME_FEW_DISTRICTS);
    }

    @Test
    void pilotSchoolsWithinTheirDistricts_areAQuestionOfTheirOwn() {
        Statement found = ofSchools(schools(SchoolContrast.WITHIN, 0.01), Optional.of(effect("weak")));
        assertThat(found.strength()).isEqualTo(Strength.ESTABLISHED);
        assertThat(found.id()).isEqualTo("pilot_schools/rate/70/2023-2024/within");
        assertThat(PilotStatements.ofSchools(
                                "rate", REGION, schools(SchoolContrast.WITHIN, 0.01), Optional.empty(), true)
                        .strength())
                .as("with pilots that no document names")
                .isEqualTo(Strength.INDICATED);
        SchoolComparison refused = new SchoolComparison(
                SchoolContrast.WITHIN,
                new SchoolYear(2023),
                2,
                9,
                0,
                3,
                Optional.empty(),
                Optional.of(SchoolComparison.Reason.FEW_SCHOOLS));
        assertThat(ofSchools(refused, Optional.empty()).strength()).isEqualTo(Strength.CANNOT_BE_SAID);
    }

    private static Statement ofSchools(SchoolComparison comparison, Optional<Effect> districts) {
        return PilotStatements.ofSchools("rate", REGION, comparison, districts, false);
    }

    private static Effect effect(String set) {
        return MadeDistricts.read(set).study().orElseThrow().main();
    }

    private static SchoolComparison schools(SchoolContrast contrast, double pValue) {
        return new SchoolComparison(
                contrast,
                new SchoolYear(2023),
                9,
                22,
                1,
                11,
                Optional.of(new SchoolComparison.Answer(
                        new SchoolYear(2021),
                        9000,
                        4.2,
                        OptionalDouble.of(1.1),
                        Optional.empty(),
                        pValue,
                        "cr2",
                        0.001)),
                Optional.empty());
    }

    @Test
    void trendsOfThreeFourFiveAndSevenYears_areRefusedRefusedAndTested() {
        assertThat(trend(10, 11, 12).strength()).isEqualTo(Strength.CANNOT_BE_SAID);
        assertThat(trend(10, 11, 12, 13).strength()).isEqualTo(Strength.CANNOT_BE_SAID);
        assertThat(trend(10, 11, 12, 13, 14).strength()).isEqualTo(Strength.ESTABLISHED);
        assertThat(trend(10, 11, 12, 13, 14, 15, 16).strength()).isEqualTo(Strength.ESTABLISHED);
        assertThat(trend(16, 15, 14, 13, 12, 11, 10).evidence().direction()).isEqualTo(-1);
        assertThat(trend(10, 12, 11, 13, 10, 12, 11).strength()).isEqualTo(Strength.NOT_SHOWN);
        assertThat(trend(0, 0, 0, 0, 0, 0, 0).strength()).isEqualTo(Strength.NOT_SHOWN);
        assertThat(trend(100, 100, 100, 100, 100, 100, 100).strength()).isEqualTo(Strength.NOT_SHOWN);
    }

    /** Five rising years: p = 2/5! = 0.017 alone, 0.18 among eleven. */
    @Test
    void oneOfEleven_isOnlyIndicatedByFiveYears() {
        List<Series> districts = IntStream.range(0, 11)
                .mapToObj(at -> at == 0 ? series("0", 10, 11, 12, 13, 14) : series("" + at, 10, 12, 11, 12, 10))
                .toList();
        List<Statement> statements = TrendStatements.ofDistricts(DistrictTrends.of(districts, FIRST));
        assertThat(statements.get(0).strength()).isEqualTo(Strength.INDICATED);
        assertThat(statements.subList(1, 11)).allMatch(statement -> statement.strength() == Strength.NOT_SHOWN);
    }

    /**
     * Seven rising years, 10 to 16 of 100. With 40 more pupils the last may lie at 11.4 %, below four of the six before: S = 13, and
     * p = 0.069 in the table of Kendall's S for n = 7 (Hollander and Wolfe 1999, table A.30: P(S ≥ 13) = 0.035).
     */
    @Test
    void schoolsThatCouldTurnATrend_lowerIt() {
        Trend trend = Trend.of(withUncounted(40), FIRST);
        assertThat(trend.current().worstPValue().orElseThrow()).isCloseTo(0.069, within(1e-3));
        Statement statement = TrendStatements.ofTotal(trend);
        assertThat(statement.evidence().caveats()).contains(Caveat.SCHOOLS_MISSING);
        assertThat(statement.strength()).isEqualTo(Strength.INDICATED);
    }

    /** With 30 more it lies at 12.3 % at least, below three: S = 15, p = 0.030 (the same table: 0.015). */
    @Test
    void schoolsThatCannotTurnATrend_leaveIt() {
        Trend trend = Trend.of(withUncounted(30), FIRST);
        assertThat(trend.current().worstPValue().orElseThrow()).isCloseTo(0.030, within(1e-3));
        Statement statement = TrendStatements.ofTotal(trend);
        assertThat(statement.evidence().caveats())
                .contains(Caveat.FEW_SCHOOLS_MISSING)
                .doesNotContain(Caveat.SCHOOLS_MISSING);
        assertThat(statement.strength()).isEqualTo(Strength.ESTABLISHED);
    }

    /** Where nobody can say how many are missing, they count as able to turn it; among eleven, p is multiplied as that of all was. */
    @Test
    void schoolsMissingInUnknownNumber_lowerATrend() {
        Series whole = series("1", 10, 11, 12, 13, 14, 15, 16);
        Series unknown = withLast(whole, OptionalLong.empty());
        assertThat(Trend.of(unknown, FIRST).current().worstPValue()).isEmpty();
        assertThat(TrendStatements.ofTotal(Trend.of(unknown, FIRST)).strength()).isEqualTo(Strength.INDICATED);
        List<Series> districts = IntStream.range(0, 11)
                .mapToObj(at -> at == 0 ? withUncounted(30) : series("" + at, 10, 12, 11, 12, 10, 11, 12))
                .toList();
        Statement first =
                TrendStatements.ofDistricts(DistrictTrends.of(districts, FIRST)).get(0);
        assertThat(first.evidence().caveats()).contains(Caveat.SCHOOLS_MISSING);
        assertThat(first.strength()).isEqualTo(Strength.INDICATED);
    }

    private static Series withUncounted(long uncounted) {
        return withLast(series("0", 10, 11, 12, 13, 14, 15, 16), OptionalLong.of(uncounted));
    }

    private static Series withLast(Series series, OptionalLong uncounted) {
        List<Series.Point> points = new java.util.ArrayList<>(series.points());
        Series.Point last = points.remove(6);
        points.add(new Series.Point(last.schoolYear(), last.reading(), uncounted, false));
        return new Series(series.indicator(), series.frame(), series.areaCode(), series.areaName(), points);
    }

    /** Both districts rise, but pupils move to the lower one: all together falls. */
    @Test
    void simpson_isAFindingOfItsOwn() {
        Series one = counted("1", 80, 100, 9, 10);
        Series other = counted("2", 2, 10, 30, 100);
        Series total = counted("70", 82, 110, 39, 110);
        Statement statement = Contradictions.pooled(total, List.of(one, other), FIRST, FIRST.plus(1))
                .orElseThrow();
        Evidence.Opposed opposed = (Evidence.Opposed) statement.evidence();
        assertThat(opposed.first()).isNegative();
        assertThat(opposed.second()).isPositive();
        assertThat(statement.strength()).isEqualTo(Strength.ESTABLISHED);
        assertThat(Contradictions.pooled(total, List.of(one), FIRST, FIRST.plus(1)))
                .isEmpty();
    }

    @Test
    void aSmallDistrictOnTop_isContradictedByItsShrunkRate() {
        List<Series> districts = List.of(
                counted("1", 9, 20),
                counted("2", 400, 1000),
                counted("3", 200, 1000),
                counted("4", 300, 1000),
                counted("5", 250, 1000));
        CrossSection section = CrossSection.of(districts, FIRST).orElseThrow();
        List<Statement> statements = OutlierStatements.contradictions(section);
        assertThat(statements).singleElement().satisfies(one -> {
            assertThat(one.topic()).isEqualTo(Topic.RAW_AGAINST_SHRUNK);
            assertThat(one.area().code()).isEqualTo("1");
            assertThat(one.detail()).contains("highest");
        });
    }

    /** The larger of those that share 100 % is shrunk the least: no other one is highest. */
    @Test
    void districtsThatShareTheHighestRate_contradictNothing() {
        CrossSection section = CrossSection.of(
                        List.of(
                                counted("1", 7, 7),
                                counted("2", 20, 20),
                                counted("3", 5, 10),
                                counted("4", 3, 10),
                                counted("5", 12, 20)),
                        FIRST)
                .orElseThrow();
        assertThat(OutlierStatements.contradictions(section))
                .noneMatch(one -> one.detail().equals(Optional.of("highest")));
    }

    @Test
    void aTargetMetThenAndNotNow_contradicts() {
        Statement met = target(Optional.of(true));
        Statement notMet = target(Optional.of(false));
        assertThat(Contradictions.between(List.of(met), List.of(notMet)))
                .singleElement()
                .satisfies(one -> assertThat(one.topic()).isEqualTo(Topic.EARLIER_AGAINST_LATER));
        assertThat(Contradictions.between(List.of(met), List.of(met))).isEmpty();
        assertThat(Contradictions.between(List.of(met), List.of(target(Optional.empty()))))
                .isEmpty();
    }

    /** Four years on a line leave no doubt in the figures; that they are four is said, and nothing is called certain. */
    @Test
    void aForecastFromFourYears_isNeverEstablished() {
        Series four = series("70", 10, 20, 30, 40);
        assertThat(outlook(four, "10").evidence().caveats()).contains(Caveat.FEW_YEARS);
        assertThat(outlook(four, "10").strength()).isEqualTo(Strength.INDICATED);
        assertThat(Judgement.isLowered(outlook(four, "10").evidence())).isTrue();
        Series six = series("70", 10, 20, 30, 40, 50, 60);
        assertThat(outlook(six, "10").evidence().caveats()).isEmpty();
        assertThat(outlook(six, "10").strength()).isEqualTo(Strength.ESTABLISHED);
        assertThat(outlook(series("70", 10, 20, 30), "10").strength()).isEqualTo(Strength.CANNOT_BE_SAID);
    }

    /** Five calm years and a jump: each forecast of the last year, made the same way from earlier years, missed it. */
    @Test
    void forecastsThatMissedTheLastYear_lowerTheNextOne() {
        Statement statement = outlook(counted("70", years(2000, 2010, 2020, 2030, 2040, 5000)), "10");
        assertThat(statement.evidence().caveats()).containsExactly(Caveat.FORECASTS_MISSED);
        assertThat(Judgement.isLowered(statement.evidence()) || statement.strength() == Strength.NOT_SHOWN)
                .isTrue();
    }

    @Test
    void aForecastAcrossABreak_saysThatYearsAreLeftOut() {
        List<Series.Point> points =
                new java.util.ArrayList<>(series("70", 40, 10, 20, 30, 40, 50).points());
        points.set(1, new Series.Point(FIRST.plus(1), new Reading.Measured(10, 100), OptionalLong.of(0), true));
        assertThat(outlook(new Series("rate", "province", "70", "Province", points), "10")
                        .evidence()
                        .caveats())
                .containsExactly(Caveat.BREAK_IN_SERIES);
    }

    private static long[] years(long... numerators) {
        return java.util.Arrays.stream(numerators)
                .flatMap(numerator -> java.util.stream.LongStream.of(numerator, 10_000))
                .toArray();
    }

    /** Whether at least so many percent are reached three years after the last one. */
    private static Statement outlook(Series series, String level) {
        SchoolYear due = FIRST.plus(series.points().size() + 2);
        Outlook outlook = Outlook.of(series, Target.Comparator.GE, new BigDecimal(level), due)
                .orElseThrow();
        return new Statement(
                Topic.OUTLOOK,
                "rate",
                Statement.Area.of(series, true),
                outlook.last(),
                Optional.empty(),
                TargetStatements.forecast(series, outlook, Double.parseDouble(level)));
    }

    private static Statement target(Optional<Boolean> reached) {
        return new Statement(
                Topic.TARGET,
                "rate",
                new Statement.Area("province", "70", "Province", true),
                FIRST,
                Optional.of("plan-2020"),
                new Evidence.Counted(
                        OptionalDouble.of(20), OptionalDouble.empty(), OptionalDouble.empty(), 20, reached, Set.of()));
    }

    private static Statement trend(long... percents) {
        return TrendStatements.ofTotal(Trend.of(series("70", percents), FIRST));
    }

    private static Series series(String code, long... percents) {
        long[] counts = java.util.Arrays.stream(percents)
                .flatMap(percent -> java.util.stream.LongStream.of(percent, 100))
                .toArray();
        return counted(code, counts);
    }

    /** Numerator and denominator of each year in turn. */
    private static Series counted(String code, long... counts) {
        return new Series(
                "rate",
                "district",
                code,
                "District " + code,
                IntStream.range(0, counts.length / 2)
                        .mapToObj(year -> new Series.Point(
                                FIRST.plus(year), new Reading.Measured(counts[2 * year], counts[2 * year + 1])))
                        .toList());
    }
}
