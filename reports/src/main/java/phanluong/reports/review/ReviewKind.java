package phanluong.reports.review;

import java.util.Locale;
import phanluong.warehouse.catalogue.Region;

/** The reviews the plan asks for. */
public enum ReviewKind {
    /** Sơ kết: inside the phase. */
    MIDTERM,
    /** Tổng kết: at its end. */
    FINAL;

    /** The years and the day of knowledge that the region's catalogue sets for this review. */
    public Region.Period period(Region region) {
        return switch (this) {
            case MIDTERM -> region.midterm();
            case FINAL -> region.ending();
        };
    }

    /** Its name in file names and wording keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
