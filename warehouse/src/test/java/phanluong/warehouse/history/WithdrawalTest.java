package phanluong.warehouse.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.release.WriterLock;

class WithdrawalTest {
    private static final String COUNTS = "school_code, level, pupils";
    private static final String FIRST = "school_years-SGDDT-2019-2020-06-30";
    private static final String LATE = "school_years-SGDDT-2019-2020-07-15";
    private static final String SECOND = "school_years-SGDDT-2019-2020-09-01";
    private static final LocalDate DAY = LocalDate.of(2020, 10, 1);

    @TempDir
    private Path folder;

    private TestHome home;
    private Releases releases;
    private Withdrawal withdrawal;

    @BeforeEach
    void aUnitCorrectsItsYear() {
        home = new TestHome(folder, Catalogue.shipped());
        home.batch("school_years", "SGDDT", 2019, "2020-06-30", COUNTS, "('A', 'THCS', 100)");
        home.publish("2020-06-30");
        home.batch("school_years", "SGDDT", 2019, "2020-09-01", COUNTS, "('A', 'THCS', 101)");
        home.publish("2020-09-01");
        releases = new Releases(home.home());
        withdrawal = new Withdrawal(home.home());
    }

    private static Withdrawal.Request request(String delivery) {
        return new Withdrawal.Request(delivery, DAY, "Lan", "gửi nhầm");
    }

    private List<String> counting() {
        return releases.currentOrRefuse().batchIds();
    }

    @Test
    void whatCameBeforeCountsAgainAndNothingIsDeleted() {
        Release release = withdrawal.withdraw(request(SECOND)).release();

        assertThat(counting()).containsExactly(FIRST);
        assertThat(release.number()).isEqualTo(3);
        assertThat(release.withdrawn()).containsExactly(new Release.Withdrawn(SECOND, DAY, "Lan", "gửi nhầm"));
        assertThat(release.superseded())
                .extracting(Release.Superseded::batch, Release.Superseded::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(SECOND, FIRST));
        assertThat(home.home().manifest(SECOND)).exists();
        assertThat(releases.of(2).batchIds()).containsExactly(SECOND);
    }

    @Test
    void beforeTheDayOfTheWithdrawalItIsNotKnown() {
        withdrawal.withdraw(request(SECOND));
        assertThat(releases.asOf(DAY.minusDays(1)).number()).isEqualTo(2);
        assertThat(releases.asOf(DAY).number()).isEqualTo(3);
    }

    @Test
    void aDeliveryThatCameTooLateToCountIsNextInLine() {
        home.batch("school_years", "SGDDT", 2019, "2020-07-15", COUNTS, "('A', 'THCS', 99)");
        withdrawal.withdraw(request(SECOND));
        assertThat(counting()).containsExactly(LATE);
    }

    @Test
    void aDeliveryWhoseRunEndedBeforePublishingDoesNotSlipIn() {
        home.batch("school_years", "SGDDT", 2019, "2020-09-15", COUNTS, "('A', 'THCS', 7)");
        withdrawal.withdraw(request(SECOND));
        assertThat(counting()).containsExactly(FIRST);
    }

    @Test
    void whenAllAreWithdrawnNothingCounts() {
        withdrawal.withdraw(request(SECOND));
        Withdrawal.Outcome outcome = withdrawal.withdraw(request(FIRST));
        assertThat(counting()).isEmpty();
        assertThat(outcome.changes()).extracting(Change::kind).containsExactly(Change.Kind.REMOVED);
    }

    @Test
    void whatDoesNotCountCanBeWithdrawnAndNoFigureChanges() {
        Withdrawal.Outcome outcome = withdrawal.withdraw(request(FIRST));
        assertThat(outcome.changes()).isEmpty();
        assertThat(counting()).containsExactly(SECOND);
        withdrawal.withdraw(request(SECOND));
        assertThat(counting()).isEmpty();
    }

    @Test
    void aWithdrawalCanBeTakenBack() {
        withdrawal.withdraw(request(SECOND));
        Release release = withdrawal.reinstate(request(SECOND)).release();
        assertThat(counting()).containsExactly(SECOND);
        assertThat(release.withdrawn()).isEmpty();
        assertThatThrownBy(() -> withdrawal.reinstate(request(SECOND)))
                .isInstanceOf(Refusal.class)
                .hasMessage(SECOND + " is not withdrawn: there is nothing to take back");
    }

    @Test
    void aDeliveryIsNamedByTheBeginningOfItsHash() {
        withdrawal.withdraw(request(Sha256.of(SECOND.getBytes()).substring(0, 10)));
        assertThat(counting()).containsExactly(FIRST);
    }

    @Test
    void wrongNamesAndSecondWithdrawalsAreRefused() {
        assertThatThrownBy(() -> withdrawal.withdraw(request("abcdef")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no delivery \"abcdef\"");
        withdrawal.withdraw(request(SECOND));
        assertThatThrownBy(() -> withdrawal.withdraw(request(SECOND)))
                .isInstanceOf(Refusal.class)
                .hasMessage(SECOND + " was withdrawn already on 2020-10-01 by Lan: gửi nhầm");
        assertThat(releases.currentOrRefuse().number()).isEqualTo(3);
    }

    @Test
    void whileAnotherCommandWritesNothingIsWithdrawn() throws IOException {
        WriterLock lock = WriterLock.take(home.home());
        assertThatThrownBy(() -> withdrawal.withdraw(request(SECOND)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Another command is writing");
        lock.close();
        assertThat(counting()).containsExactly(SECOND);
    }
}
