package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.sample.Recipe;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;

/** The whole arrow on the demonstration province: what the warehouse says is what was put in, and every fault is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvinceTest {
    @TempDir
    private static Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();
    private Home home;
    private JsonObject truth;
    private IngestReport report;

    @BeforeAll
    void ingestTheProvince() throws IOException {
        Sample.write(folder.resolve("inbox"), Recipe.usual(Sample.DEFAULT_SEED, 0.05));
        truth = JsonParser.parseString(Files.readString(folder.resolve("inbox/truth.json")))
                .getAsJsonObject();
        home = new Home(folder.resolve("home"));
        report = new Ingest(home, catalogue, said -> {})
                .run(new Ingest.Request(List.of(folder.resolve("inbox")), LocalDate.EPOCH, Optional.empty()));
    }

    @Test
    void everyIndicatorOfEveryAreaAndYear_equalsTheTruth() {
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), catalogue)) {
            assertThat(indicators(warehouse))
                    .isEqualTo(indicators(truth.getAsJsonArray("indicators")))
                    .hasSizeGreaterThan(4500);
        }
    }

    @Test
    void everyIndicatorAsItWasKnownAtTheMidterm_equalsTheTruthOfThatDay() {
        Release known = new Releases(home).asOf(LocalDate.parse("2022-12-31"));
        try (Warehouse warehouse = Warehouse.open(home, known, catalogue)) {
            assertThat(indicators(warehouse))
                    .isEqualTo(indicators(truth.getAsJsonObject("as_of").getAsJsonArray("indicators")));
        }
    }

    @Test
    void graduatesByDestination_equalTheTruth() {
        Map<String, Long> told = new TreeMap<>();
        truth.getAsJsonArray("graduates").asList().stream()
                .map(item -> item.getAsJsonObject())
                .forEach(row -> row.getAsJsonObject("destinations")
                        .entrySet()
                        .forEach(destination -> told.put(
                                String.join(
                                        " ",
                                        text(row, "level"),
                                        text(row, "frame"),
                                        text(row, "area"),
                                        text(row, "school_year"),
                                        destination.getKey()),
                                destination.getValue().getAsLong())));
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), catalogue)) {
            Map<String, Long> found = new TreeMap<>();
            warehouse
                    .database()
                    .query(
                            "select * from destination_by_area",
                            row -> found.put(
                                    String.join(
                                            " ",
                                            row.text("level"),
                                            row.text("frame"),
                                            row.text("area_code"),
                                            new SchoolYear((int) row.number("school_year")).toString(),
                                            row.text("destination")),
                                    row.number("graduates")));
            assertThat(found).containsExactlyInAnyOrderEntriesOf(told);
        }
    }

    @Test
    void graduatesBySexEthnicityAndPolicyGroup_equalTheTruth() {
        Map<String, Long> told = new TreeMap<>();
        truth.getAsJsonArray("graduates").asList().stream()
                .map(item -> item.getAsJsonObject())
                .filter(row -> isBrokenDown(text(row, "frame")))
                .filter(row -> catalogue.frame(text(row, "frame")).hasBreakdowns())
                .forEach(row -> row.getAsJsonObject("groups")
                        .entrySet()
                        .forEach(group -> group.getValue().getAsJsonObject().entrySet().stream()
                                .forEach(destination -> told.put(
                                        String.join(
                                                " ",
                                                text(row, "level"),
                                                text(row, "frame"),
                                                text(row, "area"),
                                                text(row, "school_year"),
                                                group.getKey(),
                                                destination.getKey()),
                                        destination.getValue().getAsLong()))));
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), catalogue)) {
            Map<String, Long> found = new TreeMap<>();
            warehouse
                    .database()
                    .query(
                            "select * from graduates_by_breakdown where category <> 'all' and numerator > 0 "
                                    + "and breakdown in ('sex', 'ethnicity', 'policy_group')",
                            row -> found.put(
                                    String.join(
                                            " ",
                                            row.text("level"),
                                            row.text("frame"),
                                            row.text("area_code"),
                                            new SchoolYear((int) row.number("school_year")).toString(),
                                            row.text("breakdown") + "=" + row.text("category"),
                                            row.text("destination")),
                                    row.number("numerator")));
            assertThat(found).containsExactlyInAnyOrderEntriesOf(told).hasSizeGreaterThan(2000);
        }
    }

    private boolean isBrokenDown(String frame) {
        return catalogue.frame(frame).hasBreakdowns();
    }

    @Test
    void everyPlantedFault_isFoundInItsRowWithItsCodes_andNoOther() {
        Map<String, String> planted = new TreeMap<>();
        truth.getAsJsonArray("faults").asList().stream()
                .map(item -> item.getAsJsonObject())
                .forEach(fault -> planted.put(
                        text(fault, "file") + " " + fault.get("row").getAsInt(),
                        fault.getAsJsonArray("codes").asList().stream()
                                .map(code -> code.getAsString())
                                .sorted()
                                .collect(Collectors.joining(" "))));
        Map<String, String> found = new TreeMap<>();
        try (Database database = Database.inMemory()) {
            for (IngestReport.FileReport file : report.files()) {
                for (Batch.DataFile data :
                        new Releases(home).batch(file.batch()).files()) {
                    if (data.kind().equals("rejected") && data.rows() > 0) {
                        database.query(
                                "select _row, array_to_string(list_sort(list_transform(list_filter(_reasons, r -> r.severity = 'error'), r -> r.code)), ' ') as codes from '"
                                        + home.batch(file.batch()).resolve(data.name()) + "'",
                                row -> found.put(file.file() + " " + row.number("_row"), row.text("codes")));
                    }
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(planted).hasSizeGreaterThan(100);
    }

    @Test
    void everyFile_isReadToTheLastRow() {
        Map<String, String> told = new TreeMap<>();
        truth.getAsJsonArray("files").asList().stream()
                .map(item -> item.getAsJsonObject())
                .forEach(file -> told.put(
                        text(file, "file"),
                        new Batch.Rows(
                                        file.get("read").getAsLong(),
                                        file.get("accepted").getAsLong(),
                                        file.get("rejected").getAsLong(),
                                        file.get("duplicate").getAsLong())
                                + " " + text(file, "form") + " " + text(file, "unit") + " "
                                + text(file, "school_year") + " " + text(file, "received")));
        Map<String, String> found = report.files().stream()
                .collect(Collectors.toMap(
                        IngestReport.FileReport::file,
                        file -> file.rows() + " " + file.form() + " " + file.unit() + " "
                                + file.schoolYears().get(0) + " " + file.received(),
                        (a, b) -> a + b,
                        TreeMap::new));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(told);
    }

    @Test
    void theSameFolderAgain_changesNothing() {
        Release before = new Releases(home).currentOrRefuse();
        IngestReport again = new Ingest(home, catalogue, said -> {})
                .run(new Ingest.Request(List.of(folder.resolve("inbox")), LocalDate.EPOCH, Optional.empty()));
        assertThat(again.changed()).isFalse();
        assertThat(again.files()).allMatch(file -> file.status() == IngestReport.Status.UNCHANGED);
        assertThat(new Releases(home).currentOrRefuse()).isEqualTo(before);
        assertThat(before.demonstration()).isTrue();
    }

    @Test
    void noPupilIsInThePublishedDatabase() {
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), catalogue)) {
            assertThat(warehouse
                            .database()
                            .query(
                                    "select column_name from duckdb_columns() where column_name in "
                                            + "('pupil_id', 'birth_date', 'ethnicity')",
                                    row -> row.text("column_name")))
                    .isEmpty();
        }
    }

    private static Map<String, String> indicators(Warehouse warehouse) {
        Map<String, String> values = new TreeMap<>();
        warehouse
                .database()
                .query(
                        "select * from indicator_by_area where denominator is not null "
                                + "and indicator in (select indicator from dim_indicator where headline)",
                        row -> values.put(
                                String.join(
                                        " ",
                                        row.text("indicator"),
                                        row.text("frame"),
                                        row.text("area_code"),
                                        new SchoolYear((int) row.number("school_year")).toString()),
                                row.number("numerator") + "/" + row.number("denominator") + " unknown "
                                        + row.number("unknown")));
        return values;
    }

    private static Map<String, String> indicators(JsonArray told) {
        return told.asList().stream()
                .map(item -> item.getAsJsonObject())
                .filter(row -> row.get("denominator").getAsLong() > 0)
                .collect(Collectors.toMap(
                        row -> String.join(
                                " ",
                                text(row, "indicator"),
                                text(row, "frame"),
                                text(row, "area"),
                                text(row, "school_year")),
                        row -> row.get("numerator").getAsLong() + "/"
                                + row.get("denominator").getAsLong() + " unknown "
                                + row.get("unknown").getAsLong(),
                        (a, b) -> a + " and " + b,
                        TreeMap::new));
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }
}
