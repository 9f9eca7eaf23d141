package phanluong.jobs.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import phanluong.jobs.IngestReport;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.time.SchoolYear;

/** An ingest's report as JSON: the keys are those of {@link IngestReport}, days and school years are texts. */
final class IngestJson {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .registerTypeAdapter(LocalDate.class, (JsonSerializer<LocalDate>)
                    (day, type, context) -> new JsonPrimitive(day.toString()))
            .registerTypeAdapter(SchoolYear.class, (JsonSerializer<SchoolYear>)
                    (year, type, context) -> new JsonPrimitive(year.toString()))
            .registerTypeAdapter(IngestReport.Status.class, (JsonSerializer<IngestReport.Status>)
                    (status, type, context) -> new JsonPrimitive(status.name().toLowerCase(Locale.ROOT)))
            .create();

    private IngestJson() {}

    static String write(IngestReport report) {
        return GSON.toJson(report);
    }

    /** One problem of a refused run; {@code code} and {@code file} are null, and left out, where it is about no delivered file. */
    private record Refused(String code, String file, String vi, String en) {}

    /** What is wrong when nothing was taken in: {@code {"refused": [{"code", "file", "vi", "en"}]}}. */
    static String write(Refusal refusal) {
        List<Refused> refused = refusal.problems().stream()
                .map(problem -> new Refused(
                        problem.code().orElse(null), problem.file().orElse(null), problem.vi(), problem.en()))
                .toList();
        return GSON.toJson(Map.of("refused", refused));
    }
}
