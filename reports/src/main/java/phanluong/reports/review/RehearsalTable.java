package phanluong.reports.review;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Judgement;

/**
 * How often the rules of the reviews say something false, short: the lowest and the highest share over the kinds of provinces in which
 * nothing is to be found, as {@code phanluong rehearse --format json} counted them ({@code rehearsal.json} beside this class).
 */
final class RehearsalTable {
    private final JsonObject rehearsal;
    private final Wording wording;

    RehearsalTable(Wording wording) {
        this.wording = wording;
        try (Reader file = new InputStreamReader(
                RehearsalTable.class.getResourceAsStream("rehearsal.json"), StandardCharsets.UTF_8)) {
            this.rehearsal = JsonParser.parseReader(file).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Table table() {
        return new Table(
                wording.of(
                        "annex.rehearsal.table",
                        "worlds",
                        wording.count(rehearsal.get("worlds").getAsLong())),
                Optional.empty(),
                List.of(),
                List.of(
                        Column.words(wording.of("annex.rehearsal.column.question"), 40),
                        Column.words(
                                wording.of(
                                        "annex.rehearsal.column.false",
                                        "alpha",
                                        wording.level(BigDecimal.valueOf(Judgement.ALPHA)
                                                .movePointRight(2))),
                                30),
                        Column.words(wording.of("annex.rehearsal.column.covered"), 30)),
                List.of(
                        row("annex.rehearsal.region", "regionTrend", "slopeCovered"),
                        row("annex.rehearsal.district", "anyDistrictTrend", "rateCovered"),
                        row("annex.rehearsal.outlier", "anyOutlier", "shrunkCovered"),
                        row("annex.rehearsal.pilot", "pilot", "effectCovered"),
                        row("annex.rehearsal.forecast", "forecastWrong", "forecastCovered")));
    }

    private Row row(String question, String falsely, String covered) {
        return Row.of(Cell.words(wording.of(question)), range(falsely), range(covered));
    }

    private Cell range(String measure) {
        DoubleSummaryStatistics shares = StreamSupport.stream(
                        rehearsal.getAsJsonArray("rows").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(row -> row.get("kind").getAsString().equals("standard"))
                .map(row -> row.getAsJsonObject("measures"))
                .filter(measures -> measures.has(measure))
                .mapToDouble(measures -> 100 * measures.get(measure).getAsDouble())
                .summaryStatistics();
        return Cell.words(wording.of(
                "range",
                "low",
                wording.number(BigDecimal.valueOf(shares.getMin()), 1),
                "high",
                wording.number(BigDecimal.valueOf(shares.getMax()), 1)));
    }
}
