package phanluong.reports.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.target.Standing;
import phanluong.warehouse.target.Target;
import phanluong.warehouse.target.TargetStatus;
import phanluong.warehouse.words.Text;

/** A value against one target as one line for people: standing, distance, what each year has to bring. */
final class TargetLine {
    /** Below lines with the mark. */
    static final Text UNCONFIRMED = new Text(
            "(!) Chưa đối chiếu với văn bản gốc; danh sách địa bàn đặc biệt khó khăn là giả định để minh họa.",
            "(!) Not checked against the document; the list of especially disadvantaged areas is assumed, for demonstration.");

    private final Catalogue catalogue;
    private final Text.Language language;

    TargetLine(Catalogue catalogue, Text.Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    String of(TargetStatus status) {
        Indicator indicator = catalogue.findIndicator(status.indicator()).orElseThrow();
        return status.set() + " " + status.targetYear() + scope(status) + ": "
                + status.comparator().words().in(language) + " "
                + rounded(status.level(), Math.max(0, status.level().scale())) + " "
                + indicator.unit().words().in(language) + (status.confirmed() ? "" : " (!)") + ": "
                + status.standing().words().in(language) + interval(status, indicator) + points(status)
                + missing(status, indicator);
    }

    /** Whose schools are judged, and their own ratio: it differs from that of the whole area. */
    private String scope(TargetStatus status) {
        if (status.scope() == Target.Scope.ALL) {
            return "";
        }
        String ratio = status.reading() instanceof Reading.Measured measured
                ? " " + measured.numerator() + "/" + measured.denominator()
                : "";
        return ", " + status.scope().words().in(language) + ratio;
    }

    private String interval(TargetStatus status, Indicator indicator) {
        if (status.standing() != Standing.CANNOT_SAY || status.worst().isEmpty()) {
            return "";
        }
        return say(" (từ ", " (from ")
                + rounded(status.worst().orElseThrow(), indicator.decimals())
                + say(" đến ", " to ")
                + rounded(status.best().orElseThrow(), indicator.decimals()) + ")";
    }

    private String points(TargetStatus status) {
        return status.gapPoints()
                .map(gap -> ", " + (gap.signum() > 0 ? "+" : "") + rounded(gap, 1)
                        + say(" điểm phần trăm", " percentage points"))
                .orElse("");
    }

    private String missing(TargetStatus status, Indicator indicator) {
        if (status.missingCount().orElse(0) == 0) {
            return "";
        }
        String word = indicator.counts().word().in(language);
        String perYear = status.missingPerYear().isPresent()
                ? say("; mỗi năm phải thêm ", "; each year needs ")
                        + status.missingPerYear().getAsLong() + " " + word + say(", tức ", " more, or ")
                        + rounded(status.pointsPerYear().orElseThrow(), 1)
                        + say(" điểm phần trăm", " percentage points")
                : "";
        return say(", còn thiếu ", ", short by ") + status.missingCount().getAsLong() + " " + word + perYear;
    }

    private String rounded(BigDecimal number, int decimals) {
        String text = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return language == Text.Language.VI ? text.replace('.', ',') : text;
    }

    private String say(String vietnamese, String english) {
        return new Text(vietnamese, english).in(language);
    }
}
