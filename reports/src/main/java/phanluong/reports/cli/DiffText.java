package phanluong.reports.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.history.Change;
import phanluong.warehouse.history.ChangedDelivery;
import phanluong.warehouse.history.MovedFigure;
import phanluong.warehouse.history.ReleaseDiff;
import phanluong.warehouse.history.RowMoves;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.target.Standing;
import phanluong.warehouse.target.Target;
import phanluong.warehouse.words.Text;

/** A difference of two releases for people: what counts otherwise, then the figures that move, each with its causes. */
final class DiffText {
    private static final int CELLS = 5;
    private static final int CAUSES = 3;
    private final Text.Language language;
    private final Catalogue catalogue;
    private final int limit;

    DiffText(Text.Language language, Catalogue catalogue, int limit) {
        this.language = language;
        this.catalogue = catalogue;
        this.limit = limit;
    }

    void write(ReleaseDiff diff, PrintWriter out) {
        out.println(say("Bản công bố số ", "Release ") + diff.before().number() + " ("
                + diff.before().asOf() + ") → "
                + diff.after().number() + " (" + diff.after().asOf() + ")"
                + (diff.after().demonstration() ? say(". SỐ LIỆU MINH HỌA.", ". DEMONSTRATION DATA.") : ""));
        out.println();
        if (diff.deliveries().isEmpty()) {
            out.println(say("Cùng những lượt gửi được tính.", "The same deliveries count."));
        } else {
            forms(diff.deliveries(), out);
        }
        List<ChangedDelivery> again = diff.deliveries().stream()
                .filter(delivery -> delivery.change().kind() != Change.Kind.ADDED)
                .toList();
        again.stream().limit(limit).forEach(delivery -> delivery(delivery, out));
        more(again.size(), out);
        out.println();
        figures(diff.figures(), out);
    }

    private void forms(List<ChangedDelivery> deliveries, PrintWriter out) {
        Listing listing = new Listing(language)
                .text("Biểu", "Form")
                .number("Thêm", "Added")
                .number("Thay", "Replaced")
                .number("Bỏ", "Removed")
                .number("Dòng vào", "Rows in")
                .number("Dòng ra", "Rows out")
                .number("Dòng sửa", "Rows changed");
        Map<String, List<ChangedDelivery>> byForm = deliveries.stream()
                .collect(
                        Collectors.groupingBy(delivery -> delivery.change().form(), TreeMap::new, Collectors.toList()));
        byForm.forEach((form, some) -> listing.row(
                form,
                count(some, Change.Kind.ADDED),
                count(some, Change.Kind.REPLACED),
                count(some, Change.Kind.REMOVED),
                some.stream()
                        .flatMap(one -> one.moves().stream())
                        .mapToLong(RowMoves::in)
                        .sum(),
                some.stream()
                        .flatMap(one -> one.moves().stream())
                        .mapToLong(RowMoves::out)
                        .sum(),
                some.stream()
                        .flatMap(one -> one.moves().stream())
                        .mapToLong(RowMoves::changed)
                        .sum()));
        out.print(listing);
    }

    private static long count(List<ChangedDelivery> deliveries, Change.Kind kind) {
        return deliveries.stream().filter(one -> one.change().kind() == kind).count();
    }

    private void delivery(ChangedDelivery delivery, PrintWriter out) {
        Change change = delivery.change();
        out.println(change.form() + " " + change.unit() + " " + change.schoolYear() + ": "
                + switch (change.kind()) {
                    case ADDED -> say("thêm", "added");
                    case REPLACED ->
                        say("thay ", "replaced ") + source(delivery.before()) + " → " + source(delivery.after());
                    case REMOVED -> say("không còn tính ", "no longer counts: ") + source(delivery.before());
                });
        if (delivery.moves().isEmpty()) {
            out.println("    "
                    + say("không so được từng dòng: lô cũ đã bỏ", "rows cannot be compared: a batch was removed"));
            return;
        }
        RowMoves moves = delivery.moves().get();
        String fields = moves.fields().entrySet().stream()
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.joining(", "));
        out.println("    " + delivery.rowsBefore() + " → " + delivery.rowsAfter() + say(" dòng: thêm ", " rows: ")
                + moves.in() + say(", bớt ", " in, ") + moves.out() + say(", sửa ", " out, ") + moves.changed()
                + say("", " changed") + (fields.isEmpty() ? "" : " (" + fields + ")"));
        moves.cells().stream()
                .limit(CELLS)
                .forEach(cell -> out.println("      " + cell.key() + "  " + cell.field() + ": "
                        + (cell.before().isEmpty() ? "–" : cell.before()) + " → "
                        + (cell.after().isEmpty() ? "–" : cell.after())));
        if (moves.cells().size() > CELLS) {
            out.println("      … " + (moves.cells().size() - CELLS) + say(" ô khác", " more cells"));
        }
    }

    private void figures(List<MovedFigure> figures, PrintWriter out) {
        if (figures.isEmpty()) {
            out.println(say("Không có chỉ tiêu nào thay đổi.", "No published figure moves."));
            return;
        }
        List<MovedFigure> revised = figures.stream().filter(this::isTold).toList();
        long measured = figures.stream().filter(this::isNew).count();
        out.println(say(
                figures.size() + " giá trị chỉ tiêu thay đổi: "
                        + figures.stream().filter(MovedFigure::isRevised).count() + " đã có nay khác, " + measured
                        + " nay mới có, còn lại đổi số trường hoặc mất số liệu",
                figures.size() + " published figures move: "
                        + figures.stream().filter(MovedFigure::isRevised).count()
                        + " had a value and have another, " + measured
                        + " have their first, the others change in schools or lose their value"));
        String indicator = "";
        for (MovedFigure figure : revised.stream().limit(limit).toList()) {
            if (!figure.indicator().equals(indicator)) {
                indicator = figure.indicator();
                out.println(name(indicator) + " [" + indicator + "]");
            }
            figure(figure, out);
        }
        more(revised.size(), out);
        Map<String, Long> fresh = figures.stream()
                .filter(this::isNew)
                .collect(Collectors.groupingBy(
                        figure -> figure.indicator() + " " + figure.schoolYear(), TreeMap::new, Collectors.counting()));
        fresh.forEach((what, count) ->
                out.println(say("mới có: ", "first values: ") + what + ": " + count + say(" địa bàn", " areas")));
    }

    private boolean isNew(MovedFigure figure) {
        return percent(figure.after()).isPresent() && percent(figure.before()).isEmpty();
    }

    /** First values are counted, all others told one by one. */
    private boolean isTold(MovedFigure figure) {
        return !isNew(figure);
    }

    private void figure(MovedFigure figure, PrintWriter out) {
        out.println("  " + figure.areaName() + " (" + figure.frame() + ") " + figure.schoolYear() + ": "
                + reading(figure.before(), figure) + " → " + reading(figure.after(), figure));
        for (MovedFigure.MovedStanding moved : figure.standings()) {
            out.println("      " + moved.set() + " " + moved.targetYear() + scope(moved) + ": "
                    + standing(moved.before()) + " → " + standing(moved.after()));
        }
        figure.causes().stream()
                .limit(CAUSES)
                .forEach(cause -> out.println("      ← " + cause.change().form() + " "
                        + cause.change().unit() + " " + cause.change().schoolYear() + ", " + source(cause.cause())));
        if (figure.causes().size() > CAUSES) {
            out.println("      ← … " + (figure.causes().size() - CAUSES) + say(" lượt gửi khác", " more deliveries"));
        }
        if (figure.causes().isEmpty()) {
            out.println(say("      ← không rõ lượt gửi nào", "      ← no delivery found that explains it"));
        }
    }

    private String source(Optional<Batch> batch) {
        return batch.map(one -> one.sourceName() + say(" nhận ", " of ") + one.received())
                .orElse(say("(lô đã bỏ)", "(a batch that was removed)"));
    }

    private String scope(MovedFigure.MovedStanding moved) {
        return moved.scope() == Target.Scope.ALL
                ? ""
                : ", " + moved.scope().words().in(language);
    }

    private String standing(Optional<Standing> standing) {
        return standing.map(one -> one.words().in(language)).orElse("–");
    }

    private String reading(Optional<IndicatorValue> value, MovedFigure figure) {
        if (value.isEmpty()) {
            return "–";
        }
        IndicatorValue one = value.get();
        String schools = "; " + one.countedOfExpected() + say(" trường", " schools");
        if (one.reading() instanceof Reading.Measured measured) {
            Indicator definition = catalogue.findIndicator(figure.indicator()).orElseThrow();
            return rounded(definition.value(measured).orElseThrow(), definition.decimals()) + " "
                    + definition.unit().words().in(language) + " (" + measured.numerator() + "/"
                    + measured.denominator() + schools + ")";
        }
        return ((Reading.Missing) one.reading()).gap().words().in(language) + " (" + schools.substring(2) + ")";
    }

    private static Optional<BigDecimal> percent(Optional<IndicatorValue> value) {
        return value.flatMap(one -> one.reading().percent());
    }

    private String rounded(BigDecimal number, int decimals) {
        String text = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return language == Text.Language.VI ? text.replace('.', ',') : text;
    }

    private String name(String indicator) {
        return catalogue
                .findIndicator(indicator)
                .map(one -> one.name().in(language))
                .orElse(indicator);
    }

    private void more(int size, PrintWriter out) {
        if (size > limit) {
            out.println("  … "
                    + say(
                            (size - limit) + " mục khác: --limit " + size + " hoặc --format json",
                            (size - limit) + " more: --limit " + size + " or --format json"));
        }
    }

    private String say(String vietnamese, String english) {
        return language == Text.Language.VI ? vietnamese : english;
    }
}
