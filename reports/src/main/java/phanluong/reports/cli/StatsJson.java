package phanluong.reports.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import phanluong.reports.statistics.Answer;
import phanluong.reports.statistics.Method;
import phanluong.reports.statistics.Question;
import phanluong.warehouse.statistics.Interval;

/** The answer of a statistical method for programs: full precision; null for what does not exist or was not asked. */
final class StatsJson {
    private StatsJson() {}

    static Map<String, Object> of(Method method, Question question, Answer answer) {
        Map<String, Object> object = Json.object(
                "method", method.id(),
                "variant", question.variant(),
                "level", question.level());
        List<String> always = new ArrayList<>(
                List.of("estimate", "standardError", "interval", "statistic", "df", "pValue", "pMethod", "n"));
        if (answer.members().containsKey("values") && !answer.members().containsKey("estimate")) {
            always.remove("estimate");
        }
        always.forEach(name -> object.put(name, null));
        object.putAll(members(answer));
        object.put("notes", List.copyOf(answer.notes()));
        return object;
    }

    private static Map<String, Object> members(Answer answer) {
        Map<String, Object> object = new LinkedHashMap<>();
        answer.members().forEach((name, value) -> object.put(name, json(value)));
        return object;
    }

    private static Object json(Object value) {
        if (value instanceof Answer answer) {
            Map<String, Object> object = members(answer);
            if (!answer.notes().isEmpty()) {
                object.put("notes", List.copyOf(answer.notes()));
            }
            return object;
        }
        if (value instanceof Interval interval) {
            return Json.object(
                    "low", finite(interval.low()),
                    "high", finite(interval.high()),
                    "level", interval.level(),
                    "method", interval.method());
        }
        return value instanceof List<?> list
                ? list.stream().map(StatsJson::json).toList()
                : value;
    }

    /** A limit, or null where there is none. */
    private static Double finite(double limit) {
        return Double.isFinite(limit) ? limit : null;
    }
}
