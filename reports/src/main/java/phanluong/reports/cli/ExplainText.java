package phanluong.reports.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.explain.Bridge;
import phanluong.warehouse.explain.Cause;
import phanluong.warehouse.explain.Explanation;
import phanluong.warehouse.explain.Standpoint;
import phanluong.warehouse.explain.State;
import phanluong.warehouse.explain.Step;
import phanluong.warehouse.history.Change;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.target.TargetStatus;
import phanluong.warehouse.words.Text;

/** What stands behind a figure, for people. */
final class ExplainText {
    /** Of each kind at most so many; JSON is complete. */
    private static final int MOST = 10;

    private final Catalogue catalogue;
    private final Text.Language language;
    private final ValueLine values;

    ExplainText(Catalogue catalogue, Text.Language language) {
        this.catalogue = catalogue;
        this.language = language;
        this.values = new ValueLine(catalogue, language);
    }

    void write(Explanation told, PrintWriter out) {
        Indicator indicator = told.at().indicator();
        out.println(indicator.name().in(language) + " [" + indicator.id() + "]");
        out.println(place(told.at()) + ", " + told.value().schoolYear() + ": " + values.of(told.value()));
        out.println(values.rule(indicator));
        out.println(say("Căn cứ: ", "Source: ") + indicator.source());
        out.println(release(told.at()));
        measures(told.ingredients(), out);
        sources(told.sources(), out);
        missing(told, out);
        targets(told.targets(), out);
        told.bridge().ifPresent(bridge -> bridge(bridge, told, out));
    }

    private String place(Standpoint at) {
        return at.area().code() + " " + at.area().name().in(language) + " ("
                + at.frame().id() + ")";
    }

    private String release(Standpoint at) {
        return say("Bản công bố số ", "Release ")
                + at.release().number()
                + say(", số liệu tính đến ngày ", ", data as of ")
                + at.release().asOf()
                + (at.release().demonstration() ? say(". SỐ LIỆU MINH HỌA.", ". DEMONSTRATION DATA.") : ".");
    }

    private void heading(String vietnamese, String english, PrintWriter out) {
        out.println();
        out.println(say(vietnamese, english));
    }

    private void measures(List<Explanation.Ingredient> measures, PrintWriter out) {
        heading("Số liệu gốc của cả địa bàn", "Measures of the whole area", out);
        Listing listing = new Listing(language)
                .text("Phần", "Part")
                .text("Số liệu gốc", "Measure")
                .text("Biểu", "Form")
                .text("Cột", "Column")
                .text("Năm học", "School year")
                .number("Giá trị", "Value");
        for (Explanation.Ingredient one : measures) {
            listing.row(
                    role(one.role()),
                    one.measure().name(),
                    String.join(", ", one.measure().forms()),
                    one.measure().column(),
                    one.schoolYear(),
                    one.value().isPresent()
                            ? one.value().getAsLong()
                            : one.gap().map(Gap::words).orElse(Gap.NOT_COLLECTED.words()));
        }
        out.print(listing);
    }

    private static Text role(Explanation.Role role) {
        return switch (role) {
            case NUMERATOR -> new Text("tử số", "numerator");
            case DENOMINATOR -> new Text("mẫu số", "denominator");
            case UNKNOWN -> new Text("chưa rõ", "unknown");
        };
    }

    private void sources(List<Explanation.Source> sources, PrintWriter out) {
        heading("Các lượt gửi", "Deliveries", out);
        if (sources.isEmpty()) {
            out.println(say("  không có", "  none"));
            return;
        }
        Listing listing = new Listing(language)
                .text("Tệp", "File")
                .text("Biểu", "Form")
                .text("Đơn vị", "Unit")
                .text("Nhận ngày", "Received")
                .text("Lô", "Batch")
                .number("Dòng", "Rows")
                .number("Nơi báo cáo", "Reporters");
        sources.stream()
                .limit(MOST)
                .forEach(source -> listing.row(
                        source.batch().sourceName(),
                        source.batch().form(),
                        source.batch().unit(),
                        source.batch().received(),
                        source.batch().id(),
                        source.batch().rows().accepted(),
                        source.reporters()));
        out.print(listing);
        more(sources.size(), out);
    }

    private void missing(Explanation told, PrintWriter out) {
        heading("Chỗ thiếu", "Gaps", out);
        IndicatorValue value = told.value();
        Text reporters = ValueLine.reporters(told.at().indicator());
        String expected = value.schoolsExpected().isPresent()
                ? "" + value.schoolsExpected().getAsLong()
                : say("không rõ", "unknown");
        String unknown = value.unknown().isPresent()
                ? "" + value.unknown().getAsLong()
                : Gap.SUPPRESSED.words().in(language);
        out.println(say(
                "  " + reporters.vi() + ": cần " + expected + ", đã tính " + value.schoolsCounted() + ", không công bố "
                        + value.schoolsSuppressed() + "; chưa rõ hướng đi: " + unknown,
                "  " + reporters.en() + ": " + expected + " expected, " + value.schoolsCounted()
                        + " counted, " + value.schoolsSuppressed() + " suppressed; of unknown destination: "
                        + unknown));
        told.missing().stream()
                .limit(MOST)
                .forEach(one -> out.println("  " + one.reporter() + " "
                        + (one.name().equals(one.reporter()) ? "" : one.name() + " ") + "– "
                        + reason(one.reason()).in(language)));
        more(told.missing().size(), out);
    }

    private static Text reason(Explanation.Reason reason) {
        return switch (reason) {
            case NOT_SENT -> new Text("chưa gửi", "nothing sent");
            case LEFT_EMPTY -> new Text("đã gửi, còn thiếu một phần", "sent, with a part missing");
            case SUPPRESSED -> Gap.SUPPRESSED.words();
        };
    }

    private void targets(List<TargetStatus> targets, PrintWriter out) {
        if (targets.isEmpty()) {
            return;
        }
        heading("So với chỉ tiêu kế hoạch", "Against targets", out);
        TargetLine line = new TargetLine(catalogue, language);
        targets.forEach(status -> out.println("  " + line.of(status)));
        if (targets.stream().anyMatch(status -> !status.confirmed())) {
            out.println(TargetLine.UNCONFIRMED.in(language));
        }
    }

    private void bridge(Bridge bridge, Explanation told, PrintWriter out) {
        Standpoint from = bridge.from();
        heading("Vì sao khác", "Why it differs", out);
        out.println(say("  từ ", "  from ") + place(from) + say(", bản công bố số ", ", release ")
                + from.release().number() + " (" + from.release().asOf() + "), "
                + say("định nghĩa ", "definition ")
                + from.indicator().definition().version() + ": " + values.of(bridge.before()));
        if (bridge instanceof Bridge.Parts parts) {
            parts(parts, told, out);
        } else {
            out.println("  " + mask(((Bridge.Masked) bridge).mask()).in(language));
        }
    }

    private static Text mask(Bridge.Mask mask) {
        return switch (mask) {
            case BEFORE -> new Text("không công bố: giá trị trước bị che", "masked: the value before is hidden");
            case AFTER -> new Text("không công bố: giá trị này bị che", "masked: this value is hidden");
            case BOTH -> new Text("không công bố: cả hai giá trị bị che", "masked: both values are hidden");
            case PARTS ->
                new Text(
                        "không nêu từng phần: có phần chỉ gồm ít học sinh tốt nghiệp",
                        "masked: a part would speak of few graduates");
            case HELD_BACK ->
                new Text(
                        "không công bố: giá trị đã công bố chưa theo các lượt gửi mới nhất",
                        "masked: what is published does not follow the latest deliveries yet");
        };
    }

    private void parts(Bridge.Parts parts, Explanation told, PrintWriter out) {
        Indicator indicator = told.at().indicator();
        String unit = indicator.unit().words().in(language);
        Listing listing = new Listing(language)
                .text("Phần", "Part")
                .number("Tử số", "Numerator")
                .number("Mẫu số", "Denominator")
                .number(
                        "Số " + ValueLine.reporters(indicator).vi(),
                        ValueLine.reporters(indicator).en())
                .number("Giá trị (" + unit + ")", "Value (" + unit + ")");
        row(listing, new Text("trước", "before"), parts.start(), indicator);
        for (Step step : parts.steps()) {
            listing.row(
                    cause(step.cause()),
                    signed(step.numerator()),
                    signed(step.denominator()),
                    signed(step.reporters()),
                    step.value(indicator.decimals())
                            .map(change ->
                                    (change.signum() > 0 ? "+" : "") + values.rounded(change, indicator.decimals()))
                            .orElse("–"));
        }
        row(listing, new Text("nay", "now"), parts.end(), indicator);
        out.print(listing.toString().indent(2));
        parts.steps().stream().filter(step -> !step.isIdle()).forEach(step -> evidence(step, out));
    }

    private void row(Listing listing, Text name, State state, Indicator indicator) {
        Optional<BigDecimal> value = state.value();
        listing.row(
                name,
                state.numerator(),
                state.denominator(),
                state.reporters(),
                value.map(number -> values.rounded(number, indicator.decimals()))
                        .orElse("–"));
    }

    private static String signed(long number) {
        return (number > 0 ? "+" : "") + number;
    }

    static Text cause(Cause cause) {
        return switch (cause) {
            case BOUNDARY -> new Text("địa bàn", "boundary");
            case CORRECTION -> new Text("đính chính", "correction");
            case LATE_DELIVERY -> new Text("nộp muộn", "late delivery");
            case DEFINITION -> new Text("định nghĩa", "definition");
        };
    }

    private void evidence(Step step, PrintWriter out) {
        String name = cause(step.cause()).in(language) + ": ";
        schools(say("trường vào: ", "schools in: "), step.schoolsIn(), name, out);
        schools(say("trường ra: ", "schools out: "), step.schoolsOut(), name, out);
        step.deliveries().stream().limit(MOST).forEach(delivered -> out.println("  " + name + delivered(delivered)));
        more(step.deliveries().size(), out);
    }

    private void schools(String what, Set<String> schools, String name, PrintWriter out) {
        if (!schools.isEmpty()) {
            out.println("  " + name + what + schools.stream().limit(MOST).collect(Collectors.joining(", "))
                    + (schools.size() > MOST ? " … (" + schools.size() + ")" : ""));
        }
    }

    private String delivered(Step.Delivered delivered) {
        Change change = delivered.change();
        String what = change.form() + " " + change.unit() + " " + change.schoolYear() + ", ";
        return what
                + switch (change.kind()) {
                    case ADDED -> source(delivered.after());
                    case REPLACED ->
                        source(delivered.after()) + say(", thay ", ", in the place of ") + source(delivered.before());
                    case REMOVED -> say("không còn tính ", "no longer counts: ") + source(delivered.before());
                };
    }

    private String source(Optional<Batch> batch) {
        return batch.map(one -> one.sourceName() + say(" nhận ", " of ") + one.received())
                .orElse(say("(lô đã bỏ)", "(a batch that was removed)"));
    }

    private void more(int size, PrintWriter out) {
        if (size > MOST) {
            out.println(
                    "  … " + say((size - MOST) + " mục khác: --format json", (size - MOST) + " more: --format json"));
        }
    }

    private String say(String vietnamese, String english) {
        return language == Text.Language.VI ? vietnamese : english;
    }
}
