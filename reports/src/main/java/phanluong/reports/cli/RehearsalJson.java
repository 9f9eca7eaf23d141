package phanluong.reports.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import phanluong.warehouse.rehearsal.Rehearsal;
import phanluong.warehouse.rehearsal.Truth;

/** What was counted, for programs: shares from 0 to 1 by measure; a measure that was not asked for is absent. */
final class RehearsalJson {
    private RehearsalJson() {}

    static String of(Rehearsal rehearsal) {
        return Json.write(Json.object(
                "worlds", rehearsal.worlds(),
                "seed", rehearsal.seed(),
                "rows", rehearsal.rows().stream().map(RehearsalJson::row).toList()));
    }

    private static Map<String, Object> row(Rehearsal.Row row) {
        Map<String, Object> measures = new LinkedHashMap<>();
        row.measures().forEach((measure, mean) -> measures.put(camel(measure.name()), mean));
        return Json.object(
                "world", row.world().id(),
                "kind", row.world().kind(),
                "questions", List.copyOf(row.world().questions()),
                "truth", truth(row.world().truth()),
                "measures", measures);
    }

    private static Map<String, Object> truth(Truth truth) {
        return Json.object(
                "years", truth.years(),
                "pilots", truth.pilots(),
                "trend", truth.trend(),
                "effect", truth.effect(),
                "outlier", truth.outlier(),
                "overdispersion", truth.overdispersion(),
                "autocorrelation", truth.autocorrelation(),
                "pilotSpread", truth.pilotSpread(),
                "shock", truth.shock(),
                "missing", truth.missing(),
                "reform", truth.reform());
    }

    private static String camel(String constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.toLowerCase(java.util.Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
