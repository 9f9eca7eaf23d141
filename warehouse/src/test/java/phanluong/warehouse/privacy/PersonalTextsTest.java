package phanluong.warehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "Hàn (gọi 0912 345 678)",
                "Hàn, 0912.345.678",
                "Bà Lan 091-234-5678",
                "+84 912 345 678",
                "+84912345678",
                "0084 912345678",
                "84912345678",
                "+84 (0)912 345 678",
                "(0271) 3880 123",
                "0271 3880123",
                "0271.3.880.123",
                "024 3869 4242",
                "lan.nguyen@truong.edu.vn",
                "thư: LAN@GMAIL.COM.",
                "079204001234",
                "CCCD 079 204 001 234",
                "số CMND 285123456"
            })
    void tellsWhoSomebodyIs(String text) {
        assertThat(PersonalTexts.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Trường Cao đẳng Bình Phước",
                "Trường THCS 70689001",
                "70689001",
                "GDNN-001",
                "25217",
                "PGDDT-689",
                "2018-2019",
                "Quyết định 522/QĐ-TTg ngày 14/5/2018, Kế hoạch 181/KH-UBND ngày 03/08/2020",
                "từ 03.07.2020 20:15",
                "03-07-2020-2021",
                "1.234.567.890",
                "912.345.678",
                "285.123.456 đồng",
                "285123456 đồng",
                "1234567890123",
                "bao-cao-202409301230",
                "MST 0300588569",
                "Mã số thuế: 0300588569",
                "01M292",
                "ethnicity=kinh",
                "THPT @ Đồng Xoài"
            })
    void tellsNothing(String text) {
        assertThat(PersonalTexts.isIn(text)).isFalse();
    }

    @Test
    void hidesThem() {
        assertThat(PersonalTexts.hidden("hs-079204001234 lan@x.vn.csv 0912345678", "ẩn"))
                .isEqualTo("hs-ẩn ẩn ẩn");
    }

    @Test
    void aLongTextCostsNoMoreThanItsLength() {
        String long1 = "a".repeat(1 << 17) + "@";
        String long2 = "0 ".repeat(1 << 16);
        String long3 = "0912".repeat(1 << 15);

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(PersonalTexts.isIn(long1)).isFalse();
            assertThat(PersonalTexts.isIn(long2)).isFalse();
            assertThat(PersonalTexts.isIn(long3)).isFalse();
        });
    }
}
