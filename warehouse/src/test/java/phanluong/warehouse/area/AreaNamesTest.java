package phanluong.warehouse.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.catalogue.Catalogue;

class AreaNamesTest {
    private final AreaNames names = Catalogue.shipped().areaNames();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An Lộc|25324 Phường An Lộc 690, 25333 Phường An Lộc 75",
                "Tân Tiến|25321 Xã Tân Tiến 693, 25393 Xã Tân Tiến 695, 25318 Xã Tân Tiến 75",
                "Tân Hưng|25345 Xã Tân Hưng 694, 25375 Xã Tân Hưng 695, 25345 Xã Tân Hưng 75",
                "Tân Lợi|25342 Xã Tân Lợi 694, 25378 Xã Tân Lợi 695, 25378 Xã Tân Lợi 75",
                "Tân Thành|25207 Xã Tân Thành 689, 25318 Xã Tân Thành 693",
                "Minh Hưng|25408 Xã Minh Hưng 696, 25441 Xã Minh Hưng 697, 25441 Phường Minh Hưng 697, 25441 Phường Minh Hưng 75"
            })
    void aNameWithSeveralMeaningsFindsAllOfThem(String name, String meanings) {
        assertThat(found(name)).containsExactlyInAnyOrder(meanings.split(", "));
    }

    @Test
    void theTypeTellsApart_andLettersMayBeDecomposedOrOfAnyCase() {
        assertThat(found("phường minh hưng"))
                .containsExactly("25441 Phường Minh Hưng 697", "25441 Phường Minh Hưng 75");
        assertThat(found(Normalizer.normalize("  AN   LỘC ", Normalizer.Form.NFD)))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Lộc Hoà, Xã Lộc Hòa",
        "Long Thuỷ, Phường Long Thủy",
        "Đăk Nhau, Xã Đak Nhau",
        "Đak Ơ, Xã Đăk Ơ",
        "an loc, Phường An Lộc",
        "Bình Lonng, Phường Bình Long",
        "Chơn Thànhh, Thị xã Chơn Thành"
    })
    void anotherSpellingIsSuggested(String written, String suggested) {
        assertThat(names.suggest(written)).contains(suggested).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void anotherSpellingNeverCountsAsTheName() {
        assertThat(found("Lộc Hoà")).isEmpty();
        assertThat(found("Đăk Nhau")).isEmpty();
        assertThat(found("Đak Ơ")).containsExactly("25225 Xã Đak Ơ 691");
    }

    @Test
    void aNameLikeNothing_findsAndSuggestsNothing() {
        assertThat(names.find("Xyzzyx")).isEmpty();
        assertThat(names.suggest("Xyzzyx")).isEmpty();
    }

    private List<String> found(String name) {
        return names.find(name).stream()
                .map(area -> area.code() + " " + area.name().vi() + " "
                        + area.parentCode().orElse(""))
                .toList();
    }
}
