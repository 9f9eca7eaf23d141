package phanluong.reports.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** With the chance that 1,000 provinces leave: 0.7 points around the limits of 3 and 6 %. */
    @Test
    void whereNothingIsToBeFound_falseClaimsStayNearTheirNominalShare() {
        for (JsonElement row : printed.getAsJsonArray("rows")) {
            if (row.getAsJsonObject().get("kind").getAsString().equals("standard")) {
                JsonObject measures = row.getAsJsonObject().getAsJsonObject("measures");
                for (String measure : List.of("regionTrend", "anyDistrictTrend", "anyOutlier", "pilot")) {
                    if (measures.has(measure)) {
                        assertThat(measures.get(measure).getAsDouble())
                                .as(row + " " + measure)
                                .isLessThan(0.067);
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

    @Test
    void theDocumentation_holdsARowForEveryKindOfProvince() throws Exception {
        String page = Files.readString(Path.of("../warehouse/docs/rehearsal.md"));
        Rehearsal.of(1, 1)
                .rows()
                .forEach(row ->
                        assertThat(page).contains("| " + row.world().name().en() + " |"));
    }

    private static String truth(JsonObject row, String name) {
        JsonElement value = row.getAsJsonObject("truth").get(name);
        return name.equals("years") || name.equals("pilots")
                ? Integer.toString(value.getAsInt())
                : Double.toString(value.getAsDouble());
    }
}
