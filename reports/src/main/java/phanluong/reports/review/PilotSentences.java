package phanluong.reports.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.finding.Judgement;
import phanluong.warehouse.finding.PilotStatements;
import phanluong.warehouse.finding.Statement;
import phanluong.warehouse.finding.Strength;
import phanluong.warehouse.finding.Topic;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.pilot.Composition;
import phanluong.warehouse.pilot.Design;
import phanluong.warehouse.pilot.Effect;
import phanluong.warehouse.pilot.Study;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.experiment.Inference;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

/** What is said of the pilot; how firmly is decided by the strength of the finding. */
final class PilotSentences {
    private final ReviewContext context;
    private final Wording wording;

    PilotSentences(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    /** How many ways there are to choose as many districts, and what p can therefore never be smaller than. */
    String design(Study study) {
        Design design = study.main().design();
        StringBuilder sentence = new StringBuilder(wording.of(
                design.isStaggered() ? "pilots.begin.several" : "pilots.begin",
                "years",
                String.join(
                        ", ", design.begins().stream().map(SchoolYear::toString).toList())));
        if (design.smallestP().isEmpty()) {
            return sentence.append(' ')
                    .append(wording.of("pilots.design.ended"))
                    .toString();
        }
        sentence.append(' ')
                .append(wording.of(
                        "pilots.design",
                        "assignments",
                        wording.count(design.assignments().orElseThrow().count().longValue()),
                        "pilots",
                        design.pilots().size(),
                        "districts",
                        design.pilots().size() + design.others().size(),
                        "p",
                        wording.probability(design.smallestP().getAsDouble())));
        study.withPark()
                .map(Effect::design)
                .filter(parks -> parks.smallestP().isPresent())
                .ifPresent(parks -> sentence.append(' ')
                        .append(wording.of(
                                "pilots.design.parks",
                                "pilots",
                                parks.pilots().size(),
                                "others",
                                parks.others().size(),
                                "p",
                                wording.probability(parks.smallestP().getAsDouble()))));
        return sentence.toString();
    }

    /** What the years before allow to be known, and how little a single year since does. */
    String before(Study study) {
        Design design = study.main().design();
        List<SchoolYear> before = design.before();
        String years =
                before.size() == 1 ? before.get(0).toString() : before.get(0) + " – " + before.get(before.size() - 1);
        String said = wording.of(
                before.size() > 1 ? "pilots.before" : "pilots.before.one", "years", years, "count", before.size());
        return design.years().size() - before.size() == 1
                ? said + " "
                        + wording.of(
                                "pilots.since.one",
                                "year",
                                design.years().get(design.years().size() - 1))
                : said;
    }

    /** One indicator, all pilots with all others; not for one that {@link #bounded} speaks of. */
    String effect(Finding.Pilot pilot, Effect effect) {
        Strength strength = statement(pilot, effect).strength();
        Optional<Inference> headline = effect.headline();
        if (strength == Strength.CANNOT_BE_SAID) {
            return cannotBeSaid(pilot.indicator(), effect);
        }
        List<Object> blanks = new ArrayList<>(List.of("indicator", context.shortName(pilot.indicator())));
        double estimate = effect.unweighted().estimate().orElseThrow();
        blanks.addAll(List.of(
                "difference",
                wording.difference(BigDecimal.valueOf(estimate)),
                "interval",
                headline.flatMap(Inference::interval).map(this::interval).orElse(""),
                "p",
                wording.probability(headline.map(Inference::pValue)
                        .orElse(OptionalDouble.empty())
                        .orElseThrow())));
        if (strength == Strength.NOT_SHOWN) {
            return wording.of("pilots.effect.not_shown", blanks.toArray());
        }
        blanks.addAll(List.of("direction", wording.of(estimate > 0 ? "pilots.more" : "pilots.less")));
        return wording.of(
                strength == Strength.ESTABLISHED ? "pilots.effect.established" : "pilots.effect.indicated",
                blanks.toArray());
    }

    /** What the comparisons with a part of the others say, in one sentence; empty where there are none. */
    Optional<String> parts(Finding.Pilot pilot) {
        List<String> parts = context.statements(Topic.PILOT, pilot.indicator()).stream()
                .filter(one -> one.detail().isPresent())
                .map(one -> wording.of(
                        "pilots.part",
                        "others",
                        context.sentences().others(one),
                        "finding",
                        context.sentences().cell(one)))
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.of(
                        "pilots.parts",
                        "indicator",
                        context.shortName(pilot.indicator()),
                        "parts",
                        String.join("; ", parts)));
    }

    /** Those in which the groups cannot have been about to change alike, in one sentence. */
    String bounded(List<Finding.Pilot> pilots) {
        return wording.of(
                "pilots.effect.bounded",
                "indicators",
                String.join(
                        "; ",
                        pilots.stream()
                                .map(pilot -> context.shortName(pilot.indicator()))
                                .toList()));
    }

    private String cannotBeSaid(Indicator indicator, Effect effect) {
        String name = context.shortName(indicator);
        return effect.headline().isEmpty()
                ? wording.of("pilots.effect.none", "indicator", name)
                : wording.of(
                        "pilots.effect.too_few",
                        "indicator",
                        name,
                        "alpha",
                        wording.number(BigDecimal.valueOf(Judgement.ALPHA), 2));
    }

    private Statement statement(Finding.Pilot pilot, Effect effect) {
        Series total = context.total(pilot.indicator());
        return PilotStatements.of(
                pilot.indicator().id(),
                new Statement.Area(total.frame(), total.areaCode(), total.areaName(), true),
                effect,
                pilot.assumed());
    }

    /** All graduates together point one way, the categories of a breakdown the other. */
    String reversed(Indicator indicator, Composition composition) {
        return wording.of(
                "pilots.reversed",
                "indicator",
                context.shortName(indicator),
                "breakdown",
                context.catalogue().breakdowns().stream()
                        .filter(one -> one.id().equals(composition.breakdown()))
                        .map(one -> wording.of(one.name()))
                        .map(context::inSentence)
                        .findFirst()
                        .orElseThrow(),
                "pooled",
                wording.difference(BigDecimal.valueOf(composition.pooled().value())),
                "stratified",
                wording.difference(BigDecimal.valueOf(composition.stratified().value())));
    }

    private String interval(Interval interval) {
        return wording.of(
                "pilots.interval",
                "level",
                wording.level(BigDecimal.valueOf(interval.level()).movePointRight(2)),
                "interval",
                context.range(interval, wording::difference));
    }
}
