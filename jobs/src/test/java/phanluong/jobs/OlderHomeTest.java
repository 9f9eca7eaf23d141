package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/** A home from before pupils had pseudonyms: its deliveries lie there as they came, and its ledger knows when. */
class OlderHomeTest {
    @TempDir
    Path folder;

    private Path older() throws Exception {
        Path root = folder.resolve("older");
        keep(root, "schools", "schools.csv", "2019-06-30", Written.of("schools").row());
        keep(
                root,
                "school_years",
                "lần 1/years.csv",
                "2019-07-31",
                Written.of("school_years").row("pupils", "0"));
        keep(
                root,
                "school_years",
                "lần 2/years.csv",
                "2019-09-30",
                Written.of("school_years").row("stem_rooms", "3"));
        Written.text(
                root.resolve("releases/1.json"),
                "{\"number\": 1, \"asOf\": \"2019-09-30\", \"publishedAt\": \"2019-10-01T00:00:00Z\", \"by\": \"a\","
                        + " \"why\": \"b\", \"demonstration\": false, \"entries\": [], \"superseded\": []}");
        Written.text(root.resolve("CURRENT"), "1\n");
        return root;
    }

    private static void keep(Path root, String form, String name, String received, Written rows) throws Exception {
        Path file = rows.csv(root.resolve("deliveries/coming.csv"));
        String sha256 = Sha256.of(file);
        Files.move(file, file.resolveSibling(sha256 + ".csv"));
        String id = form + "-" + Written.UNIT + "-2018-" + received;
        Written.text(
                root.resolve("batches/" + id + "/manifest.json"),
                "{\"id\": \"" + id + "\", \"form\": \"" + form + "\", \"formVersion\": \"1\", \"unit\": \""
                        + Written.UNIT
                        + "\", \"schoolYears\": [\"2018-2019\"], \"sourceName\": \"" + name + "\", \"delivery\": \""
                        + sha256 + "\", \"bytes\": 1, \"received\": \"" + received
                        + "\", \"origin\": \"demonstration\", \"rows\": {\"read\": 1, \"accepted\": 1, \"rejected\": 0,"
                        + " \"duplicate\": 0}, \"faults\": {}, \"files\": []}");
    }

    @Test
    void nothingMoreIsTakenInAndTheRefusalSaysWhatToDo() throws Exception {
        Path root = older();
        Path next = Written.of("schools").row("name", "Khác").csv(folder.resolve("next.csv"));
        assertThatThrownBy(() -> Taken.in(root, Taken.DAY, next))
                .isInstanceOf(Refusal.class)
                .hasMessage("The home " + root + " was written by an older version, and holds pupils' ids in clear;"
                        + " what was delivered is still there: take it into a new home by: phanluong ingest " + root
                        + "/deliveries --home NEW_FOLDER");
    }

    @Test
    void itsDeliveriesComeIntoANewOneAsTheyCameToIt() throws Exception {
        Path home = folder.resolve("new");
        IngestReport report = Taken.in(home, Taken.DAY, older().resolve("deliveries"));

        assertThat(report.releases().stream().map(IngestReport.ReleaseReport::asOf))
                .containsExactly(LocalDate.of(2019, 6, 30), LocalDate.of(2019, 7, 31), LocalDate.of(2019, 9, 30));
        Release last = new Releases(new Home(home)).currentOrRefuse();
        assertThat(last.demonstration()).isTrue();
        assertThat(last.entries().stream()
                        .map(entry -> new Releases(new Home(home))
                                .batch(entry.batch())
                                .sourceName()))
                .containsExactlyInAnyOrder("schools.csv", "lần 2/years.csv");
    }
}
