package phanluong.reports.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import phanluong.reports.export.TableExport;
import phanluong.reports.workbench.db.PublishedTables;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code phanluong export}: the published tables as files. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private ReleaseOptions options;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "option.exportOut")
    private Path out;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", descriptionKey = "option.exportFormat")
    private List<TableExport.Format> formats;

    @Option(names = "--table", paramLabel = "TABLE", split = ",", descriptionKey = "option.exportTable")
    private List<String> tables;

    @Spec
    private CommandSpec spec;

    /** @throws Refusal when a table is not published, or the folder is a file or belongs to the home */
    @Override
    public Integer call() {
        Release release = options.release(Optional.empty());
        refuseHome();
        Path published = Warehouse.publish(options.home(), release, options.catalogue());
        List<PublishedTables.Table> all = PublishedTables.of(published);
        Set<TableExport.Format> wanted =
                formats == null ? EnumSet.allOf(TableExport.Format.class) : EnumSet.copyOf(formats);
        List<TableExport.Written> written = TableExport.write(
                published,
                new TableExport.Origin(release.number(), release.asOf(), release.demonstration()),
                chosen(all),
                wanted,
                out);
        List<Text> lines = new ArrayList<>();
        written.forEach(file -> lines.add(new Text(
                String.format(
                        Locale.ROOT,
                        "%-40s %9d dòng  %s",
                        file.name(),
                        file.rows(),
                        file.table().comment()),
                String.format(Locale.ROOT, "%-40s %9d rows", file.name(), file.rows()))));
        lines.add(new Text(
                "Đã xuất bản công bố số " + release.number() + " vào " + out + " (" + written.size() + " tệp)",
                "Release " + release.number() + " is exported to " + out + " (" + written.size() + " files)"));
        lines.add(new Text(
                "Số học sinh tốt nghiệp quá nhỏ đã được che; số của cơ sở đào tạo và hoạt động thì chưa.",
                "Small counts of graduates are hidden; those of institutions and activities are not."));
        new Answer(lines, Json.object())
                .print(Answer.Format.TEXT, spec.commandLine().getOut());
        return Program.DONE;
    }

    private List<PublishedTables.Table> chosen(List<PublishedTables.Table> all) {
        if (tables == null) {
            return all;
        }
        List<String> known = all.stream().map(PublishedTables.Table::name).toList();
        tables.forEach(table -> Choices.require(table, known, "--table"));
        return all.stream().filter(table -> tables.contains(table.name())).toList();
    }

    private void refuseHome() {
        Path folder = out.toAbsolutePath().normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refusal("--out \"" + out + "\" không phải thư mục", "--out \"" + out + "\" is no folder");
        }
        if (List.of(
                        options.home().published(),
                        options.home().batches(),
                        options.home().deliveries())
                .stream()
                .anyMatch(folder::startsWith)) {
            throw new Refusal(
                    "--out \"" + out + "\" nằm trong thư mục dữ liệu; hãy chọn thư mục khác",
                    "--out \"" + out + "\" lies within the home; choose another folder");
        }
    }
}
