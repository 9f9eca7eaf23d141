package phanluong.reports.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.reports.document.model.Chart;

/** Charts of the invented report, one of each kind. */
final class SampleCharts {
    private SampleCharts() {}

    static Chart multiples(String title, int base, int target) {
        List<Chart.Series> series = new ArrayList<>();
        for (int district = 0; district < SampleValues.DISTRICTS.size(); district++) {
            List<Optional<BigDecimal>> values = new ArrayList<>();
            for (int year = 0; year < SampleValues.YEARS.size(); year++) {
                values.add(SampleValues.value(district, year, base));
            }
            series.add(new Chart.Series(SampleValues.DISTRICTS.get(district), values));
        }
        return new Chart(
                Chart.Kind.SMALL_MULTIPLES,
                title,
                "Mười một đồ thị nhỏ, mỗi huyện một đồ thị, cùng một thang đo.",
                "Tỷ lệ (%)",
                SampleValues.YEARS,
                series,
                1,
                Optional.of(
                        new Chart.Target(BigDecimal.valueOf(target), "Mục tiêu năm 2025: trên " + target + "\u00A0%")));
    }

    static Chart lines() {
        List<Chart.Series> series = List.of(
                new Chart.Series("Huyện thí điểm", SampleValues.values(0, 16)),
                new Chart.Series("Các huyện còn lại", SampleValues.values(4, 13)),
                new Chart.Series("Toàn tỉnh", SampleValues.values(8, 14)));
        return new Chart(
                Chart.Kind.LINES,
                "Hình 4. Nhóm thí điểm và các huyện còn lại",
                "Ba đường theo năm học.",
                "Tỷ lệ phân luồng sau THCS (%)",
                SampleValues.YEARS,
                series,
                1,
                Optional.of(new Chart.Target(BigDecimal.valueOf(25), "Mục tiêu: trên 25\u00A0%")));
    }

    static Chart bars() {
        List<Optional<BigDecimal>> before = List.of(
                Optional.of(SampleValues.decimal(512, 1000)),
                Optional.of(SampleValues.decimal(101, 1000)),
                Optional.of(SampleValues.decimal(43, 1000)),
                Optional.of(SampleValues.decimal(122, 1000)),
                Optional.empty(),
                Optional.of(SampleValues.decimal(88, 1000)));
        List<Optional<BigDecimal>> after = List.of(
                Optional.of(SampleValues.decimal(462, 1000)),
                Optional.of(SampleValues.decimal(121, 1000)),
                Optional.of(SampleValues.decimal(63, 1000)),
                Optional.of(SampleValues.decimal(192, 1000)),
                Optional.of(SampleValues.decimal(34, 1000)),
                Optional.of(SampleValues.decimal(58, 1000)));
        return new Chart(
                Chart.Kind.BARS,
                "Hình 3. Hướng đi sau THCS, năm học đầu và cuối giai đoạn",
                "Cột theo hướng đi.",
                "Tỷ lệ (%)",
                List.of("Trung học phổ thông", "Giáo dục thường xuyên", "Sơ cấp", "Trung cấp", "Đi làm", "Chưa rõ"),
                List.of(new Chart.Series("2018-2019", before), new Chart.Series("2024-2025", after)),
                1,
                Optional.empty());
    }
}
