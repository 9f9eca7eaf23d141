package phanluong.warehouse.finding;

import java.util.Locale;
import java.util.Optional;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

/**
 * One answer with its evidence. Its strength follows from the evidence and from nothing else, so nobody can set it.
 *
 * @param area the whole region or one of its areas
 * @param schoolYear the last one that it speaks of
 * @param detail what tells apart several answers of one topic, such as the id of a target; empty where there is one
 */
public record Statement(
        Topic topic, String indicator, Area area, SchoolYear schoolYear, Optional<String> detail, Evidence evidence) {

    /** @param whole whether it is the whole region */
    public record Area(String frame, String code, String name, boolean whole) {
        static Area of(Series series, boolean whole) {
            return new Area(series.frame(), series.areaCode(), series.areaName(), whole);
        }
    }

    /** Stays the same from release to release: topic, indicator, area, year and, where needed, what else tells it apart. */
    public String id() {
        return topic.name().toLowerCase(Locale.ROOT) + "/" + indicator + "/" + area.code() + "/" + schoolYear
                + detail.map(more -> "/" + more).orElse("");
    }

    public Strength strength() {
        return Judgement.of(evidence);
    }
}
