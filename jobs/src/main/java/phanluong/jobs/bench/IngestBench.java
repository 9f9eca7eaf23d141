package phanluong.jobs.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import phanluong.warehouse.form.Forms;
import phanluong.warehouse.words.Text;

/** The whole province taken in by a new process into an empty home, beside DuckDB's bare COPY of the same rows. */
final class IngestBench {
    static final String INGEST = "ingest";
    static final String COPY = "duckdb_copy";
    private static final Target TARGET = new Target(10, OptionalLong.of(1_000_000_000L));
    private static final Text ROWS = new Text("dòng", "rows");

    private final Launcher launcher;
    private final Place place;
    private final Forms forms;

    IngestBench(Launcher launcher, Place place, Forms forms) {
        this.launcher = launcher;
        this.place = place;
        this.forms = forms;
    }

    /** Leaves the last home, which the other measurements use. */
    List<Figure> measure(int runs) throws IOException {
        List<Usage> ingests = new ArrayList<>();
        List<Double> insides = new ArrayList<>();
        List<Usage> copies = new ArrayList<>();
        JsonObject report = new JsonObject();
        long copied = 0;
        try {
            for (int run = 0; run < runs; run++) {
                Place.delete(place.home().root());
                Launcher.Finished ingest = launcher.run(
                        INGEST, place.inbox(), "--home", place.home().root(), "--format", "json");
                report = JsonParser.parseString(ingest.out()).getAsJsonObject();
                ingests.add(ingest.usage());
                insides.add(report.get("seconds").getAsDouble());
                if (run == 0) {
                    Place.delete(place.rows());
                    copied = new BareCopy(forms).writeRows(place.home(), place.rows());
                }
                copies.add(launcher.run("bench", "step-copy", "--rows", place.rows(), "--out", place.fresh("copy"))
                        .usage());
            }
        } catch (Launcher.Failed e) {
            Text reason = new Text(e.getMessage(), e.getMessage());
            return List.of(
                    Figure.missing(INGEST, new Text("Nạp cả tỉnh", "Ingest of the province"), reason),
                    Figure.missing(COPY, new Text("DuckDB COPY cùng số dòng", "DuckDB COPY of the same rows"), reason));
        }
        int files = report.getAsJsonArray("files").size();
        Usage usage = Usage.typical(ingests);
        double inside = Usage.median(insides.stream().mapToDouble(Double::doubleValue));
        return List.of(
                Figure.measured(
                                INGEST,
                                new Text(
                                        "Nạp cả tỉnh: " + files + " tệp CSV, XLSX",
                                        "Ingest of the province: " + files + " files, CSV and XLSX"),
                                usage)
                        .of(report.getAsJsonObject("rows").get("read").getAsLong(), ROWS)
                        .against(COPY)
                        .within(TARGET)
                        .part(
                                "khởi động JVM, đọc định nghĩa",
                                "start of the JVM, reading definitions",
                                usage.wallSeconds() - inside)
                        .part(
                                "xem tệp, Spark, kiểm tra, ghi, công bố",
                                "looking through, Spark, checks, writing, publishing",
                                inside),
                Figure.measured(
                                COPY,
                                new Text(
                                        "DuckDB COPY cùng số dòng, từ CSV viết sẵn",
                                        "DuckDB COPY of the same rows, written as CSV before"),
                                Usage.typical(copies))
                        .of(copied, ROWS));
    }
}
