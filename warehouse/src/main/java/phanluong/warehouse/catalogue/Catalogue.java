package phanluong.warehouse.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import phanluong.warehouse.area.Area;
import phanluong.warehouse.area.AreaChange;
import phanluong.warehouse.area.AreaHistory;
import phanluong.warehouse.area.AreaNames;
import phanluong.warehouse.area.Frame;
import phanluong.warehouse.area.Spelling;
import phanluong.warehouse.form.Forms;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.target.Target;

/**
 * The definitions of one region as values: areas, frames, units, rows of the plan, measures, indicators, targets, pilots, forms.
 *
 * @param fingerprint SHA-256 over all definition files; a published database names the definitions it was built with
 */
public record Catalogue(
        Region region,
        Forms forms,
        List<Area> areas,
        List<AreaChange> areaChanges,
        List<Spelling> spellings,
        List<Frame> frames,
        List<Unit> units,
        List<TaskGroup> taskGroups,
        List<PlanRow> planRows,
        List<Measure> measures,
        List<Destination> destinations,
        List<Indicator> indicators,
        List<Target> targets,
        List<DisadvantagedArea> disadvantagedAreas,
        List<Breakdown> breakdowns,
        DisclosureRules disclosure,
        List<Pilot> pilots,
        List<Park> parks,
        List<Issuer> issuers,
        String fingerprint) {

    /** The catalogue of Bình Phước. */
    public static Catalogue shipped() {
        return CatalogueReader.read(Pack.shipped());
    }

    /**
     * The catalogue in a folder.
     *
     * @throws phanluong.warehouse.Refusal listing every problem of its files, with file and line
     */
    public static Catalogue in(Path folder) {
        return CatalogueReader.read(Pack.in(folder));
    }

    /** The catalogue in the folder given, or the shipped one when none is given. */
    public static Catalogue of(Optional<Path> folder) {
        return folder.map(Catalogue::in).orElseGet(Catalogue::shipped);
    }

    /**
     * Every problem of the definitions in the folder given, or of the shipped ones: files that cannot be read, formulas over
     * measures that do not exist, examples that do not hold, rows of the plan without a measure … Empty when there is none.
     *
     * @throws phanluong.warehouse.Refusal when the folder holds no catalogue at all
     */
    public static List<String> problems(Optional<Path> folder) {
        return CatalogueReader.problems(folder.map(Pack::in).orElseGet(Pack::shipped));
    }

    /** This catalogue with other rules of what may be published; a database tells by its recipe which rules it was built by. */
    public Catalogue with(DisclosureRules rules) {
        return new Catalogue(
                region,
                forms,
                areas,
                areaChanges,
                spellings,
                frames,
                units,
                taskGroups,
                planRows,
                measures,
                destinations,
                indicators,
                targets,
                disadvantagedAreas,
                breakdowns,
                rules,
                pilots,
                parks,
                issuers,
                fingerprint + " " + rules);
    }

    /** This catalogue, hiding nothing: figures as they were counted. */
    public Catalogue openly() {
        return with(DisclosureRules.OPEN);
    }

    public AreaHistory areaHistory() {
        return new AreaHistory(areas, areaChanges);
    }

    public AreaNames areaNames() {
        return new AreaNames(areas, spellings);
    }

    /** @throws IllegalArgumentException when there is no such frame */
    public Frame frame(String id) {
        return frames.stream()
                .filter(frame -> frame.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no frame " + id));
    }

    /** The indicators that the reviews speak of. */
    public List<Indicator> headlines() {
        return indicators.stream().filter(Indicator::headline).toList();
    }

    /** The areas that a frame holds, as they stood on its day. */
    public List<Area> areasOf(Frame frame) {
        return areas.stream()
                .filter(area -> area.kind().equals(frame.kind())
                        && area.validity().includes(frame.onDate())
                        && (frame.within().isEmpty() || isWithin(area, frame)))
                .toList();
    }

    private boolean isWithin(Area area, Frame frame) {
        return frame.within().filter(area.code()::equals).isPresent()
                || areaHistory()
                        .findParent(area, frame.onDate())
                        .filter(parent -> isWithin(parent, frame))
                        .isPresent();
    }

    public Optional<Indicator> findIndicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    /** The forms from which the measures of an indicator come, by name. */
    public Set<String> formsOf(Indicator indicator) {
        return measures.stream()
                .filter(measure -> indicator.measures().contains(measure.id()))
                .flatMap(measure -> measure.forms().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The body that signs on a day; empty when the region names none for it. */
    public Optional<Issuer> findIssuer(LocalDate day) {
        return issuers.stream()
                .filter(issuer -> issuer.validity().includes(day))
                .findFirst();
    }
}
