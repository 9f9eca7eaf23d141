package phanluong.reports.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import phanluong.reports.document.model.Document;
import phanluong.reports.review.ReviewKind;
import phanluong.reports.review.ReviewRequest;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/** Both reviews of the small province, as the programme writes them; made once, since documents never change. */
public final class Reviews {
    private static final Map<ReviewKind, Document> MADE = new EnumMap<>(ReviewKind.class);

    private Reviews() {}

    /** The midterm review of the first release, the final review of the second. */
    public static synchronized Document of(ReviewKind kind) {
        if (MADE.isEmpty()) {
            make();
        }
        return MADE.get(kind);
    }

    private static void make() {
        try {
            Path folder = Files.createTempDirectory("reviews");
            Catalogue catalogue = Catalogue.shipped().openly();
            Home home = SmallProvince.in(folder, catalogue);
            for (Release release : new Releases(home).list()) {
                ReviewKind kind = MADE.isEmpty() ? ReviewKind.MIDTERM : ReviewKind.FINAL;
                try (Warehouse warehouse = Warehouse.open(home, release, catalogue)) {
                    MADE.put(
                            kind,
                            new ReviewRequest(kind, Optional.empty(), Optional.empty(), Optional.empty())
                                    .document(warehouse));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
