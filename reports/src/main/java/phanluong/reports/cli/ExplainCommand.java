package phanluong.reports.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import phanluong.warehouse.area.Frame;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.explain.Explainer;
import phanluong.warehouse.explain.Explanation;
import phanluong.warehouse.explain.Standpoint;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code phanluong explain}: what stands behind one figure, and why it is another than before. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "INDICATOR", descriptionKey = "option.indicator")
    private String indicator;

    @Parameters(index = "1", paramLabel = "AREA", descriptionKey = "parameter.area")
    private String area;

    @Parameters(index = "2", paramLabel = "YEAR", descriptionKey = "option.year")
    private String year;

    @Mixin
    private ReleaseOptions options;

    @Option(names = "--frame", paramLabel = "FRAME", descriptionKey = "option.explainFrame")
    private String frame;

    @Option(names = "--definition", paramLabel = "VERSION", descriptionKey = "option.definition")
    private String definition;

    @Option(names = "--from", paramLabel = "RELEASE", descriptionKey = "option.explainFrom")
    private String from;

    @Option(names = "--from-frame", paramLabel = "FRAME", descriptionKey = "option.fromFrame")
    private String fromFrame;

    @Option(names = "--from-area", paramLabel = "AREA", descriptionKey = "option.fromArea")
    private String fromArea;

    @Option(names = "--from-definition", paramLabel = "VERSION", descriptionKey = "option.fromDefinition")
    private String fromDefinition;

    @Mixin
    private AnswerOptions answers;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Catalogue catalogue = options.catalogue();
        Choices.require(
                indicator, catalogue.indicators().stream().map(Indicator::id).toList(), "INDICATOR");
        SchoolYear schoolYear = Choices.schoolYear(year, "YEAR");
        List<String> frames = catalogue.frames().stream().map(Frame::id).toList();
        Choices.require(frame, frames, "--frame");
        Choices.require(fromFrame, frames, "--from-frame");
        AreaChoice place = AreaChoice.find(catalogue, area, Optional.ofNullable(frame), "AREA");
        Standpoint at = new Standpoint(
                options.release(Optional.empty()),
                by(catalogue, definition, "--definition"),
                place.frame(),
                place.area());
        Explanation explanation =
                new Explainer(options.home(), catalogue).explain(at, schoolYear, before(catalogue, at));
        switch (answers.format()) {
            case TEXT ->
                new ExplainText(catalogue, Program.language())
                        .write(explanation, spec.commandLine().getOut());
            case JSON -> spec.commandLine().getOut().println(Json.write(ExplainJson.of(explanation)));
        }
        spec.commandLine().getOut().flush();
        return Program.DONE;
    }

    /** Whatever is not said to be other is as now. */
    private Optional<Standpoint> before(Catalogue catalogue, Standpoint at) {
        if (Stream.of(from, fromFrame, fromArea, fromDefinition).allMatch(one -> one == null)) {
            return Optional.empty();
        }
        Release release = from == null ? at.release() : Choices.release(new Releases(options.home()), from);
        AreaChoice place = fromFrame == null && fromArea == null
                ? new AreaChoice(at.frame(), at.area())
                : AreaChoice.find(
                        catalogue,
                        fromArea == null ? area : fromArea,
                        Optional.ofNullable(fromFrame),
                        fromArea == null ? "AREA" : "--from-area");
        Indicator counted =
                fromDefinition == null ? at.indicator() : by(catalogue, fromDefinition, "--from-definition");
        return Optional.of(new Standpoint(release, counted, place.frame(), place.area()));
    }

    private Indicator by(Catalogue catalogue, String version, String option) {
        Indicator used = catalogue.findIndicator(indicator).orElseThrow();
        Choices.require(
                version,
                used.definitions().stream()
                        .map(one -> one.definition().version())
                        .toList(),
                option);
        return version == null ? used : used.findDefinition(version).orElseThrow();
    }
}
