package phanluong.jobs.sample;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The truth as a file: one object, its lists sorted, so that it can be read by any program. */
final class TruthJson {
    static final LocalDate MIDTERM = LocalDate.of(2022, 12, 31);
    static final LocalDate END = LocalDate.of(9999, 12, 31);
    private final StringWriter text = new StringWriter();
    private final JsonWriter json = new JsonWriter(text);

    static String of(Recipe recipe, List<Written> deliveries, List<School> schools, Places places) {
        TruthJson file = new TruthJson();
        try {
            file.json.setIndent(" ");
            file.json
                    .beginObject()
                    .name("sample")
                    .value(Province.VERSION)
                    .name("seed")
                    .value(recipe.seed())
                    .name("scale")
                    .value(recipe.scale());
            file.planted(recipe, places);
            file.state(Truth.asOf(END, deliveries, schools, places));
            file.json.name("as_of").beginObject().name("date").value(MIDTERM.toString());
            file.state(Truth.asOf(MIDTERM, deliveries, schools, places));
            file.json.endObject();
            file.files(deliveries);
            file.plantings("faults", deliveries, false);
            file.plantings("duplicates", deliveries, true);
            file.json.endObject().flush();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return file.text + "\n";
    }

    private void planted(Recipe recipe, Places places) throws IOException {
        json.name("planted").beginObject().name("baseline").value(Planted.FIRST.toString());
        json.name("pilot")
                .beginObject()
                .name("effect_points")
                .value(recipe.pilotEffectPoints())
                .name("indicator")
                .value("thcs_vocational_rate")
                .name("from_by_district")
                .beginObject();
        for (String district : places.pilotDistricts().stream().sorted().toList()) {
            json.name(district)
                    .value(places.pilotBegins()
                            .get(district)
                            .plus(Planted.PILOT_SHOWS_AFTER_YEARS)
                            .toString());
        }
        json.endObject().endObject();
        series("thcs_vocational_percent", Planted.THCS_VOCATIONAL);
        series("thpt_college_percent", Planted.THPT_COLLEGE);
        byDistrict("thcs_vocational_offset_points", Planted.THCS_OFFSET, places);
        byDistrict("thcs_vocational_slope_points_per_year", Planted.THCS_SLOPE, places);
        byDistrict("thpt_college_offset_points", Planted.THPT_OFFSET, places);
        byDistrict("unknown_percent", Planted.UNKNOWN, places);
        json.endObject();
    }

    private void series(String name, List<Double> values) throws IOException {
        json.name(name).beginObject();
        for (int index = 0; index < values.size(); index++) {
            json.name(Planted.YEARS.get(index).toString()).value(values.get(index));
        }
        json.endObject();
    }

    private void byDistrict(String name, Map<String, Double> values, Places places) throws IOException {
        json.name(name).beginObject();
        for (String district : places.districts()) {
            json.name(district).value(values.getOrDefault(district, 0.0));
        }
        json.endObject();
    }

    private void state(Truth truth) throws IOException {
        json.name("indicators").beginArray();
        for (Truth.Value value : truth.values()) {
            line().name("indicator").value(value.indicator());
            place(value.area())
                    .name("school_year")
                    .value(value.year().toString())
                    .name("numerator")
                    .value(value.numerator())
                    .name("denominator")
                    .value(value.denominator())
                    .name("unknown")
                    .value(value.unknown());
            lineEnd();
        }
        json.endArray().name("graduates").beginArray();
        for (Map.Entry<Truth.Key, Tally.Graduates> entry : truth.graduates().entrySet()) {
            Tally.Graduates count = entry.getValue();
            line().name("level").value(entry.getKey().level());
            place(entry.getKey().area())
                    .name("school_year")
                    .value(entry.getKey().year().toString())
                    .name("cohort")
                    .value(count.cohort)
                    .name("graduates")
                    .value(count.graduates)
                    .name("girls")
                    .value(count.girls)
                    .name("boys")
                    .value(count.graduates - count.girls)
                    .name("destinations")
                    .beginObject();
            counts(count.destinations);
            json.name("groups").beginObject();
            for (Map.Entry<String, Map<String, Integer>> group : count.groups.entrySet()) {
                json.name(group.getKey()).beginObject();
                counts(group.getValue());
            }
            json.endObject();
            lineEnd();
        }
        json.endArray();
    }

    private void counts(Map<String, Integer> counts) throws IOException {
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            json.name(count.getKey()).value(count.getValue());
        }
        json.endObject();
    }

    /** One entry of a list on one line. */
    private JsonWriter line() throws IOException {
        json.beginObject();
        json.setIndent("");
        return json;
    }

    private void lineEnd() throws IOException {
        json.endObject();
        json.setIndent(" ");
    }

    private JsonWriter place(Truth.Area area) throws IOException {
        return json.name("frame").value(area.frame()).name("area").value(area.code());
    }

    private void files(List<Written> deliveries) throws IOException {
        json.name("files").beginArray();
        for (Written written : deliveries) {
            Delivery delivery = written.delivery();
            line().name("file")
                    .value(delivery.path())
                    .name("form")
                    .value(delivery.form())
                    .name("unit")
                    .value(delivery.unit())
                    .name("school_year")
                    .value(delivery.year().toString())
                    .name("received")
                    .value(delivery.received().toString())
                    .name("read")
                    .value(written.read())
                    .name("accepted")
                    .value(written.accepted())
                    .name("rejected")
                    .value(written.rejected())
                    .name("duplicate")
                    .value(written.duplicates());
            lineEnd();
        }
        json.endArray();
    }

    private void plantings(String name, List<Written> deliveries, boolean duplicates) throws IOException {
        json.name(name).beginArray();
        for (Written written : deliveries) {
            for (Written.Planting planting : written.plantings()) {
                if (planting.mark().duplicate() == duplicates) {
                    line().name("file")
                            .value(written.delivery().path())
                            .name("row")
                            .value(planting.row())
                            .name("form")
                            .value(written.delivery().form())
                            .name("kind")
                            .value(planting.mark().kind())
                            .name("field")
                            .value(planting.mark().column())
                            .name("codes")
                            .beginArray();
                    for (String code : planting.mark().codes()) {
                        json.value(code);
                    }
                    json.endArray();
                    lineEnd();
                }
            }
        }
        json.endArray();
    }
}
