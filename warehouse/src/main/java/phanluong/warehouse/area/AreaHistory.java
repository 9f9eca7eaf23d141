package phanluong.warehouse.area;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import phanluong.warehouse.area.AreaChange.Extent;
import phanluong.warehouse.area.AreaChange.Kind;

/** What an area was, from what it was made and what became of it; looked up by code and day, never by name. */
public final class AreaHistory {
    private final List<Area> areas;
    private final List<AreaChange> changes;

    /** A change and the area at its other end: as it was on the day before, or as it is from that day. */
    public record Step(AreaChange change, Area area) {}

    public AreaHistory(List<Area> areas, List<AreaChange> changes) {
        this.areas = List.copyOf(areas);
        this.changes = List.copyOf(changes);
    }

    /** All that a code ever meant, in the order of the catalogue; empty when it never meant anything. */
    public List<Area> versions(String code) {
        return areas.stream().filter(area -> area.code().equals(code)).toList();
    }

    public Optional<Area> find(String code, LocalDate day) {
        return versions(code).stream()
                .filter(area -> area.validity().includes(day))
                .findFirst();
    }

    /** What it lay in on a day of its validity. */
    public Optional<Area> findParent(Area area, LocalDate day) {
        return area.parentCode().flatMap(code -> find(code, day));
    }

    /** The areas that went into it on its first day; empty when the catalogue begins with it. */
    public List<Step> origins(Area area) {
        LocalDate day = area.validity().from();
        return changes.stream()
                .filter(change ->
                        change.toCode().equals(area.code()) && change.date().equals(day))
                .flatMap(change -> step(change, change.fromCode(), day.minusDays(1)))
                .toList();
    }

    /** What became of it on the day after its last; of an area whose level ended, what became of the areas in it. */
    public List<Step> successors(Area area) {
        return area.validity().to().map(last -> successors(area, last)).orElse(List.of());
    }

    private List<Step> successors(Area area, LocalDate last) {
        List<Step> own = changes.stream()
                .filter(change ->
                        change.fromCode().equals(area.code()) && change.date().equals(last.plusDays(1)))
                .flatMap(change -> step(change, change.toCode(), change.date()))
                .toList();
        return own.isEmpty() ? ofParts(area, last) : own;
    }

    private List<Step> ofParts(Area area, LocalDate last) {
        Map<Area, AreaChange> found = new LinkedHashMap<>();
        parts(area, last).stream()
                .flatMap(part -> successors(part, last).stream())
                .forEach(step -> found.putIfAbsent(step.area(), step.change()));
        Extent extent = found.size() > 1 ? Extent.SHARED : Extent.EXACT;
        return found.entrySet().stream()
                .map(entry -> new Step(dissolved(area, entry.getValue(), extent), entry.getKey()))
                .toList();
    }

    private static AreaChange dissolved(Area area, AreaChange ofPart, Extent extent) {
        return new AreaChange(
                ofPart.date(),
                ofPart.instrument(),
                area.code(),
                ofPart.toCode(),
                Kind.DISSOLVED,
                extent,
                ofPart.confirmed());
    }

    /** The areas that lay directly in it on a day. */
    public List<Area> parts(Area area, LocalDate day) {
        return areas.stream()
                .filter(part -> part.parentCode().filter(area.code()::equals).isPresent()
                        && part.validity().includes(day))
                .toList();
    }

    /**
     * The areas of an ended level whose ground it holds, such as the former districts of a ward. A figure known only for an
     * area that names several of them belongs to none alone. Empty while the level still stands.
     */
    public List<Area> formerParents(Area area) {
        Map<String, Area> found = new LinkedHashMap<>();
        collectFormerParents(area, found);
        return List.copyOf(found.values());
    }

    private void collectFormerParents(Area area, Map<String, Area> found) {
        Optional<String> kind = findParent(area, area.validity().from()).map(Area::kind);
        for (Step origin : origins(area)) {
            Optional<Area> parent =
                    findParent(origin.area(), origin.change().date().minusDays(1));
            if (parent.isPresent() && !parent.map(Area::kind).equals(kind)) {
                found.putIfAbsent(parent.get().code(), parent.get());
            } else {
                collectFormerParents(origin.area(), found);
            }
        }
    }

    /** Areas that lie on the ground of several areas of an ended level, on a day. */
    public List<Area> straddling(LocalDate day) {
        return areas.stream()
                .filter(area -> area.validity().includes(day)
                        && area.parentCode().isPresent()
                        && formerParents(area).size() > 1)
                .toList();
    }

    private Stream<Step> step(AreaChange change, String code, LocalDate day) {
        return find(code, day).map(area -> new Step(change, area)).stream();
    }
}
