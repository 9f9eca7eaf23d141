package phanluong.warehouse.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.pilot.Group;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.target.Standing;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.DistrictTrends;
import phanluong.warehouse.trend.Series;
import phanluong.warehouse.trend.Trend;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewReaderTest {
    @TempDir
    private static Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();
    private Home home;
    private Warehouse warehouse;
    private ReviewFindings findings;

    @BeforeAll
    void read() {
        home = SmallProvince.in(folder, catalogue);
        warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), catalogue);
        findings = ReviewReader.read(warehouse, new SchoolYear(2024));
    }

    @AfterAll
    void close() {
        warehouse.close();
    }

    /** 9 vocational graduates in each of 11 districts and as many more as the code modulo 4: 99 + 15. */
    @Test
    void theProvinceIn2024_addsUpTheDistricts() {
        Finding.Target target = findings.targets().stream()
                .filter(one -> one.indicator().id().equals("thcs_vocational_rate")
                        && one.status().set().equals("province_plan")
                        && one.status().targetYear() == 2025)
                .findFirst()
                .orElseThrow();
        assertThat(target.status().reading()).isEqualTo(new Reading.Measured(114, 440));
        assertThat(target.status().standing()).isEqualTo(Standing.MET);
        assertThat(target.due()).isTrue();
        assertThat(target.value().unknown()).hasValue(22);
    }

    @Test
    void aDistrictThatDidNotReportAYear_hasAGapThereAndSixPoints() {
        DistrictTrends.Member member = findings.trends().stream()
                .filter(one -> one.indicator().id().equals("thcs_vocational_rate"))
                .flatMap(one -> one.districts().members().stream())
                .filter(one -> one.trend().series().areaCode().equals("688"))
                .findFirst()
                .orElseThrow();
        Trend trend = member.trend();
        assertThat(trend.current().points()).isEqualTo(6);
        assertThat(trend.series().in(new SchoolYear(2020)).map(Series.Point::reading))
                .contains(new Reading.Missing(Gap.NOT_COLLECTED));
        assertThat(trend.isBroken()).isFalse();
        assertThat(trend.current().tests().orElseThrow().slope().slope()).isEqualTo(2.5);
        assertThat(trend.change().orElseThrow().points()).isEqualByComparingTo("15");
        assertThat(trend.change().orElseThrow().counted()).isEqualTo(6);
    }

    @Test
    void theMidterm_knowsOnlyFourYearsAndClaimsNoTrend() {
        try (Warehouse then =
                Warehouse.open(home, new Releases(home).asOf(java.time.LocalDate.parse("2022-12-31")), catalogue)) {
            ReviewFindings midterm = ReviewReader.read(then, new SchoolYear(2021));
            assertThat(midterm.years()).hasSize(4);
            assertThat(midterm.trends())
                    .isNotEmpty()
                    .allMatch(one ->
                            one.total().pValue().isEmpty() && one.districts().tested() == 0);
            assertThat(midterm.reform()).isEmpty();
            assertThat(midterm.targets())
                    .filteredOn(one -> one.status().targetYear() == 2025)
                    .isNotEmpty()
                    .noneMatch(Finding.Target::due);
        }
    }

    @Test
    void threePilotsOfEleven_canNeverReachAPBelowOneIn165() {
        Finding.Pilot pilot = findings.pilots().get(0);
        assertThat(pilot.study().orElseThrow().main().design().smallestP()).hasValue(1 / 165.0);
        assertThat(pilot.assumed()).isTrue();
        assertThat(pilot.groups())
                .extracting(Group::kind)
                .containsExactly(Group.Kind.PILOT, Group.Kind.PARK_ONLY, Group.Kind.OTHER);
        assertThat(pilot.study().orElseThrow().withPark().orElseThrow().design().smallestP())
                .hasValue(1 / 10.0);
    }

    @Test
    void theReform_namesFourUnitsThatStraddleTwoFormerDistricts() {
        assertThat(findings.reform().orElseThrow().units()).hasSize(40);
        assertThat(findings.reform().orElseThrow().units().stream()
                        .filter(unit -> unit.formerDistricts().size() > 1)
                        .map(Finding.Reform.Unit::code))
                .containsExactlyInAnyOrder("25220", "25318", "25326", "25351");
    }

    @Test
    void whatNobodySent_isListedWithoutAValue() {
        Finding.Measured inspections = findings.measures().stream()
                .filter(one -> one.measure().id().equals("inspections"))
                .findFirst()
                .orElseThrow();
        assertThat(inspections.years()).hasSize(7).allMatch(year -> year.value().isEmpty());
    }

    @Test
    void budgetBySource_addsUpOverTheYears() {
        Finding.Budget total = findings.budget().stream()
                .filter(one -> one.source().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(total)
                .isEqualTo(
                        new Finding.Budget(java.util.Optional.empty(), 4_900_000_000L, 4_550_000_000L, 3_850_000_000L));
    }
}
