package phanluong.reports.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.history.Punctuality;
import phanluong.warehouse.history.Punctuality.Owed;
import phanluong.warehouse.history.Punctuality.Status;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code phanluong missing}: who has not sent what, and who was late by how many days. */
@Command(name = "missing", mixinStandardHelpOptions = true)
final class MissingCommand implements Callable<Integer> {
    @Mixin
    private ReleaseOptions options;

    @Option(names = "--due", paramLabel = "YYYY-MM-DD", descriptionKey = "option.due")
    private LocalDate due;

    @Option(names = "--form", paramLabel = "FORM", descriptionKey = "option.form")
    private String form;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.missingYear")
    private String year;

    @Option(names = "--all", descriptionKey = "option.all")
    private boolean all;

    @Mixin
    private AnswerOptions answers;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Choices.require(
                form,
                options.catalogue().forms().list().stream().map(Form::name).toList(),
                "--form");
        LocalDate today = options.asOf().orElseGet(LocalDate::now);
        Punctuality.Question question = new Punctuality.Question(
                Choices.schoolYear(year), Optional.ofNullable(form), due == null ? today : due, today);
        PrintWriter out = spec.commandLine().getOut();
        try (Warehouse warehouse = options.warehouse(Optional.empty())) {
            List<Owed> owed = Punctuality.of(options.home(), warehouse, question);
            switch (answers.format()) {
                case JSON ->
                    out.println(Json.write(Json.object(
                            "release", warehouse.release().number(),
                            "as_of", warehouse.release().asOf().toString(),
                            "due", question.due().toString(),
                            "today", today.toString(),
                            "owed", owed.stream().map(MissingCommand::values).toList())));
                case TEXT -> print(owed, warehouse, question, out);
            }
        }
        out.flush();
        return Program.DONE;
    }

    private void print(List<Owed> owed, Warehouse warehouse, Punctuality.Question question, PrintWriter out) {
        Listing listing = new Listing(Program.language())
                .text("Đơn vị", "Unit")
                .text("Tên", "Name")
                .text("Biểu, báo cáo", "Form, report")
                .text("Năm học", "School year")
                .text("Hạn", "Due")
                .text("Nhận", "Received")
                .text("Tình trạng", "Status")
                .number("Số ngày trễ", "Days late");
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (Owed one : owed) {
            counts.merge(one.status(), 1L, Long::sum);
            if (all || one.status() == Status.MISSING || one.status() == Status.LATE) {
                listing.row(
                        one.unit(),
                        one.unitName(),
                        one.what(),
                        one.schoolYear(),
                        one.due(),
                        one.received().map(LocalDate::toString).orElse("–"),
                        words(one.status()),
                        one.daysLate() == 0 ? "" : one.daysLate());
            }
        }
        if (!listing.isEmpty()) {
            out.print(listing);
        }
        for (Status status : Status.values()) {
            Text words = words(status);
            long count = counts.getOrDefault(status, 0L);
            out.println(new Text(count + " " + words.vi(), count + " " + words.en()).in(Program.language()));
        }
        out.println(new Text(
                        "Biểu: so với những gì đơn vị gửi cho năm học trước, hạn " + question.due()
                                + ". Báo cáo: theo biểu submissions. Biết đến bản công bố số "
                                + warehouse.release().number() + " ("
                                + warehouse.release().asOf() + ").",
                        "Forms: against what the unit sent for the school year before, due " + question.due()
                                + ". Reports: by the form submissions. Known to release "
                                + warehouse.release().number() + " ("
                                + warehouse.release().asOf() + ").")
                .in(Program.language()));
    }

    private static Text words(Status status) {
        return switch (status) {
            case MISSING -> new Text("chưa gửi", "missing");
            case LATE -> new Text("gửi trễ", "late");
            case ON_TIME -> new Text("đúng hạn", "on time");
            case NOT_DUE -> new Text("chưa đến hạn", "not due yet");
            case UNIT_ENDED ->
                new Text("của đơn vị đã kết thúc hoạt động trước hạn", "of units that ended before the due date");
        };
    }

    private static Map<String, Object> values(Owed one) {
        return Json.object(
                "unit", one.unit(),
                "unit_name", one.unitName(),
                "basis", one.basis(),
                "what", one.what(),
                "school_year", one.schoolYear().toString(),
                "due", one.due().toString(),
                "received", one.received().map(LocalDate::toString).orElse(null),
                "status", one.status(),
                "days_late", one.daysLate());
    }
}
