package phanluong.reports.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.area.Frame;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.indicator.IndicatorValues;
import phanluong.warehouse.target.TargetStatus;
import phanluong.warehouse.target.TargetStatuses;
import phanluong.warehouse.time.SchoolYear;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints indicator values with their numerators, denominators, targets and reasons for what is missing. */
@Command(name = "indicators", mixinStandardHelpOptions = true)
final class IndicatorsCommand implements Callable<Integer> {
    @Mixin
    private ReleaseOptions options;

    @Option(names = "--indicator", paramLabel = "ID", descriptionKey = "option.indicator")
    private String indicator;

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "option.area")
    private String area;

    @Option(names = "--year", paramLabel = "YYYY-YYYY", descriptionKey = "option.year")
    private String year;

    @Option(names = "--frame", paramLabel = "FRAME", descriptionKey = "option.frame")
    private String frame;

    @Option(names = "--definition", paramLabel = "VERSION", descriptionKey = "option.definition")
    private String definition;

    @Option(names = "--all", descriptionKey = "option.allIndicators")
    private boolean all;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.format")
    private IndicatorPrinter.Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Warehouse warehouse = options.warehouse(Optional.empty())) {
            Catalogue catalogue = warehouse.catalogue();
            Choices.require(
                    indicator,
                    catalogue.indicators().stream().map(Indicator::id).toList(),
                    "--indicator");
            Choices.require(frame, catalogue.frames().stream().map(Frame::id).toList(), "--frame");
            Optional<SchoolYear> schoolYear = Choices.schoolYear(year);
            Choices.require(
                    definition,
                    catalogue.indicators().stream()
                            .filter(one -> !one.others().isEmpty())
                            .flatMap(one -> one.definitions().stream())
                            .map(one -> one.definition().version())
                            .distinct()
                            .sorted()
                            .toList(),
                    "--definition");
            List<IndicatorValue> known = definition == null
                    ? IndicatorValues.list(warehouse.database())
                    : IndicatorValues.list(warehouse.database(), definition);
            Choices.require(
                    area,
                    known.stream()
                            .map(IndicatorValue::areaCode)
                            .distinct()
                            .sorted()
                            .toList(),
                    "--area");
            List<String> headlines =
                    catalogue.headlines().stream().map(Indicator::id).toList();
            List<IndicatorValue> values = known.stream()
                    .filter(value -> indicator == null
                            ? all || headlines.contains(value.indicator())
                            : value.indicator().equals(indicator))
                    .filter(value -> area == null || value.areaCode().equals(area))
                    .filter(value -> frame != null
                            ? value.frame().equals(frame)
                            : area != null
                                    || value.frame().equals(catalogue.region().totalFrame()))
                    .filter(value -> schoolYear.map(value.schoolYear()::equals).orElse(true))
                    .toList();
            List<TargetStatus> statuses = TargetStatuses.list(warehouse.database());
            new IndicatorPrinter(warehouse.release(), catalogue, statuses, Program.language())
                    .print(values, format, spec.commandLine().getOut());
        }
        return CommandLine.ExitCode.OK;
    }
}
