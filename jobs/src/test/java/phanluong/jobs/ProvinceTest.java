package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** The whole demonstration province, small: everything that was planted is found where it was planted, and nothing else. */
class ProvinceTest {
    @TempDir
    Path folder;

    @Test
    void everyPlantedFaultIsFoundAndNoneIsInvented() throws IOException {
        Path deliveries = folder.resolve("deliveries");
        Sample.write(deliveries, Sample.DEFAULT_SEED, 0.05);
        JsonObject truth = JsonParser.parseString(Files.readString(deliveries.resolve("truth.json")))
                .getAsJsonObject();

        IngestReport report = Taken.in(folder.resolve("home"), LocalDate.of(2026, 6, 1), deliveries);

        assertThat(found(report)).isEqualTo(planted(truth));
        assertThat(report.files().stream()
                        .collect(Collectors.toMap(IngestReport.FileReport::file, IngestReport.FileReport::rows)))
                .isEqualTo(items(truth, "files").stream()
                        .collect(Collectors.toMap(file -> file.get("file").getAsString(), ProvinceTest::rows)));
        assertThat(report.rows().duplicate())
                .isEqualTo(items(truth, "duplicates").size());
        assertThat(new Releases(new Home(folder.resolve("home")))
                        .currentOrRefuse()
                        .demonstration())
                .isTrue();
        assertThat(Taken.in(folder.resolve("home"), LocalDate.of(2026, 6, 1), deliveries)
                        .changed())
                .isFalse();
    }

    private static Map<String, List<String>> found(IngestReport report) {
        Map<String, List<String>> found = new TreeMap<>();
        report.files()
                .forEach(file -> Taken.codes(file).forEach((row, codes) -> found.put(file.file() + ":" + row, codes)));
        return found;
    }

    private static Map<String, List<String>> planted(JsonObject truth) {
        Map<String, List<String>> planted = new TreeMap<>();
        items(truth, "faults")
                .forEach(fault -> planted.put(
                        fault.get("file").getAsString() + ":" + fault.get("row").getAsLong(),
                        StreamSupport.stream(fault.getAsJsonArray("codes").spliterator(), false)
                                .map(JsonElement::getAsString)
                                .sorted()
                                .toList()));
        return planted;
    }

    private static Batch.Rows rows(JsonObject file) {
        return new Batch.Rows(
                file.get("read").getAsLong(),
                file.get("accepted").getAsLong(),
                file.get("rejected").getAsLong(),
                file.get("duplicate").getAsLong());
    }

    private static List<JsonObject> items(JsonObject truth, String key) {
        return StreamSupport.stream(truth.getAsJsonArray(key).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
