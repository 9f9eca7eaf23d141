package phanluong.reports.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.area.Area;
import phanluong.warehouse.area.AreaNames;
import phanluong.warehouse.area.Frame;
import phanluong.warehouse.catalogue.Catalogue;

/** An area of a frame, as a person names it: by its code or its name. */
record AreaChoice(Frame frame, Area area) {
    /**
     * @param asked a code, or a name with or without its type
     * @param frame in which it is looked for; in every frame when none is given
     * @param option how the user calls what is asked
     * @throws Refusal when there is none, with names like it, or when several are meant, naming them
     */
    static AreaChoice find(Catalogue catalogue, String asked, Optional<String> frame, String option) {
        AreaNames names = catalogue.areaNames();
        List<Area> named = names.find(asked);
        List<AreaChoice> found = new ArrayList<>();
        for (Frame one : catalogue.frames()) {
            if (frame.map(one.id()::equals).orElse(true)) {
                catalogue.areasOf(one).stream()
                        .filter(area -> area.code().equals(asked) || named.contains(area))
                        .forEach(area -> found.add(new AreaChoice(one, area)));
            }
        }
        String where = frame.map(id -> " (--frame " + id + ")").orElse("");
        if (found.isEmpty()) {
            String like = String.join(", ", names.suggest(asked));
            throw new Refusal(
                    option + " \"" + asked + "\"" + where + " không có; cần mã hoặc tên đơn vị hành chính"
                            + (like.isEmpty() ? "" : "; gần giống: " + like),
                    option + " \"" + asked + "\"" + where + " is not known; expected the code or name of an area"
                            + (like.isEmpty() ? "" : "; similar: " + like));
        }
        if (found.stream().map(AreaChoice::area).distinct().count() > 1) {
            String several = found.stream().map(AreaChoice::toString).collect(Collectors.joining("; "));
            throw new Refusal(
                    option + " \"" + asked + "\" chỉ nhiều nơi: " + several + "; hãy ghi mã hoặc --frame",
                    option + " \"" + asked + "\" names several areas: " + several + "; give a code or --frame");
        }
        return found.get(0);
    }

    @Override
    public String toString() {
        return area.code() + " " + area.name().vi() + " (" + frame.id() + ")";
    }
}
