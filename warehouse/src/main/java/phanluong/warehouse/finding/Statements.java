package phanluong.warehouse.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.pilot.Composition;
import phanluong.warehouse.pilot.Study;
import phanluong.warehouse.target.TargetStatus;
import phanluong.warehouse.trend.Series;

/** Every answer of a review: targets, outlooks, trends, districts, pilots, and where answers contradict each other. */
public final class Statements {
    private final ReviewFindings findings;
    private final Catalogue catalogue;
    private final List<Statement> statements = new ArrayList<>();

    private Statements(ReviewFindings findings, Catalogue catalogue) {
        this.findings = findings;
        this.catalogue = catalogue;
    }

    /** By rank; ids are unique. */
    public static List<Statement> of(ReviewFindings findings, Catalogue catalogue) {
        Statements all = new Statements(findings, catalogue);
        findings.targets().forEach(all::target);
        findings.trends().forEach(all::trends);
        findings.crossSections().forEach(all::crossSection);
        findings.pilots().forEach(all::pilot);
        return ranked(all.statements, catalogue);
    }

    /** The same, and what an earlier review said otherwise. */
    public static List<Statement> of(ReviewFindings findings, ReviewFindings earlier, Catalogue catalogue) {
        List<Statement> now = of(findings, catalogue);
        List<Statement> all = new ArrayList<>(now);
        all.addAll(Contradictions.between(of(earlier, catalogue), now));
        return ranked(all, catalogue);
    }

    private static List<Statement> ranked(List<Statement> statements, Catalogue catalogue) {
        return Ranking.of(
                statements, catalogue.headlines().stream().map(Indicator::id).toList());
    }

    private void target(Finding.Target target) {
        TargetStatus status = target.status();
        total(target.indicator()).ifPresent(series -> {
            if (target.due()) {
                statements.add(TargetStatements.ofDue(status, Statement.Area.of(series, true)));
            } else {
                target.outlook()
                        .ifPresent(outlook -> statements.add(TargetStatements.ofOutlook(status, series, outlook)));
            }
        });
    }

    private void trends(Finding.Trends trends) {
        statements.add(TrendStatements.ofTotal(trends.total()));
        statements.addAll(TrendStatements.ofDistricts(trends.districts()));
        Contradictions.pooled(
                        trends.total().series(),
                        trends.districts().members().stream()
                                .map(member -> member.trend().series())
                                .toList(),
                        catalogue.region().baselineYear(),
                        findings.lastYear())
                .ifPresent(statements::add);
    }

    private void crossSection(Finding.CrossSection finding) {
        statements.addAll(OutlierStatements.of(finding.section()));
        statements.addAll(OutlierStatements.contradictions(finding.section()));
    }

    private void pilot(Finding.Pilot pilot) {
        total(pilot.indicator()).ifPresent(series -> {
            Statement.Area region = Statement.Area.of(series, true);
            pilot.study()
                    .map(study -> PilotStatements.of(pilot.indicator().id(), region, study, pilot.assumed()))
                    .ifPresent(compared -> {
                        statements.addAll(compared);
                        statements.addAll(Contradictions.contrasts(compared));
                    });
            pilot.schools()
                    .forEach(schools -> statements.add(PilotStatements.ofSchools(
                            pilot.indicator().id(),
                            region,
                            schools,
                            pilot.study().map(Study::main),
                            pilot.assumed())));
            for (Composition composition : pilot.compositions()) {
                Contradictions.composition(pilot.indicator().id(), region, findings.lastYear(), composition)
                        .ifPresent(statements::add);
            }
        });
    }

    private Optional<Series> total(Indicator indicator) {
        return findings.series().stream()
                .filter(one -> one.indicator().equals(indicator.id())
                        && one.frame().equals(catalogue.region().totalFrame()))
                .findFirst();
    }
}
