package phanluong.reports.document.chart;

import java.util.HashMap;
import java.util.Map;

/** The charts of one document as PNG, each painted once however many formats show it. */
public final class ChartImages {
    private final Map<ChartPicture, byte[]> painted = new HashMap<>();

    public byte[] png(ChartPicture picture) {
        return painted.computeIfAbsent(picture, ChartImage::png).clone();
    }
}
