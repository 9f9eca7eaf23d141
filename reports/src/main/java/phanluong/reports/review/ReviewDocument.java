package phanluong.reports.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Letterhead;
import phanluong.reports.document.model.Metadata;
import phanluong.reports.document.model.Opening;
import phanluong.reports.document.model.Prose;
import phanluong.reports.document.model.Recipients;
import phanluong.reports.document.model.Signature;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.Issuer;
import phanluong.warehouse.finding.ReviewFindings;
import phanluong.warehouse.finding.Statements;
import phanluong.warehouse.words.Text;

/** Puts a review together from its findings, in the outline of the office and the layout of Decree 30/2020/NĐ-CP. */
public final class ReviewDocument {
    private final ReviewContext context;
    private final Wording wording;
    private final LocalDate date;
    private final Optional<Issuer> issuer;

    private ReviewDocument(ReviewContext context, LocalDate date) {
        this.context = context;
        this.wording = context.wording();
        this.date = date;
        this.issuer = context.catalogue().findIssuer(date);
    }

    /**
     * @param asOf the day whose knowledge the review shows; printed on every page
     * @param date the document's own date, which also decides who issues it
     */
    public static Document of(
            ReviewKind kind,
            Catalogue catalogue,
            ReviewFindings findings,
            Text.Language language,
            LocalDate asOf,
            LocalDate date,
            int release) {
        return new ReviewDocument(
                        new ReviewContext(
                                kind,
                                catalogue,
                                findings,
                                Statements.of(findings, catalogue),
                                new Wording(language),
                                new Numbering(),
                                asOf,
                                release),
                        date)
                .document();
    }

    private Document document() {
        String subject = wording.of(
                "subject." + context.kind().key(),
                "plan",
                wording.of(context.catalogue().region().plan()),
                "first",
                context.years().get(0),
                "last",
                context.findings().lastYear());
        String body = issuer.map(Issuer::body)
                .orElse(wording.of(context.catalogue().region().name()));
        List<Block> blocks = body(body);
        return new Document(
                wording.language(),
                new Metadata(subject, body, subject, date),
                letterhead(body),
                new Opening(wording.of("type"), subject, Optional.empty(), grounds()),
                blocks,
                signature(),
                recipients(),
                new Annexes(context, attachment(body)).list(),
                context.findings().demonstration() ? Optional.of(wording.of("mark")) : Optional.empty(),
                Optional.of(wording.of("footer", "day", wording.day(context.asOf()), "release", context.release())));
    }

    private List<Block> body(String issuingBody) {
        List<Block> blocks = new ArrayList<>();
        if (context.isVietnamese()) {
            blocks.add(Prose.paragraph(wording.of("opening.report", "body", sentenceCase(issuingBody))));
        }
        blocks.addAll(new SituationSection(context).blocks());
        blocks.add(new Heading(1, wording.of("heading.results")));
        TargetSection targets = new TargetSection(context);
        ResourceSection resources = new ResourceSection(context);
        blocks.addAll(targets.blocks());
        blocks.addAll(new TaskSection(context).blocks());
        blocks.addAll(new DistrictSection(context).blocks());
        blocks.addAll(new DestinationSection(context).blocks());
        blocks.addAll(new PilotSection(context).blocks());
        if (!context.findings().measures().isEmpty()) {
            blocks.addAll(resources.budget());
            blocks.addAll(resources.submissions());
        }
        blocks.addAll(new PresentSection(context).blocks());
        blocks.addAll(new AssessmentSection(context, targets).blocks());
        return blocks;
    }

    private Letterhead letterhead(String body) {
        return new Letterhead(
                issuer.flatMap(Issuer::superior),
                body,
                context.isVietnamese() ? Optional.of(Letterhead.Motto.VIETNAM) : Optional.empty(),
                issuer.map(one -> wording.of("letterhead.number", "code", one.code())),
                wording.placeAndDate(
                        issuer.map(Issuer::place)
                                .orElse(wording.of(context.catalogue().region().name())),
                        date));
    }

    private List<String> grounds() {
        String plan = wording.of(
                "ground.plan", "plan", wording.of(context.catalogue().region().plan()));
        return context.isVietnamese()
                ? List.of(wording.of("ground.education_law"), wording.of("ground.decision_522"), plan)
                : List.of(plan);
    }

    private Optional<Signature> signature() {
        return issuer.map(one -> {
            List<String> capacities = new ArrayList<>(List.of(one.signingFor()));
            capacities.addAll(one.signingRoles());
            return new Signature(capacities, "");
        });
    }

    private Optional<Recipients> recipients() {
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        boolean after = context.catalogue()
                .region()
                .reformOn()
                .map(reform -> !date.isBefore(reform))
                .orElse(false);
        return Optional.of(new Recipients(
                wording.of("recipients.label"),
                List.of(wording.of(after ? "recipients.after" : "recipients.before")
                        .split("\\|"))));
    }

    private Optional<String> attachment(String body) {
        return issuer.map(one -> wording.of(
                "annex.attachment",
                "code",
                one.code(),
                "day",
                String.format(java.util.Locale.ROOT, "%02d", date.getDayOfMonth()),
                "month",
                date.getMonthValue() < 3 ? "0" + date.getMonthValue() : date.getMonthValue(),
                "year",
                date.getYear(),
                "body",
                sentenceCase(body)));
    }

    /** "ỦY BAN NHÂN DÂN TỈNH BÌNH PHƯỚC" in running text: "Ủy ban nhân dân tỉnh Bình Phước". */
    private String sentenceCase(String capitals) {
        String place = issuer.map(Issuer::place).orElse("");
        String lower = capitals.toLowerCase(java.util.Locale.ROOT);
        return lower.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + lower.substring(1).replace(place.toLowerCase(java.util.Locale.ROOT), place);
    }
}
