package phanluong.reports.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.indicator.Definition;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.words.Text;

/** A value as one line for people: number, parts, what is unknown, who is missing; or why there is none. */
final class ValueLine {
    private final Catalogue catalogue;
    private final Text.Language language;

    ValueLine(Catalogue catalogue, Text.Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    String of(IndicatorValue value) {
        Indicator indicator = catalogue.findIndicator(value.indicator()).orElseThrow();
        String partial = partial(value, reporters(indicator)) + broken(value);
        if (value.reading() instanceof Reading.Measured measured) {
            String best = value.hasUnknown()
                    ? say(
                                    "; chưa rõ hướng đi " + value.unknown().getAsLong() + ", nhiều nhất ",
                                    "; " + value.unknown().getAsLong() + " of unknown destination, at best ")
                            + rounded(value.bestPercent().orElseThrow(), 1) + " %"
                    : "";
            return rounded(indicator.value(measured).orElseThrow(), indicator.decimals()) + " "
                    + indicator.unit().words().in(language) + " (" + measured.numerator() + "/"
                    + measured.denominator() + ")" + best + partial;
        }
        return ((Reading.Missing) value.reading()).gap().words().in(language) + partial;
    }

    private String partial(IndicatorValue value, Text reporters) {
        if (!value.isPartial()) {
            return "";
        }
        long counted = value.schoolsCounted();
        if (value.schoolsExpected().isEmpty()) {
            return say(
                    "; chỉ tính " + counted + " " + reporters.vi() + ", phần còn lại của địa bàn không có số liệu",
                    "; " + counted + " " + reporters.en() + " only, the rest of the area is not counted");
        }
        long expected = value.schoolsExpected().getAsLong();
        return say(
                "; có số liệu của " + counted + "/" + expected + " " + reporters.vi(),
                "; " + counted + " of " + expected + " " + reporters.en() + " counted");
    }

    private String broken(IndicatorValue value) {
        return value.breakMark().isEmpty()
                ? ""
                : say(
                        "; từ năm này thu thập theo đơn vị hành chính mới",
                        "; gathered in other areas than the year before");
    }

    /** By which rule an indicator counts. */
    String rule(Indicator indicator) {
        Definition definition = indicator.definition();
        return say("Định nghĩa ", "Definition ") + definition.version()
                + definition.from().map(day -> say(", từ ", ", since ") + day).orElse("") + ": "
                + definition.name().in(language);
    }

    /** Who is counted. */
    static Text reporters(Indicator indicator) {
        return indicator.grain() == Indicator.Grain.SCHOOL
                ? new Text("trường", "schools")
                : new Text("nơi báo cáo", "reporters");
    }

    String rounded(BigDecimal number, int decimals) {
        String text = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return language == Text.Language.VI ? text.replace('.', ',') : text;
    }

    private String say(String vietnamese, String english) {
        return new Text(vietnamese, english).in(language);
    }
}
