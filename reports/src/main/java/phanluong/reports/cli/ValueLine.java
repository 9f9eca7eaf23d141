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
        String partial = value.isPartial()
                ? say(
                        "; có số liệu của " + value.schoolsCounted() + "/" + value.schoolsExpected() + " "
                                + reporters(indicator).vi(),
                        "; " + value.schoolsCounted() + " of " + value.schoolsExpected() + " "
                                + reporters(indicator).en() + " counted")
                : "";
        if (value.reading() instanceof Reading.Measured measured) {
            String best = value.unknown() > 0
                    ? say(
                                    "; chưa rõ hướng đi " + value.unknown() + ", nhiều nhất ",
                                    "; " + value.unknown() + " of unknown destination, at best ")
                            + rounded(value.bestPercent().orElseThrow(), 1) + " %"
                    : "";
            return rounded(indicator.value(measured).orElseThrow(), indicator.decimals()) + " "
                    + indicator.unit().words().in(language) + " (" + measured.numerator() + "/"
                    + measured.denominator() + ")" + best + partial;
        }
        return ((Reading.Missing) value.reading()).gap().words().in(language) + partial;
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
