package phanluong.reports.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.reports.coverage.CoverageGrid;
import phanluong.reports.coverage.CoveragePage;
import phanluong.reports.coverage.HeatMap;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.area.Frame;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.coverage.Coverage;
import phanluong.warehouse.coverage.Coverages;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code phanluong coverage}: of every measure what came, in every school year or every area, and who owes the rest. */
@Command(name = "coverage", mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON,
        HTML,
        SVG
    }

    @Mixin
    private ReleaseOptions options;

    @Option(names = "--frame", paramLabel = "FRAME", descriptionKey = "option.coverageFrame")
    private String frame;

    @Option(names = "--year", paramLabel = "YYYY-YYYY", descriptionKey = "option.coverageYear")
    private String year;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.coverageFormat")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.coverageOut")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Choices.require(
                frame, options.catalogue().frames().stream().map(Frame::id).toList(), "--frame");
        Optional<SchoolYear> asked = Choices.schoolYear(year);
        Text.Language language = Program.language();
        try (Warehouse warehouse = options.warehouse(Optional.empty())) {
            String total = warehouse.catalogue().region().totalFrame();
            String chosen = frame == null ? total : frame;
            List<Coverage> all = Coverages.list(warehouse, chosen);
            boolean byYear = chosen.equals(total);
            Optional<SchoolYear> one = byYear
                    ? asked
                    : asked.or(() -> all.stream().map(Coverage::schoolYear).max(Comparator.naturalOrder()));
            List<Coverage> coverages = all.stream()
                    .filter(coverage -> one.map(coverage.schoolYear()::equals).orElse(true))
                    .toList();
            CoverageGrid grid = CoverageGrid.of(
                    title(one),
                    basis(warehouse, chosen),
                    coverages,
                    warehouse.catalogue().planRows(),
                    byYear ? CoverageGrid.Axis.SCHOOL_YEAR : CoverageGrid.Axis.AREA);
            String answer = switch (format) {
                case TEXT -> new CoverageListing(grid, language).toString();
                case JSON -> CoverageListing.json(warehouse.release(), chosen, coverages);
                case HTML -> CoveragePage.html(grid, language);
                case SVG -> HeatMap.svg(grid, language);
            };
            AnswerFile.write(
                    answer.getBytes(StandardCharsets.UTF_8),
                    Optional.ofNullable(out),
                    spec.commandLine().getOut());
        }
        return Program.DONE;
    }

    private static Text title(Optional<SchoolYear> year) {
        String suffix = year.map(one -> ", " + one).orElse("");
        return new Text("Tình hình thu thập số liệu của kế hoạch" + suffix, "What was collected for the plan" + suffix);
    }

    private static Text basis(Warehouse warehouse, String frame) {
        Frame of = warehouse.catalogue().frame(frame);
        int number = warehouse.release().number();
        String day = warehouse.release().asOf().toString();
        boolean invented = warehouse.release().demonstration();
        return new Text(
                of.name().vi() + " · bản công bố số " + number + ", số liệu tính đến ngày " + day
                        + (invented ? " · SỐ LIỆU MINH HỌA" : ""),
                of.name().en() + " · release " + number + ", data as of " + day
                        + (invented ? " · DEMONSTRATION DATA" : ""));
    }
}
