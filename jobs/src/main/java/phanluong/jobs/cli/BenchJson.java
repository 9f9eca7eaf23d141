package phanluong.jobs.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.OptionalDouble;
import phanluong.jobs.bench.Figure;
import phanluong.jobs.bench.Figures;
import phanluong.jobs.bench.Machine;
import phanluong.jobs.bench.Target;
import phanluong.jobs.bench.Usage;
import phanluong.warehouse.words.Text;

/** A measurement as JSON. What is not known has no key; {@code met} stands where there is a target and a measurement. */
final class BenchJson {
    private BenchJson() {}

    static String write(Figures figures) {
        JsonObject all = new JsonObject();
        all.add("machine", machine(figures.machine()));
        all.addProperty("runs", figures.runs());
        JsonArray list = new JsonArray();
        figures.list().forEach(figure -> list.add(figure(figures, figure)));
        all.add("figures", list);
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(all);
    }

    private static JsonObject machine(Machine machine) {
        JsonObject json = new JsonObject();
        json.addProperty("processor", machine.processor());
        json.addProperty("cores", machine.cores());
        machine.memoryBytes().ifPresent(bytes -> json.addProperty("memory_bytes", bytes));
        json.addProperty("system", machine.system());
        json.addProperty("java", machine.java());
        machine.load().ifPresent(load -> json.addProperty("load_before", load));
        return json;
    }

    private static JsonObject figure(Figures figures, Figure figure) {
        JsonObject json = new JsonObject();
        json.addProperty("id", figure.id());
        json.add("name", text(figure.name()));
        if (figure.outcome() instanceof Figure.Outcome.Missing missing) {
            json.add("not_measured", text(missing.reason()));
        }
        figure.usage().ifPresent(usage -> usage(json, usage));
        figure.amount().ifPresent(amount -> json.addProperty(amount.unit().en(), amount.count()));
        figure.perSecond()
                .ifPresent(speed ->
                        number(json, figure.amount().orElseThrow().unit().en() + "_per_second", speed));
        figures.ratio(figure).ifPresent(ratio -> {
            JsonObject times = new JsonObject();
            times.addProperty("against", figure.against().orElseThrow());
            number(times, "wall", ratio.wall());
            number(times, "cpu", ratio.cpu());
            number(times, "peak", ratio.peak());
            json.add("ratio", times);
        });
        figure.target().ifPresent(target -> target(json, figure, target));
        JsonArray parts = new JsonArray();
        figure.parts().forEach(part -> {
            JsonObject one = new JsonObject();
            one.add("name", text(part.name()));
            number(one, "seconds", part.seconds());
            parts.add(one);
        });
        if (!parts.isEmpty()) {
            json.add("parts", parts);
        }
        return json;
    }

    private static void usage(JsonObject json, Usage usage) {
        number(json, "wall_seconds", usage.wallSeconds());
        number(json, "cpu_seconds", usage.cpuSeconds());
        usage.peakBytes().ifPresent(bytes -> json.addProperty("peak_bytes", bytes));
    }

    private static void target(JsonObject json, Figure figure, Target target) {
        json.addProperty("target_seconds", target.seconds());
        target.peakBytes().ifPresent(bytes -> json.addProperty("target_peak_bytes", bytes));
        if (figure.usage().isPresent()) {
            json.addProperty("met", figure.missedBy().isEmpty());
        }
    }

    private static JsonObject text(Text text) {
        JsonObject json = new JsonObject();
        json.addProperty("vi", text.vi().strip());
        json.addProperty("en", text.en().strip());
        return json;
    }

    private static void number(JsonObject json, String name, OptionalDouble value) {
        value.ifPresent(number -> number(json, name, number));
    }

    private static void number(JsonObject json, String name, double value) {
        json.addProperty(name, Math.round(value * 1000) / 1000.0);
    }
}
