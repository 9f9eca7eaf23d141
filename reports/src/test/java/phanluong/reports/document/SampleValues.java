package phanluong.reports.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the invented report counts: districts, school years and made shares. */
final class SampleValues {
    static final List<String> DISTRICTS = List.of(
            "Phước Long",
            "Đồng Xoài",
            "Bình Long",
            "Bù Gia Mập",
            "Lộc Ninh",
            "Bù Đốp",
            "Hớn Quản",
            "Đồng Phú",
            "Bù Đăng",
            "Chơn Thành",
            "Phú Riềng");
    static final List<String> YEARS =
            List.of("2018-2019", "2019-2020", "2020-2021", "2021-2022", "2022-2023", "2023-2024", "2024-2025");

    private SampleValues() {}

    static List<Optional<BigDecimal>> values(int district, int base) {
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (int year = 0; year < YEARS.size(); year++) {
            values.add(value(district, year, base));
        }
        return values;
    }

    /** Bù Gia Mập has a gap in 2020-2021. */
    static Optional<BigDecimal> value(int district, int year, int base) {
        return district == 3 && year == 2
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(base * 100L + district * 37 % 200 + year * (140L + 17 * (district % 5)), 2));
    }

    static BigDecimal decimal(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 6, java.math.RoundingMode.HALF_UP);
    }
}
