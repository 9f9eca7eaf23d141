package phanluong.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.target.Target;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void shippedAreas_are11Districts111CommunesAnd40PresentUnits() {
        assertThat(on("district", "2025-06-30")).hasSize(11);
        assertThat(on("commune", "2025-06-30")).hasSize(111);
        assertThat(on("commune", "2025-07-01")).hasSize(40);
        assertThat(on("province", "2025-07-01")).containsExactly("75 Tỉnh Đồng Nai");
        assertThat(on("province", "2026-04-30")).containsExactly("75 Thành phố Đồng Nai");
    }

    @Test
    void chonThanh_isATownFromOctober2022() {
        assertThat(on("district", "2022-09-30")).contains("697 Huyện Chơn Thành");
        assertThat(on("district", "2022-10-01")).contains("697 Thị xã Chơn Thành");
    }

    @Test
    void all38MeasuresOfThePlan_haveAHome() {
        Set<Integer> rows = catalogue.measures().stream()
                .flatMap(measure -> measure.planRow().stream())
                .collect(Collectors.toSet());
        assertThat(rows).hasSize(38).allMatch(row -> row >= 1 && row <= 38);
    }

    @Test
    void theSixOfTheReviews_haveTargetsOf2020And2025InBothSets() {
        assertThat(catalogue.headlines()).hasSize(6);
        assertThat(catalogue.targets().stream()
                        .filter(target -> target.scope() == Target.Scope.ALL)
                        .map(target -> target.indicator() + target.set() + target.year()))
                .doesNotHaveDuplicates()
                .hasSize(24);
    }

    @Test
    void aPackWithFaults_isRefusedWithAllOfThem(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("region.yml"), "name: { vi: X }\n");
        Files.writeString(
                folder.resolve("areas.csv"),
                "code,valid_from,valid_to,kind,name,name_en,parent_code\n1,soon,,city,X,X,\n");
        assertThatThrownBy(() -> Catalogue.in(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("region.yml: key \"target_years\"")
                .hasMessageContaining("areas.csv line 2");
    }

    private Set<String> on(String kind, String day) {
        return catalogue.areas().stream()
                .filter(area -> area.kind().equals(kind) && area.validity().includes(LocalDate.parse(day)))
                .map(area -> area.code() + " " + area.name().vi())
                .collect(Collectors.toSet());
    }
}
