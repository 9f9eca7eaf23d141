package phanluong.warehouse.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;

class PunctualityTest {
    private static final String COUNTS = "school_code, level, pupils";

    @TempDir
    private Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();
    private TestHome home;
    private Release early;
    private Release late;

    @BeforeEach
    void threeUnitsSentTheYearBefore() {
        home = new TestHome(folder, catalogue);
        for (String unit : List.of("SGDDT", "PGDDT-690", "PGDDT-691")) {
            home.batch("school_years", unit, 2023, "2024-06-30", COUNTS, "('" + unit + "', 'THCS', 10)");
        }
        home.batch("school_years", "SGDDT", 2024, "2025-06-20", COUNTS, "('SGDDT', 'THCS', 11)");
        home.batch(
                "submissions",
                "SGDDT",
                2024,
                "2025-06-20",
                "unit, report, period, due, received",
                "('STC', 'yearly', 'year', date '2025-06-15', date '2025-06-18'), "
                        + "('SNV', 'yearly', 'year', date '2025-06-15', null), "
                        + "('SGDDT', 'final', 'year', date '2025-12-31', null)");
        early = home.publish("2025-06-20");
        home.batch("school_years", "SGDDT", 2024, "2025-07-05", COUNTS, "('SGDDT', 'THCS', 12)");
        home.batch("school_years", "PGDDT-690", 2024, "2025-07-02", COUNTS, "('PGDDT-690', 'THCS', 9)");
        late = home.publish("2025-07-05");
    }

    private List<String> owed(Release release, Optional<String> form, String due, String today) {
        try (Warehouse warehouse = Warehouse.open(home.home(), release, catalogue)) {
            return Punctuality.of(
                            home.home(),
                            warehouse,
                            new Punctuality.Question(
                                    Optional.of(new SchoolYear(2024)),
                                    form,
                                    LocalDate.parse(due),
                                    LocalDate.parse(today)))
                    .stream()
                    .map(one -> one.unit() + " " + one.what() + " " + one.status() + " " + one.daysLate())
                    .toList();
        }
    }

    @Test
    void formsAreOwedAsTheYearBeforeAndACorrectionMakesNobodyLate() {
        assertThat(owed(late, Optional.of("school_years"), "2025-06-30", "2025-07-10"))
                .containsExactly(
                        "PGDDT-690 school_years LATE 2",
                        "PGDDT-691 school_years MISSING 10",
                        "SGDDT school_years ON_TIME 0");
    }

    @Test
    void whatCameLaterIsNotKnownToAnEarlierRelease() {
        assertThat(owed(early, Optional.of("school_years"), "2025-06-30", "2025-06-25"))
                .containsExactly(
                        "PGDDT-690 school_years NOT_DUE 0",
                        "PGDDT-691 school_years NOT_DUE 0",
                        "SGDDT school_years ON_TIME 0");
    }

    @Test
    void aUnitThatEndedBeforeTheDueDateOwesNothing() {
        assertThat(owed(early, Optional.of("school_years"), "2025-12-31", "2026-01-10"))
                .contains("PGDDT-691 school_years UNIT_ENDED 0", "SGDDT school_years ON_TIME 0");
    }

    @Test
    void reportsAreOwedByTheFormSubmissions() {
        assertThat(owed(late, Optional.empty(), "2025-06-30", "2025-07-10"))
                .contains("STC yearly year LATE 3", "SNV yearly year MISSING 25", "SGDDT final year NOT_DUE 0");
    }
}
