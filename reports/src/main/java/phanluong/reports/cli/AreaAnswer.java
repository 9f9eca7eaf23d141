package phanluong.reports.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import phanluong.warehouse.area.Area;
import phanluong.warehouse.area.AreaChange;
import phanluong.warehouse.area.AreaHistory;
import phanluong.warehouse.area.AreaHistory.Step;
import phanluong.warehouse.area.Frame;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.time.Validity;
import phanluong.warehouse.words.Text;

/** What is told of areas: lines for people and the same as values. A date that no document confirms carries (!). */
final class AreaAnswer {
    private final AreaHistory history;
    private final List<Text> lines = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    AreaAnswer(AreaHistory history) {
        this.history = history;
    }

    Answer answer() {
        return new Answer(lines, values);
    }

    void tell(List<Area> areas) {
        areas.forEach(this::tell);
        values.put("areas", areas.stream().map(this::values).toList());
    }

    void suggest(List<String> like) {
        if (!like.isEmpty()) {
            String names = String.join(", ", like);
            say("", "Tên gần giống: " + names, "Similar names: " + names);
        }
        values.put("similar", like);
    }

    void overview(Catalogue catalogue) {
        for (Frame frame : catalogue.frames()) {
            long count = catalogue.areasOf(frame).size();
            say(
                    "",
                    frame.id() + "  " + frame.name().vi() + ": " + count + " đơn vị",
                    frame.id() + "  " + frame.name().en() + ": " + count + " areas");
        }
        List<Area> straddling = catalogue.frames().stream()
                .flatMap(frame -> history.straddling(frame.onDate()).stream())
                .distinct()
                .toList();
        straddling.forEach(area -> say("", spanned(area).vi(), spanned(area).en()));
        values.put(
                "frames",
                catalogue.frames().stream()
                        .map(frame -> Json.object(
                                "frame", frame.id(),
                                "on", frame.onDate().toString(),
                                "areas",
                                        catalogue.areasOf(frame).stream()
                                                .map(Area::code)
                                                .toList()))
                        .toList());
        values.put("straddling", straddling.stream().map(this::values).toList());
    }

    private void tell(Area area) {
        say(
                "",
                named(area) + ", " + days(area.validity()).vi(),
                named(area) + ", " + days(area.validity()).en());
        history.findParent(area, lastDay(area))
                .ifPresent(parent -> say("  ", "thuộc " + named(parent), "in " + named(parent)));
        origins(area, "  ");
        List<Area> former = history.formerParents(area);
        if (former.size() > 1) {
            say("  ", spanned(area).vi(), spanned(area).en());
        }
        for (Step step : history.successors(area)) {
            AreaChange change = step.change();
            Text became = became(change);
            say("  ", by(change) + became.vi() + named(step.area()), by(change) + became.en() + named(step.area()));
        }
        others(area);
    }

    private void origins(Area area, String indent) {
        for (Step step : history.origins(area)) {
            AreaChange change = step.change();
            boolean whole = change.extent() == AreaChange.Extent.EXACT;
            String former = named(step.area())
                    + history.findParent(step.area(), change.date().minusDays(1))
                            .map(parent -> " < " + named(parent))
                            .orElse("");
            say(
                    indent,
                    by(change) + (whole ? "từ toàn bộ " : "từ một phần ") + former,
                    by(change) + (whole ? "from all of " : "from a part of ") + former);
            origins(step.area(), indent + "  ");
        }
    }

    private static Text became(AreaChange change) {
        if (change.extent() == AreaChange.Extent.SHARED) {
            return new Text("một phần vào ", "a part went into ");
        }
        return change.kind() == AreaChange.Kind.MERGED
                ? new Text("nhập vào ", "went into ")
                : new Text("thành ", "became ");
    }

    /** What else the same code means at another time: codes were used again. */
    private void others(Area area) {
        history.versions(area.code()).stream()
                .filter(other -> !other.equals(area) && !other.name().equals(area.name()))
                .forEach(other -> say(
                        "  ",
                        "cùng mã, " + days(other.validity()).vi() + ": "
                                + other.name().vi(),
                        "the same code, " + days(other.validity()).en() + ": "
                                + other.name().vi()));
    }

    private Map<String, Object> values(Area area) {
        return Json.object(
                "code", area.code(),
                "name", area.name().vi(),
                "kind", area.kind(),
                "valid_from", area.validity().from().toString(),
                "valid_to", area.validity().to().map(Object::toString).orElse(null),
                "in", history.findParent(area, lastDay(area)).map(Area::code).orElse(null),
                "origins", history.origins(area).stream().map(this::values).toList(),
                "former_parents",
                        history.formerParents(area).stream().map(Area::code).toList(),
                "successors",
                        history.successors(area).stream().map(this::values).toList());
    }

    private Map<String, Object> values(Step step) {
        AreaChange change = step.change();
        return Json.object(
                "code", step.area().code(),
                "name", step.area().name().vi(),
                "in",
                        history.findParent(step.area(), lastDay(step.area()))
                                .map(Area::code)
                                .orElse(null),
                "date", change.date().toString(),
                "instrument", change.instrument(),
                "kind", change.kind().name().toLowerCase(Locale.ROOT),
                "extent", change.extent().name().toLowerCase(Locale.ROOT),
                "confirmed", change.confirmed());
    }

    private void say(String indent, String vietnamese, String english) {
        lines.add(new Text(indent + vietnamese, indent + english));
    }

    /** Former areas none of which can be given a figure that is known only for this one. */
    private Text spanned(Area area) {
        List<Area> former = history.formerParents(area);
        String names = former.stream().map(AreaAnswer::named).collect(Collectors.joining(", "));
        return new Text(
                named(area) + " nằm trên " + former.size() + " đơn vị cũ: " + names
                        + "; số liệu chỉ có theo đơn vị này là số liệu chung, không chia",
                named(area) + " lies on " + former.size() + " former areas: " + names
                        + "; a figure known only for it is shared by them and never split");
    }

    /** Areas with their days, for a message. */
    static Text listed(List<Area> areas) {
        return new Text(
                areas.stream()
                        .map(area -> named(area) + ", " + days(area.validity()).vi())
                        .collect(Collectors.joining("; ")),
                areas.stream()
                        .map(area -> named(area) + ", " + days(area.validity()).en())
                        .collect(Collectors.joining("; ")));
    }

    private static String named(Area area) {
        return area.code() + " " + area.name().vi();
    }

    private static Text days(Validity validity) {
        return validity.to()
                .map(last ->
                        new Text("từ " + validity.from() + " đến " + last, "from " + validity.from() + " to " + last))
                .orElse(new Text("từ " + validity.from(), "since " + validity.from()));
    }

    private static String by(AreaChange change) {
        return change.date() + " " + change.instrument() + (change.confirmed() ? " " : " (!) ");
    }

    /** The last day of its validity; of what still stands, the first. */
    private static LocalDate lastDay(Area area) {
        return area.validity().to().orElse(area.validity().from());
    }
}
