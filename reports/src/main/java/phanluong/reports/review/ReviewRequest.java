package phanluong.reports.review;

import java.time.LocalDate;
import java.util.Optional;
import phanluong.reports.document.model.Document;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Region;
import phanluong.warehouse.finding.ReviewFindings;
import phanluong.warehouse.finding.ReviewReader;
import phanluong.warehouse.words.Text;

/**
 * What is asked for when a review is made.
 *
 * @param asOf the day whose knowledge the review claims to show; empty: the day of the release
 * @param date the document's own date; empty: the same day
 * @param language empty: the region's
 */
public record ReviewRequest(
        ReviewKind kind, Optional<LocalDate> asOf, Optional<LocalDate> date, Optional<Text.Language> language) {

    /** The review as a document; the same request of the same release gives the same document. */
    public Document document(Warehouse warehouse) {
        Region region = warehouse.catalogue().region();
        ReviewFindings findings =
                ReviewReader.read(warehouse, kind.period(region).lastYear());
        LocalDate known = asOf.orElse(warehouse.release().asOf());
        return ReviewDocument.of(
                kind,
                warehouse.catalogue(),
                findings,
                language.orElse(region.language()),
                known,
                date.orElse(known),
                warehouse.release().number());
    }
}
