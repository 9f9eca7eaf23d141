package phanluong.reports.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import phanluong.reports.document.model.Table;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.rehearsal.Rehearsal;
import phanluong.warehouse.words.Text.Language;

/** The table that reviews and documentation print is one of the provinces that are rehearsed today. */
class RehearsalTableTest {
    private final JsonObject printed = JsonParser.parseReader(new InputStreamReader(
                    RehearsalTable.class.getResourceAsStream("rehearsal.json"), StandardCharsets.UTF_8))
            .getAsJsonObject();

    @Test
    void thePrintedTable_isOfTheWorldsThatAreRehearsed() {
        assertThat(printed.get("worlds").getAsInt()).isGreaterThanOrEqualTo(1000);
        List<String> now = Rehearsal.of(1, 1).rows().stream()
                .map(row -> row.world().id() + " " + row.world().truth().years() + " "
                        + row.world().truth().pilots() + " "
                        + row.world().truth().trend() + " "
                        + row.world().truth().effect() + " "
                        + row.world().truth().outlier())
                .toList();
        assertThat(StreamSupport.stream(printed.getAsJsonArray("rows").spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .map(row -> row.get("world").getAsString() + " " + truth(row, "years") + " "
                                + truth(row, "pilots") + " " + truth(row, "trend") + " " + truth(row, "effect") + " "
                                + truth(row, "outlier")))
                .containsExactlyElementsOf(now);
    }

    /** Forecasts are wider than their level where nothing but chance moves the years; docs/rehearsal.md says why. */
    @Test
    void whereNothingIsToBeFound_falseClaimsAndIntervalsStayInTheirBands() {
        for (JsonElement row : printed.getAsJsonArray("rows")) {
            if (row.getAsJsonObject().get("kind").getAsString().equals("standard")) {
                JsonObject measures = row.getAsJsonObject().getAsJsonObject("measures");
                for (String measure : List.of("regionTrend", "anyDistrictTrend", "anyOutlier", "pilot")) {
                    if (measures.has(measure)) {
                        assertThat(measures.get(measure).getAsDouble())
                                .as(row + " " + measure)
                                .isLessThanOrEqualTo(0.06);
                    }
                }
                for (String measure : List.of("rateCovered", "shrunkCovered", "slopeCovered", "effectCovered")) {
                    if (measures.has(measure)) {
                        assertThat(measures.get(measure).getAsDouble())
                                .as(row + " " + measure)
                                .isBetween(0.93, 0.97);
                    }
                }
            }
            if (row.getAsJsonObject().get("kind").getAsString().equals("refused")) {
                assertThat(row.getAsJsonObject()
                                .getAsJsonObject("measures")
                                .get("saidWhatCannotBe")
                                .getAsDouble())
                        .isZero();
            }
        }
    }

    @Test
    void theAnnex_hasAShortRow_forEachQuestion() {
        Table table = new RehearsalTable(new Wording(Language.VI)).table();
        assertThat(table.rows()).hasSize(5);
        assertThat(table.title()).contains("1.000");
    }

    /** The page prints, kind after kind of province, what the file of the annex holds: every number, to one decimal. */
    @Test
    void theDocumentation_printsTheSameNumbers() throws Exception {
        String page = Files.readString(Path.of("../warehouse/docs/rehearsal.md"));
        assertThat(page)
                .contains(printed.get("worlds").getAsInt() + " invented provinces a row, --seed "
                        + printed.get("seed").getAsLong());
        Map<String, String> names = Rehearsal.of(1, 1).rows().stream()
                .collect(Collectors.toMap(
                        row -> row.world().id(), row -> row.world().name().en()));
        for (JsonElement element : printed.getAsJsonArray("rows")) {
            JsonObject row = element.getAsJsonObject();
            String name = names.get(row.get("world").getAsString());
            List<String> cells = page.lines()
                    .filter(line -> line.startsWith("| " + name + " |"))
                    .flatMap(line -> Arrays.stream(line.split("\\|")))
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty() && !cell.equals(name))
                    .toList();
            List<String> numbers = row.getAsJsonObject("measures").entrySet().stream()
                    .map(measure -> number(measure.getKey(), measure.getValue().getAsDouble()))
                    .toList();
            assertThat(cells).as(name).isEqualTo(numbers);
        }
    }

    private static String number(String measure, double mean) {
        return BigDecimal.valueOf(measure.equals("forecastError") ? mean : 100 * mean)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String truth(JsonObject row, String name) {
        JsonElement value = row.getAsJsonObject("truth").get(name);
        return name.equals("years") || name.equals("pilots")
                ? Integer.toString(value.getAsInt())
                : Double.toString(value.getAsDouble());
    }
}
