package phanluong.reports.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Prose;
import phanluong.reports.document.model.Symbol;
import phanluong.reports.document.model.Unit;
import phanluong.reports.wording.FindingSentences;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.finding.Caveat;
import phanluong.warehouse.finding.Judgement;
import phanluong.warehouse.finding.ReviewFindings;
import phanluong.warehouse.finding.Statement;
import phanluong.warehouse.finding.Topic;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;
import phanluong.warehouse.words.Text;

/**
 * What every section of a review draws from, and the running numbers of tables and figures.
 *
 * @param statements every answer with its strength, by rank
 * @param asOf the day whose knowledge the review shows
 */
record ReviewContext(
        ReviewKind kind,
        Catalogue catalogue,
        ReviewFindings findings,
        List<Statement> statements,
        Wording wording,
        Numbering numbering,
        LocalDate asOf,
        int release) {
    String name(Indicator indicator) {
        return wording.of(indicator.name());
    }

    String shortName(Indicator indicator) {
        return wording.of(indicator.shortName());
    }

    String counted(Indicator indicator) {
        return wording.of(indicator.counts().word());
    }

    String set(String set) {
        return wording.set(set);
    }

    List<SchoolYear> years() {
        return findings.years();
    }

    /** The answers of one topic about an indicator, by rank. */
    List<Statement> statements(Topic topic, Indicator indicator) {
        return statements.stream()
                .filter(one -> one.topic() == topic && one.indicator().equals(indicator.id()))
                .toList();
    }

    FindingSentences sentences() {
        return new FindingSentences(wording);
    }

    /** Which answers a grave caveat has lowered, a note for each caveat; a name for the whole region is given. */
    List<Prose> lowered(List<Statement> answers, Function<Statement, String> name) {
        long all = answers.stream().map(name).distinct().count();
        return Stream.of(Caveat.values())
                .filter(Caveat::isGrave)
                .flatMap(caveat -> {
                    List<String> names = answers.stream()
                            .filter(one -> one.evidence().caveats().contains(caveat))
                            .filter(one -> Judgement.isLowered(one.evidence()))
                            .map(name)
                            .distinct()
                            .toList();
                    return names.isEmpty()
                            ? Stream.of()
                            : Stream.of(Prose.note(wording.of(
                                    "finding.lowered",
                                    "caveat",
                                    sentences().caveat(caveat),
                                    "names",
                                    names.size() == all
                                            ? wording.of("finding.lowered.all")
                                            : String.join(", ", names))));
                })
                .toList();
    }

    Series total(Indicator indicator) {
        return findings.series().stream()
                .filter(one -> one.indicator().equals(indicator.id())
                        && one.frame().equals(catalogue.region().totalFrame()))
                .findFirst()
                .orElseThrow();
    }

    /** The series of an indicator in every area of a frame, in the frame's order. */
    List<Series> series(Indicator indicator, String frame) {
        return findings.series().stream()
                .filter(one ->
                        one.indicator().equals(indicator.id()) && one.frame().equals(frame))
                .toList();
    }

    /** The value in percent, or the sign of its gap. */
    Cell percent(Reading reading) {
        return reading.percent().map(Cell::percent).orElseGet(() -> missing(((Reading.Missing) reading).gap()));
    }

    Cell percent(Series series, SchoolYear year) {
        return series.in(year).map(point -> percent(point.reading())).orElseGet(() -> missing(Gap.NOT_COLLECTED));
    }

    /** Money in million đồng, one decimal where it is no whole number. */
    static Cell millions(long dong) {
        return new Cell.Quantity(
                BigDecimal.valueOf(dong).movePointLeft(6), Wording.decimalsOfMillions(dong), Unit.COUNT);
    }

    /** A signed difference of counts. */
    static Cell change(long count) {
        return new Cell.Quantity(BigDecimal.valueOf(count), 0, Unit.CHANGE);
    }

    /** "low đến high", each printed by the same style. */
    String range(Interval interval, Function<BigDecimal, String> style) {
        return wording.of(
                "range",
                "low",
                style.apply(BigDecimal.valueOf(interval.low())),
                "high",
                style.apply(BigDecimal.valueOf(interval.high())));
    }

    Cell points(Optional<BigDecimal> points) {
        return points.map(Cell::points).orElseGet(() -> missing(Gap.NOT_COLLECTED));
    }

    Cell missing(Gap gap) {
        return Cell.missing(
                switch (gap) {
                    case NOT_COLLECTED -> Symbol.NOT_COLLECTED;
                    case NOT_APPLICABLE -> Symbol.NOT_APPLICABLE;
                    case SUPPRESSED -> Symbol.SUPPRESSED;
                    case INCOMPLETE -> Symbol.INCOMPLETE;
                    case NOT_ADDITIVE -> Symbol.NOT_ADDITIVE;
                    case SHARED -> Symbol.SHARED;
                },
                wording.of(gap.words()));
    }

    /** A name whose first word is a kind ("Huyện …", "Tỷ lệ …") as it stands inside a Vietnamese sentence. */
    String inSentence(String name) {
        return isVietnamese() ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    boolean isVietnamese() {
        return wording.language() == Text.Language.VI;
    }
}
