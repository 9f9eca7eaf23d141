package phanluong.jobs.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.jobs.blank.BlankForms;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.catalogue.Unit;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.command.Progress;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong forms out}: one workbook for each unit to fill in. */
@Command(name = "out", mixinStandardHelpOptions = true)
final class FormsOutCommand implements Callable<Integer> {
    @Option(names = "--form", required = true, paramLabel = "FORM", descriptionKey = "forms.form")
    private String form;

    @Option(names = "--year", required = true, paramLabel = "YEAR", descriptionKey = "forms.year")
    private String year;

    @ArgGroup(multiplicity = "1")
    private To to;

    @Option(names = "--sent", paramLabel = "DATE", descriptionKey = "forms.sent")
    private LocalDate sent;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "forms.out")
    private Path out;

    @Mixin
    private AnswerOptions answers;

    @Mixin
    private HomeOptions options;

    /** Units named one by one, or all that report the form. */
    static final class To {
        @Option(names = "--unit", required = true, paramLabel = "UNIT", split = ",", descriptionKey = "forms.unit")
        private List<String> units;

        @Option(names = "--all", required = true, descriptionKey = "forms.all")
        private boolean all;
    }

    @Override
    public Integer call() {
        SchoolYear schoolYear = SchoolYear.find(year)
                .orElseThrow(() -> new Refusal(
                        "--year \"" + year + "\" không phải năm học; viết dạng 2024-2025",
                        "--year \"" + year + "\" is no school year; expected one such as 2024-2025"));
        Progress progress = answers.progress();
        BlankForms forms = new BlankForms(options.catalogue(), options.findHome(), progress::say);
        Form wanted = forms.form(form);
        List<Unit> units = to.all
                ? forms.reporters(wanted, sent == null ? LocalDate.now() : sent)
                : to.units.stream().distinct().map(forms::unit).toList();
        List<BlankForms.Made> made = forms.write(wanted, schoolYear, units, out);
        progress.end();
        answers.print(answer(wanted, schoolYear, forms.release(), made));
        return Program.DONE;
    }

    private Answer answer(Form wanted, SchoolYear schoolYear, Optional<Release> release, List<BlankForms.Made> made) {
        List<Text> lines = new ArrayList<>();
        List<Map<String, Object>> files = new ArrayList<>();
        for (BlankForms.Made one : made) {
            lines.add(new Text(
                    one.file() + ": " + one.rows() + " dòng ghi sẵn" + (one.written() ? "" : " (đã có, không đổi)"),
                    one.file() + ": " + one.rows() + " rows filled in" + (one.written() ? "" : " (there already)")));
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("unit", one.unit());
            file.put("file", one.file().toString());
            file.put("rows", one.rows());
            file.put("written", one.written());
            files.add(file);
        }
        lines.add(release.map(known -> new Text(
                        made.size() + " biểu, danh sách lấy từ bản công bố số " + known.number(),
                        made.size() + " forms, lists taken from release " + known.number()))
                .orElse(new Text(
                        made.size() + " biểu; chưa có bản công bố nào nên danh sách để trống"
                                + " (dùng --home DIR để ghi sẵn trường và danh sách lần trước)",
                        made.size() + " forms; there is no release, so the lists are empty"
                                + " (give --home DIR to fill in schools and earlier lists)")));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("form", wanted.name());
        values.put("version", wanted.version());
        values.put("schoolYear", schoolYear.toString());
        values.put("release", release.map(Release::number).orElse(null));
        values.put("files", files);
        return new Answer(lines, values);
    }
}
