package phanluong.warehouse.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.history.DeliveryHistory.Fate;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;

class DeliveryHistoryTest {
    private static final String COUNTS = "school_code, level, pupils";

    @TempDir
    private Path folder;

    private Release first;
    private Release second;
    private TestHome home;

    @BeforeEach
    void aUnitCorrectsItsFirstYear() {
        home = new TestHome(folder, Catalogue.shipped());
        home.batch("school_years", "SGDDT", 2019, "2020-06-30", COUNTS, "('A', 'THCS', 100), ('B', 'THCS', 50)");
        home.batch("school_years", "PGDDT-690", 2019, "2020-06-30", COUNTS, "('C', 'THCS', 10)");
        first = home.publish("2020-06-30");
        home.batch("school_years", "SGDDT", 2019, "2020-09-01", COUNTS, "('A', 'THCS', 101), ('B', 'THCS', 50)");
        second = home.publish("2020-09-01");
    }

    private List<String> told(Release asked, String unit) {
        return DeliveryHistory.list(
                        home.home(),
                        asked,
                        new DeliveryHistory.Question(Optional.of(unit), Optional.empty(), Optional.empty()))
                .stream()
                .map(one -> one.batch().received() + " " + one.fate() + " "
                        + one.spans().stream()
                                .map(span -> span.first() + ".."
                                        + span.last().map(String::valueOf).orElse("") + " "
                                        + span.by().orElse("-"))
                                .toList())
                .toList();
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatCameBefore() {
        assertThat(told(second, "SGDDT"))
                .containsExactly(
                        "2020-06-30 SUPERSEDED [1..1 school_years-SGDDT-2019-2020-09-01]", "2020-09-01 COUNTS [2.. -]");
    }

    @Test
    void asOfAnEarlierReleaseTheCorrectionIsNotKnown() {
        assertThat(told(first, "SGDDT")).containsExactly("2020-06-30 COUNTS [1.. -]");
    }

    @Test
    void aDeliveryThatNoReleaseNamesIsOlderOrWasNotPublished() {
        home.batch("school_years", "SGDDT", 2019, "2020-07-15", COUNTS, "('A', 'THCS', 99)");
        home.batch("school_years", "SGDDT", 2019, "2020-10-15", COUNTS, "('A', 'THCS', 102)");
        assertThat(DeliveryHistory.list(
                        home.home(),
                        second,
                        new DeliveryHistory.Question(
                                Optional.of("SGDDT"), Optional.of("school_years"), Optional.of(new SchoolYear(2019)))))
                .extracting(DeliveryHistory::fate)
                .containsExactly(Fate.SUPERSEDED, Fate.OLDER, Fate.COUNTS, Fate.NOT_PUBLISHED);
    }

    @Test
    void otherUnitsAndYearsAreNotAskedFor() {
        assertThat(told(second, "PGDDT-690")).containsExactly("2020-06-30 COUNTS [1.. -]");
        assertThat(DeliveryHistory.list(
                        home.home(),
                        second,
                        new DeliveryHistory.Question(
                                Optional.empty(), Optional.empty(), Optional.of(new SchoolYear(2020)))))
                .isEmpty();
    }

    @Test
    void aReleaseIsSummedUpAgainstTheOneBefore() {
        assertThat(ReleaseSummary.upTo(second, home.home()))
                .extracting(
                        one -> one.release().number(),
                        ReleaseSummary::current,
                        one -> one.count(Change.Kind.ADDED),
                        one -> one.count(Change.Kind.REPLACED),
                        one -> one.rows().accepted())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, false, 2L, 0L, 3L),
                        org.assertj.core.groups.Tuple.tuple(2, true, 0L, 1L, 3L));
    }
}
