package phanluong.reports.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Prose;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Finding;

/** Which years and areas the review speaks of, and the reform told once. */
final class SituationSection {
    private final ReviewContext context;
    private final Wording wording;

    SituationSection(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, wording.of("heading.situation")));
        blocks.add(Prose.paragraph(wording.of(
                "situation.scope",
                "region",
                wording.of(context.catalogue().region().name()),
                "first",
                context.years().get(0),
                "last",
                context.findings().lastYear(),
                "day",
                wording.day(context.asOf()))));
        context.findings().destinationsOf(context.catalogue().region().totalFrame()).stream()
                .filter(one -> one.schoolYear().equals(context.findings().lastYear()))
                .forEach(one -> blocks.add(Prose.paragraph(graduates(one))));
        blocks.add(Prose.paragraph(wording.of("situation.area")));
        context.findings().reform().ifPresent(reform -> blocks.add(Prose.paragraph(reform(reform))));
        return blocks;
    }

    private String graduates(Finding.Destinations one) {
        String counted = wording.count(one.graduates());
        return one.unknown()
                .map(unknown -> wording.of(
                        "situation.graduates",
                        "year",
                        one.schoolYear(),
                        "graduates",
                        counted,
                        "level",
                        one.level(),
                        "unknown",
                        wording.count(unknown.graduates()),
                        "percent",
                        wording.percent(unknown.percent())))
                .orElseGet(() -> wording.of(
                        "situation.graduates.hidden",
                        "year",
                        one.schoolYear(),
                        "graduates",
                        counted,
                        "level",
                        one.level()));
    }

    private String reform(Finding.Reform reform) {
        List<Finding.Reform.Unit> straddling = reform.units().stream()
                .filter(unit -> unit.formerDistricts().size() > 1)
                .toList();
        long districts = reform.units().stream()
                .flatMap(unit -> unit.formerDistricts().stream())
                .distinct()
                .count();
        long communes = reform.units().stream()
                .mapToLong(unit -> unit.formerCommunes().size())
                .sum();
        return wording.of(
                "situation.reform",
                "day",
                wording.day(reform.on()),
                "communes",
                wording.count(communes),
                "units",
                wording.count(reform.units().size()),
                "districts",
                wording.count(districts),
                "straddling",
                wording.count(straddling.size()),
                "names",
                straddling.stream().map(unit -> context.inSentence(unit.name())).collect(Collectors.joining(", ")));
    }
}
