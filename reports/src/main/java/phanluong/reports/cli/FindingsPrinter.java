package phanluong.reports.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import phanluong.reports.wording.FindingSentences;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.finding.Evidence;
import phanluong.warehouse.finding.Statement;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.words.Text;

/** Findings for people, each sentence with its strength and its evidence; and for programs. */
final class FindingsPrinter {
    private final Catalogue catalogue;
    private final Release release;
    private final Text.Language language;
    private final FindingSentences sentences;

    FindingsPrinter(Catalogue catalogue, Release release, Text.Language language) {
        this.catalogue = catalogue;
        this.release = release;
        this.language = language;
        this.sentences = new FindingSentences(new Wording(language));
    }

    String text(List<Statement> statements) {
        StringBuilder text = new StringBuilder(new Text(
                        "Bản công bố số " + release.number() + ", số liệu tính đến ngày " + release.asOf() + ": "
                                + statements.size() + " nhận định"
                                + (release.demonstration() ? " · SỐ LIỆU MINH HỌA" : ""),
                        "Release " + release.number() + ", data as of " + release.asOf() + ": " + statements.size()
                                + " findings" + (release.demonstration() ? " · DEMONSTRATION DATA" : ""))
                .in(language));
        text.append('\n');
        for (Statement statement : statements) {
            text.append('\n')
                    .append('[')
                    .append(sentences.strength(statement.strength()))
                    .append("] ")
                    .append(sentences.sentence(statement, indicator(statement)))
                    .append('\n');
            line(text, sentences.evidence(statement.evidence()));
            line(
                    text,
                    String.join(
                            "; ",
                            statement.evidence().caveats().stream()
                                    .map(sentences::caveat)
                                    .toList()));
            line(text, statement.id());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String words) {
        if (!words.isEmpty()) {
            text.append("    ").append(words).append('\n');
        }
    }

    String json(List<Statement> statements) {
        return Json.write(Json.object(
                        "release", release.number(),
                        "asOf", release.asOf().toString(),
                        "demonstration", release.demonstration(),
                        "findings", statements.stream().map(this::json).toList()))
                + "\n";
    }

    private Map<String, Object> json(Statement statement) {
        return Json.object(
                "id", statement.id(),
                "topic", statement.topic(),
                "strength", statement.strength(),
                "indicator", statement.indicator(),
                "areaCode", statement.area().code(),
                "areaName", statement.area().name(),
                "schoolYear", statement.schoolYear().toString(),
                "sentence", sentences.sentence(statement, indicator(statement)),
                "evidence", json(statement.evidence()),
                "caveats", List.copyOf(statement.evidence().caveats()));
    }

    private static Map<String, Object> json(Evidence evidence) {
        if (evidence instanceof Evidence.Tested tested) {
            return Json.object(
                    "estimate", number(tested.estimate()),
                    "interval", interval(tested.interval()),
                    "n", tested.n(),
                    "method", tested.method(),
                    "pValue", number(tested.pValue()),
                    "pMethod", tested.pMethod(),
                    "adjustedP", number(tested.adjustedP()),
                    "smallestPossibleP", number(tested.smallestP()));
        } else if (evidence instanceof Evidence.Forecast forecast) {
            return Json.object(
                    "estimate", number(forecast.estimate()),
                    "interval", interval(forecast.interval()),
                    "n", forecast.n(),
                    "method", forecast.method(),
                    "level", forecast.level(),
                    "chance", number(forecast.chance()));
        } else if (evidence instanceof Evidence.Counted counted) {
            return Json.object(
                    "estimate", number(counted.estimate()),
                    "worst", number(counted.worst()),
                    "best", number(counted.best()),
                    "level", counted.level());
        }
        Evidence.Opposed opposed = (Evidence.Opposed) evidence;
        return Json.object(
                "first", opposed.first(),
                "firstInterval", interval(opposed.firstInterval()),
                "second", opposed.second(),
                "secondInterval", interval(opposed.secondInterval()));
    }

    private static Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Map<String, Object> interval(Optional<Interval> interval) {
        return interval.map(one -> Json.object(
                        "low", one.low(),
                        "high", one.high(),
                        "level", one.level(),
                        "method", one.method()))
                .orElse(null);
    }

    private String indicator(Statement statement) {
        return catalogue
                .findIndicator(statement.indicator())
                .orElseThrow()
                .shortName()
                .in(language);
    }
}
