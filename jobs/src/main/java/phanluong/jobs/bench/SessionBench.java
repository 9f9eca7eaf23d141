package phanluong.jobs.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import phanluong.warehouse.words.Text;

/** From the start of the launcher to a Spark session that can be asked, with the class-data archive and without. */
final class SessionBench {
    static final String WITH_ARCHIVE = "session";
    static final String WITHOUT_ARCHIVE = "session_without_archive";
    private static final Text WITH =
            new Text("JVM đến khi Spark sẵn sàng, có kho lớp", "JVM start to Spark session ready, class-data archive");
    private static final Text WITHOUT =
            new Text("JVM đến khi Spark sẵn sàng, không kho lớp", "JVM start to Spark session ready, no archive");
    private static final Text NO_ARCHIVE =
            new Text("chưa có kho lớp: scripts/setup", "there is no archive yet: scripts/setup");

    private final Launcher launcher;
    private final List<Usage> with = new ArrayList<>();
    private final List<Usage> without = new ArrayList<>();

    SessionBench(Launcher launcher) {
        this.launcher = launcher;
    }

    List<Figure> measure(int runs) throws IOException {
        try {
            for (int run = 0; run < runs; run++) {
                start(Map.of());
                if (!with.isEmpty()) {
                    start(Map.of("PHANLUONG_ARCHIVE", "no"));
                }
            }
        } catch (Launcher.Failed e) {
            Text reason = new Text(e.getMessage(), e.getMessage());
            return List.of(
                    Figure.missing(WITH_ARCHIVE, WITH, reason), Figure.missing(WITHOUT_ARCHIVE, WITHOUT, reason));
        }
        Figure plain = Figure.measured(WITHOUT_ARCHIVE, WITHOUT, Usage.typical(without));
        return with.isEmpty()
                ? List.of(Figure.missing(WITH_ARCHIVE, WITH, NO_ARCHIVE), plain)
                : List.of(
                        Figure.measured(WITH_ARCHIVE, WITH, Usage.typical(with)).against(WITHOUT_ARCHIVE), plain);
    }

    private void start(Map<String, String> environment) throws Launcher.Failed, IOException {
        Launcher.Finished finished = launcher.run(launcher.script(), environment, "bench", "step-session");
        JsonObject said = JsonParser.parseString(finished.out()).getAsJsonObject();
        Usage whole = finished.usage();
        Usage usage = new Usage(
                (said.get("ready_at").getAsLong() - finished.startedAt()) / 1e3, whole.cpuSeconds(), whole.peakBytes());
        (said.get("archive").getAsBoolean() ? with : without).add(usage);
    }
}
