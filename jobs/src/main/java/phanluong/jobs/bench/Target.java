package phanluong.jobs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import phanluong.warehouse.words.Text;

/** What a figure is to stay within on two quiet cores. */
public record Target(double seconds, OptionalLong peakBytes) {
    static Target seconds(double seconds) {
        return new Target(seconds, OptionalLong.empty());
    }

    /** By how much each limit is missed; empty when all are met. */
    public List<Text> missedBy(Usage usage) {
        List<Text> missed = new ArrayList<>();
        if (usage.wallSeconds() > seconds) {
            missed.add(over(usage.wallSeconds() - seconds, seconds, "s"));
        }
        if (peakBytes.isPresent()
                && usage.peakBytes().isPresent()
                && usage.peakBytes().getAsLong() > peakBytes.getAsLong()) {
            missed.add(over(
                    (usage.peakBytes().getAsLong() - peakBytes.getAsLong()) / 1e6, peakBytes.getAsLong() / 1e6, "MB"));
        }
        return missed;
    }

    private static Text over(double by, double limit, String unit) {
        String words = String.format(Locale.ROOT, "+%.1f %s (+%.0f %%)", by, unit, 100 * by / limit);
        return new Text(words, words);
    }
}
