package phanluong.warehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn An",
                "NGUYỄN THỊ LAN",
                "Nguyen Van An",
                "Điểu Thị Mỹ Linh",
                "Lê Hoàng Bảo Ngọc",
                "H'Hen Niê",
                "Y Blim Mlô",
                "Trần Lê",
                "Đặng  Thu-Hà"
            })
    void looksLikeAName(String text) {
        assertThat(PersonalNames.isLike(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Nguyễn",
                "Họ và tên",
                "HỌ VÀ TÊN",
                "HO VA TEN",
                "Trung cấp",
                "Cao đẳng",
                "Hộ nghèo",
                "Hoa",
                "Nữ",
                "Trường THCS Nguyễn Du",
                "THPT công lập",
                "Hàn xì",
                "PGDDT-689",
                "Hà Nội 2"
            })
    void looksLikeNone(String text) {
        assertThat(PersonalNames.isLike(text)).isFalse();
    }
}
