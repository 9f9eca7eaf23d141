package phanluong.jobs.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import phanluong.warehouse.words.Text;

/** The final review in four formats, cold and warm, beside JasperReports alone with as many pages of plain text as PDF. */
final class DocumentBench {
    static final String COLD = "review";
    static final String BARE_COLD = "jasper";
    static final String WARM = "review_warm";
    static final String BARE_WARM = "jasper_warm";
    private static final Text PAGES = new Text("trang", "pages");
    private static final Text COLD_NAME =
            new Text("Báo cáo tổng kết bốn dạng, từ đầu", "Final review, four formats, cold");
    private static final Text BARE_COLD_NAME =
            new Text("JasperReports chữ trơn ra PDF, từ đầu", "JasperReports plain text to PDF, cold");
    private static final Text WARM_NAME =
            new Text("Báo cáo tổng kết bốn dạng, máy đã nóng", "Final review, four formats, warm");
    private static final Text BARE_WARM_NAME =
            new Text("JasperReports chữ trơn ra PDF, máy đã nóng", "JasperReports plain text to PDF, warm");

    private final Launcher launcher;
    private final Place place;

    DocumentBench(Launcher launcher, Place place) {
        this.launcher = launcher;
        this.place = place;
    }

    List<Figure> measure(int runs) throws IOException {
        List<Usage> cold = new ArrayList<>();
        List<Usage> bare = new ArrayList<>();
        JsonObject warm;
        try {
            warm = JsonParser.parseString(launcher.run(
                                    "bench-documents", "--home", place.home().root(), "--runs", runs)
                            .out())
                    .getAsJsonObject();
            for (int run = 0; run < runs; run++) {
                cold.add(launcher.run(
                                "report",
                                "final",
                                "--home",
                                place.home().root(),
                                "--out",
                                place.fresh("documents"),
                                "--formats",
                                "pdf,docx,xlsx,html")
                        .usage());
                bare.add(launcher.run(
                                "bench-documents", "--pages", warm.get("pages").getAsLong())
                        .usage());
            }
        } catch (Launcher.Failed e) {
            Text reason = new Text(e.getMessage(), e.getMessage());
            return List.of(
                    Figure.missing(COLD, COLD_NAME, reason),
                    Figure.missing(BARE_COLD, BARE_COLD_NAME, reason),
                    Figure.missing(WARM, WARM_NAME, reason),
                    Figure.missing(BARE_WARM, BARE_WARM_NAME, reason));
        }
        long pages = warm.get("pages").getAsLong();
        JsonObject seconds = warm.getAsJsonObject("seconds");
        double review = seconds.get("review").getAsDouble();
        Usage usage = Usage.typical(cold);
        Figure whole = Figure.measured(COLD, COLD_NAME, usage)
                .of(pages, PAGES)
                .against(BARE_COLD)
                .within(Target.seconds(6))
                .part(
                        "khởi động JVM, nạp lớp, mẫu, phông chữ",
                        "start of the JVM, loading classes, templates, fonts",
                        usage.wallSeconds() - review);
        Figure inside = Figure.measured(WARM, WARM_NAME, Usage.wall(review))
                .of(pages, PAGES)
                .against(BARE_WARM);
        return List.of(
                withStages(whole, seconds),
                Figure.measured(BARE_COLD, BARE_COLD_NAME, Usage.typical(bare)).of(pages, PAGES),
                withStages(inside, seconds),
                Figure.measured(
                                BARE_WARM,
                                BARE_WARM_NAME,
                                Usage.wall(seconds.get("plain").getAsDouble()))
                        .of(pages, PAGES));
    }

    private static Figure withStages(Figure figure, JsonObject seconds) {
        return figure.part(
                        "đọc kho số liệu, viết câu",
                        "reading the warehouse, wording",
                        seconds.get("reading").getAsDouble())
                .part(
                        "viết bốn dạng, như khi máy đã nóng",
                        "writing four formats, as when warm",
                        seconds.get("writing").getAsDouble());
    }
}
