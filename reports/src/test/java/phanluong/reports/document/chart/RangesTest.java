package phanluong.reports.document.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.NumberStyle;

class RangesTest {
    @Test
    void theAxisHoldsTheEndsOfRanges() {
        Scale scale = Scale.of(chart(List.of(Optional.empty(), range(-9, 14))));
        assertThat(scale.position(BigDecimal.valueOf(-9))).isBetween(0.0, 1.0);
        assertThat(scale.position(BigDecimal.valueOf(14))).isBetween(0.0, 1.0);
    }

    @Test
    void aRangeIsPainted() {
        assertThat(ink(chart(List.of(Optional.empty(), range(-1, 4)))))
                .isGreaterThan(ink(chart(List.of(Optional.empty(), range(2, 2)))));
    }

    @Test
    void aValueWithoutItsRange_orARangeUpsideDown_isRefused() {
        assertThatThrownBy(() -> chart(List.of(range(1, 2)))).hasMessageContaining("1 ranges for 2 values");
        assertThatThrownBy(() -> range(2, 1)).hasMessageContaining("found 2 to 1");
    }

    private static Optional<Chart.Range> range(int low, int high) {
        return Optional.of(new Chart.Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high)));
    }

    private static Chart chart(List<Optional<Chart.Range>> ranges) {
        return new Chart(
                Chart.Kind.LINES,
                "Hình 1",
                "Một đường",
                "Điểm",
                List.of("2018-2019", "2019-2020"),
                List.of(new Chart.Series(
                        "Chênh lệch",
                        List.of(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.valueOf(4))),
                        ranges)),
                1,
                Optional.of(new Chart.Target(BigDecimal.valueOf(-1), "dưới")));
    }

    /** Pixels that are not white. */
    private static long ink(Chart chart) {
        ChartPicture picture = new ChartPicture(chart, NumberStyle.VIETNAMESE, 400);
        BufferedImage image = new BufferedImage(400, picture.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, 400, picture.height());
        picture.paint(graphics);
        return java.util.Arrays.stream(image.getRGB(0, 0, 400, picture.height(), null, 0, 400))
                .filter(pixel -> (pixel & 0xFFFFFF) != 0xFFFFFF)
                .count();
    }
}
