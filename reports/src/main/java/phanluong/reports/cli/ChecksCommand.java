package phanluong.reports.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.check.CheckCatalogue;
import phanluong.warehouse.check.CheckDocument;
import phanluong.warehouse.check.CheckPage;
import phanluong.warehouse.check.Thresholds;
import phanluong.warehouse.check.Warnings;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code phanluong checks}: the catalogue of checks, with what is wrong, what to do and which checks stand beside. */
@Command(name = "checks", mixinStandardHelpOptions = true)
final class ChecksCommand implements Callable<Integer> {
    /** The form of the answer. */
    enum Format {
        TEXT,
        JSON,
        HTML,
        MARKDOWN
    }

    @Mixin
    private ReleaseOptions options;

    @Option(names = "--code", paramLabel = "C", descriptionKey = "option.code")
    private String code;

    @Option(names = "--form", paramLabel = "F", descriptionKey = "option.form")
    private String form;

    @Option(names = "--found", descriptionKey = "option.found")
    private boolean found;

    @Option(names = "--unit", paramLabel = "U", descriptionKey = "option.unit")
    private String unit;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.checksFormat")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Catalogue catalogue = options.catalogue();
        Choices.require(form, catalogue.forms().list().stream().map(Form::name).toList(), "--form");
        // The catalogue can be read without a home; where there is one, its own thresholds stand in it.
        Thresholds thresholds = options.findHome().map(Thresholds::of).orElseGet(Thresholds::shipped);
        List<CheckPage> pages =
                CheckCatalogue.of(catalogue, thresholds).select(Optional.ofNullable(code), Optional.ofNullable(form));
        PrintWriter out = spec.commandLine().getOut();
        if (found || options.namesRelease() || options.asOf().isPresent()) {
            found(catalogue, out);
            out.flush();
            return Program.DONE;
        }
        switch (format) {
            case TEXT -> print(pages, out);
            case JSON ->
                out.println(Json.write(Json.object(
                        "checks", pages.stream().map(ChecksCommand::values).toList())));
            case HTML -> out.print(CheckDocument.html(pages, Program.language()));
            case MARKDOWN -> out.print(CheckDocument.markdown(pages));
        }
        out.flush();
        return Program.DONE;
    }

    /** What the checks found in a release. */
    private void found(Catalogue catalogue, PrintWriter out) {
        Release release = options.release(Optional.empty());
        FoundListing listing = new FoundListing(
                release.number(),
                new Warnings(options.home(), catalogue)
                        .list(release).stream()
                                .filter(one ->
                                        code == null || one.finding().code().equals(code))
                                .filter(one ->
                                        form == null || one.finding().form().equals(form))
                                .filter(one ->
                                        unit == null || one.finding().unit().equals(unit))
                                .toList());
        switch (format) {
            case TEXT -> listing.print(code != null, Program.language(), out);
            case JSON -> out.println(Json.write(listing.values()));
            case HTML, MARKDOWN ->
                throw new Refusal(
                        "Kết quả kiểm tra một bản công bố chỉ có dạng text hoặc json",
                        "What the checks found in a release is given as text or json");
        }
    }

    /** One check in full; of several, a line each. */
    private void print(List<CheckPage> pages, PrintWriter out) {
        Text.Language language = Program.language();
        if (code == null) {
            Listing listing = new Listing(language)
                    .text("Mã", "Code")
                    .text("Biểu", "Form")
                    .text("Mức độ", "Severity")
                    .text("Điều sai", "What is wrong");
            pages.forEach(page ->
                    listing.row(page.code(), page.form().orElse(""), CheckDocument.severity(page), page.message()));
            out.print(listing);
            out.println(new Text(
                            "Xem một phép kiểm tra: phanluong checks --code MÃ",
                            "One in full: phanluong checks --code C")
                    .in(language));
            return;
        }
        for (CheckPage page : pages) {
            out.println(page.code() + page.form().map(name -> " (" + name + ")").orElse("") + "  "
                    + CheckDocument.severity(page).in(language));
            out.println("  " + page.message().in(language));
            out.println("  " + new Text("Cần làm: ", "What to do: ").in(language)
                    + page.guidance().in(language));
            if (!page.neighbours().isEmpty()) {
                out.println("  " + new Text("Xem thêm: ", "See also: ").in(language)
                        + String.join(", ", page.neighbours()));
            }
            page.condition().ifPresent(condition -> out.println("  " + condition.replace("\n", "\n  ")));
        }
    }

    private static Object values(CheckPage page) {
        return Json.object(
                "code", page.code(),
                "scope", page.scope(),
                "form", page.form().orElse(null),
                "severity", page.severity(),
                "message", words(page.message()),
                "guidance", words(page.guidance()),
                "neighbours", page.neighbours(),
                "condition", page.condition().orElse(null));
    }

    private static Object words(Text text) {
        return Json.object("vi", text.vi(), "en", text.en());
    }
}
