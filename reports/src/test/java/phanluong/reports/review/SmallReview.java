package phanluong.reports.review;

import java.nio.file.Path;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.finding.ReviewFindings;
import phanluong.warehouse.finding.ReviewReader;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;

/** What the final review of the small province is made from. */
final class SmallReview {
    private SmallReview() {}

    static ReviewFindings read(Path folder, Catalogue catalogue) {
        Home home = SmallProvince.in(folder, catalogue);
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), catalogue)) {
            return ReviewReader.read(warehouse, new SchoolYear(SmallProvince.LAST_YEAR));
        }
    }
}
