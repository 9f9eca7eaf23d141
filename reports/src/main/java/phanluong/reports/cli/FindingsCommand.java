package phanluong.reports.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.Answer.Format;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.finding.ReviewFindings;
import phanluong.warehouse.finding.ReviewReader;
import phanluong.warehouse.finding.Statement;
import phanluong.warehouse.finding.Statements;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code phanluong findings}: what may be said, how firmly, and on which evidence; what a reader should know first comes first. */
@Command(name = "findings", mixinStandardHelpOptions = true)
final class FindingsCommand implements Callable<Integer> {
    @Mixin
    private ReleaseOptions options;

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "option.findingsArea")
    private String area;

    @Option(names = "--indicator", paramLabel = "ID", descriptionKey = "option.findingsIndicator")
    private String indicator;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.answer")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Catalogue catalogue = options.catalogue();
        Choices.require(
                indicator, catalogue.headlines().stream().map(Indicator::id).toList(), "--indicator");
        Release release = options.release(Optional.empty());
        ReviewFindings now = read(release, catalogue);
        List<Statement> all = earlier(release, catalogue)
                .map(before -> Statements.of(now, before, catalogue))
                .orElseGet(() -> Statements.of(now, catalogue));
        Choices.require(
                area,
                all.stream()
                        .map(statement -> statement.area().code())
                        .distinct()
                        .sorted()
                        .toList(),
                "--area");
        List<Statement> asked = all.stream()
                .filter(statement -> area == null || statement.area().code().equals(area))
                .filter(statement -> indicator == null || statement.indicator().equals(indicator))
                .toList();
        FindingsPrinter printer = new FindingsPrinter(catalogue, release, Program.language());
        AnswerFile.write(
                (format == Format.JSON ? printer.json(asked) : printer.text(asked)).getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                spec.commandLine().getOut());
        return Program.DONE;
    }

    private ReviewFindings read(Release release, Catalogue catalogue) {
        try (Warehouse warehouse = Warehouse.open(options.home(), release, catalogue)) {
            return ReviewReader.read(warehouse, catalogue.region().ending().lastYear());
        }
    }

    /** What was known at the time of the midterm review, where a release of then is kept and this one is later. */
    private Optional<ReviewFindings> earlier(Release release, Catalogue catalogue) {
        LocalDate then = catalogue.region().midterm().asOf().orElse(LocalDate.MIN);
        return new Releases(options.home())
                .list().stream()
                        .filter(one -> !one.asOf().isAfter(then) && one.number() < release.number())
                        .reduce((first, second) -> second)
                        .map(one -> read(one, catalogue));
    }
}
