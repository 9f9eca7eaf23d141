package phanluong.reports.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Prose;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.catalogue.DisclosureRules;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.pilot.Synthetic;

/** For those who check the comparison of the pilot: every p, why the ordinary ones must not be read, and what was not done. */
final class PilotAnnex {
    private final ReviewContext context;
    private final Wording wording;

    PilotAnnex(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    /** Empty when nothing was compared. */
    List<Block> blocks() {
        List<Finding.Pilot> pilots = context.findings().pilots().stream()
                .filter(pilot -> pilot.study().isPresent())
                .toList();
        if (pilots.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Prose.paragraph(wording.of("annex.pilots.ordinary")));
        blocks.add(new PilotTables(context).inferences(pilots));
        List<Block> looks = new ArrayList<>();
        for (Finding.Pilot pilot : pilots) {
            pilot.study()
                    .flatMap(study -> study.synthetic())
                    .ifPresent(look -> looks.add(Prose.bullet(look(pilot, look))));
        }
        blocks.add(Prose.paragraph(wording.of(looks.isEmpty() ? "annex.pilots.no_mixture" : "annex.pilots.mixture")));
        blocks.addAll(looks);
        DisclosureRules.Results rules = context.catalogue().disclosure().results();
        blocks.add(Prose.paragraph(wording.of(
                "annex.pilots.schools",
                "schools",
                rules.schools(),
                "group",
                rules.schoolsOfGroup(),
                "graduates",
                rules.graduates(),
                "share",
                wording.level(BigDecimal.valueOf(rules.largestShare())))));
        return blocks;
    }

    private String look(Finding.Pilot pilot, Synthetic look) {
        Synthetic.Year last = look.years().get(look.years().size() - 1);
        return wording.of(
                "annex.pilots.look",
                "indicator",
                context.shortName(pilot.indicator()),
                "parts",
                String.join(
                        ", ",
                        look.parts().stream()
                                .map(part -> context.inSentence(part.district().name()) + " "
                                        + wording.percent(BigDecimal.valueOf(100 * part.weight())))
                                .toList()),
                "distance",
                wording.number(BigDecimal.valueOf(look.distance()), 1),
                "year",
                last.schoolYear(),
                "pilots",
                wording.percent(BigDecimal.valueOf(last.pilots())),
                "mixture",
                wording.percent(BigDecimal.valueOf(last.mixture())));
    }
}
