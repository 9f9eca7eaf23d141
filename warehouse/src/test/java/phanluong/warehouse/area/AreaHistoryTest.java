package phanluong.warehouse.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.area.AreaHistory.Step;
import phanluong.warehouse.catalogue.Catalogue;

/** The history of the shipped areas against what the list of 111 former communes and 40 present units says. */
class AreaHistoryTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2025-06-30");
    private static final LocalDate REFORM = LocalDate.parse("2025-07-01");
    private static final LocalDate NOW = LocalDate.parse("2026-06-01");

    private final Catalogue catalogue = Catalogue.shipped();
    private final AreaHistory history = catalogue.areaHistory();

    @Test
    void binhLong_isMadeOfFourUnitsOfTwoDistricts() {
        Area ward = area("25326", REFORM);
        assertThat(ward.name().vi()).isEqualTo("Phường Bình Long");
        assertThat(history.origins(ward))
                .extracting(
                        step -> step.area().code() + " " + step.area().name().vi() + " "
                                + step.area().parentCode().orElseThrow() + " "
                                + step.change().extent())
                .containsExactly(
                        "25320 Phường Hưng Chiến 690 EXACT",
                        "25324 Phường An Lộc 690 EXACT",
                        "25326 Phường Phú Đức 690 EXACT",
                        "25354 Xã Thanh Bình 694 EXACT");
        assertThat(history.formerParents(ward)).extracting(Area::code).containsExactly("690", "694");
    }

    @Test
    void exactlyFourPresentUnits_straddleTwoFormerDistricts() {
        Map<String, List<String>> straddling = new TreeMap<>();
        history.straddling(REFORM)
                .forEach(area -> straddling.put(
                        area.code(),
                        history.formerParents(area).stream()
                                .map(Area::code)
                                .sorted()
                                .toList()));
        assertThat(straddling)
                .isEqualTo(Map.of(
                        "25220", List.of("688", "698"),
                        "25318", List.of("692", "693"),
                        "25326", List.of("690", "694"),
                        "25351", List.of("694", "697")));
        assertThat(history.straddling(LAST_DAY)).isEmpty();
        assertThat(history.straddling(NOW)).extracting(Area::code).containsExactlyElementsOf(straddling.keySet());
    }

    @Test
    void everyFormerCommune_wentWholeIntoOnePresentUnit_andEveryPresentUnitComesFromSome() {
        List<Step> went = on("commune", LAST_DAY).stream()
                .map(area -> {
                    assertThat(history.successors(area)).as(area.toString()).hasSize(1);
                    return history.successors(area).get(0);
                })
                .toList();
        assertThat(went).hasSize(111).allMatch(step -> step.change().extent() == AreaChange.Extent.EXACT);
        assertThat(went.stream().map(Step::area).distinct().toList())
                .hasSize(40)
                .containsExactlyInAnyOrderElementsOf(on("commune", REFORM));
    }

    /** Twenty of the codes that lived on mean another place since the reform; a twenty-first is only spelt otherwise. */
    @Test
    void twentyCodesWereUsedAgainForAnotherPlace() {
        Map<String, String> renamed = new TreeMap<>();
        for (Area present : on("commune", REFORM)) {
            Optional<Area> former = history.find(present.code(), LAST_DAY);
            former.filter(area -> !bare(area).equals(bare(present)))
                    .ifPresent(area -> renamed.put(present.code(), bare(area) + " → " + bare(present)));
        }
        assertThat(renamed).containsEntry("25225", "Đak Ơ → Đăk Ơ");
        renamed.remove("25225");
        assertThat(renamed)
                .hasSize(20)
                .containsEntry("25333", "Thanh Lương → An Lộc")
                .containsEntry("25318", "Tân Thành → Tân Tiến")
                .containsEntry("25326", "Phú Đức → Bình Long");
        renamed.keySet()
                .forEach(code -> assertThat(
                                history.find(code, REFORM).orElseThrow().name().vi())
                        .isNotEqualTo(history.find(code, LAST_DAY)
                                .orElseThrow()
                                .name()
                                .vi()));
    }

    @ParameterizedTest
    @CsvSource({
        "688, 2", "689, 2", "690, 2", "691, 4", "692, 7", "693, 3", "694, 5", "695, 4", "696, 6", "697, 4", "698, 5"
    })
    void aDistrictEnded_andWentIntoAsManyUnitsAsItsCommunesDid(String district, int units) {
        assertThat(history.successors(area(district, LAST_DAY)))
                .hasSize(units)
                .allMatch(step -> step.change().kind() == AreaChange.Kind.DISSOLVED
                        && step.change().extent() == AreaChange.Extent.SHARED
                        && step.change().date().equals(REFORM));
    }

    @ParameterizedTest
    @CsvSource({
        "697, 2022-09-30, Huyện Chơn Thành",
        "697, 2022-10-01, Thị xã Chơn Thành",
        "70, 2025-06-30, Tỉnh Bình Phước",
        "75, 2025-07-01, Tỉnh Đồng Nai",
        "75, 2026-04-29, Tỉnh Đồng Nai",
        "75, 2026-04-30, Thành phố Đồng Nai",
        "25270, 2026-04-29, Xã Lộc Ninh",
        "25270, 2026-04-30, Phường Lộc Ninh",
        "25357, 2026-04-30, Phường Tân Khai",
        "25363, 2026-04-30, Phường Đồng Phú"
    })
    void anAreaHasTheNameOfTheDay(String code, LocalDate day, String name) {
        assertThat(area(code, day).name().vi()).isEqualTo(name);
    }

    @Test
    void theProvince_cameFromTwo() {
        assertThat(history.origins(area("75", REFORM)))
                .extracting(
                        step -> step.area().name().vi() + " " + step.change().instrument())
                .containsExactly("Tỉnh Bình Phước 202/2025/QH15", "Tỉnh Đồng Nai 202/2025/QH15");
    }

    /** What the catalogue says hangs together: no hole between versions of a code, no change that leads nowhere. */
    @Test
    void everyChangeLeadsFromAnAreaToAnArea_andEveryAreaLiesInOne() {
        assertThat(catalogue.areaChanges())
                .allMatch(
                        change -> history.find(change.fromCode(), change.date().minusDays(1))
                                        .isPresent()
                                && history.find(change.toCode(), change.date()).isPresent());
        assertThat(catalogue.areas())
                .allMatch(area -> area.kind().equals("province")
                        || history.findParent(area, area.validity().from()).isPresent());
        assertThat(catalogue.areas().stream()
                        .collect(Collectors.groupingBy(Area::code))
                        .values())
                .allMatch(versions -> {
                    for (int at = 1; at < versions.size(); at++) {
                        if (!versions.get(at - 1)
                                .validity()
                                .to()
                                .map(end -> end.plusDays(1))
                                .equals(Optional.of(versions.get(at).validity().from()))) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private List<Area> on(String kind, LocalDate day) {
        return catalogue.areas().stream()
                .filter(area -> area.kind().equals(kind) && area.validity().includes(day))
                .toList();
    }

    private Area area(String code, LocalDate day) {
        return history.find(code, day).orElseThrow();
    }

    private static String bare(Area area) {
        return area.name().vi().replaceFirst("^(Phường|Xã|Thị trấn) ", "");
    }
}
