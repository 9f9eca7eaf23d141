package phanluong.warehouse.catalogue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.area.Frame;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.form.Forms;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorReader;
import phanluong.warehouse.target.Target;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.time.Validity;
import phanluong.warehouse.words.Text;
import phanluong.warehouse.words.Yaml;

/** Reads all definition files of a pack; all problems are said at once. */
final class CatalogueReader {
    private final Pack pack;
    private final List<String> problems = new ArrayList<>();

    private CatalogueReader(Pack pack) {
        this.pack = pack;
    }

    /** @throws Refusal with all problems that keep the pack from being read */
    static Catalogue read(Pack pack) {
        CatalogueReader reader = new CatalogueReader(pack);
        Catalogue catalogue = reader.read();
        if (!reader.problems.isEmpty()) {
            throw new Refusal(reader.told());
        }
        return catalogue;
    }

    /** All problems of a pack: what cannot be read, and what was read and contradicts itself; empty when there is none. */
    static List<String> problems(Pack pack) {
        CatalogueReader reader = new CatalogueReader(pack);
        Catalogue catalogue = reader.read();
        reader.problems.addAll(new MeasureCheck(catalogue).problems());
        reader.problems.addAll(new IndicatorCheck(catalogue).problems());
        return reader.told();
    }

    private List<String> told() {
        return problems.stream()
                .distinct()
                .map(problem -> "Catalogue " + pack.name() + ": " + problem)
                .toList();
    }

    private Catalogue read() {
        Optional<Region> region = region();
        List<Indicator> indicators = indicators();
        Catalogue catalogue = new Catalogue(
                region.orElse(null),
                forms(),
                table("areas.csv", AreaReader::area),
                table("area_changes.csv", AreaReader::change),
                table("area_spellings.csv", AreaReader::spelling),
                table("frames.csv", AreaReader::frame),
                table(
                        "units.csv",
                        row -> new Unit(
                                row.text("code"),
                                row.text("name"),
                                row.text("kind"),
                                row.text("area_code"),
                                validity(row),
                                row.find("forms")
                                        .map(forms -> List.of(forms.split(";")))
                                        .orElse(List.of()))),
                table("task_groups.csv", row -> new TaskGroup(row.text("code"), row.text("letter"), name(row))),
                table("plan_rows.csv", MeasureReader::planRow),
                table("measures.csv", MeasureReader::measure),
                table(
                        "destinations.csv",
                        row -> new Destination(
                                row.text("code"),
                                name(row),
                                row.flag("vocational"),
                                Integer.parseInt(row.text("position")))),
                indicators,
                table("targets.csv", row -> target(row, indicators)),
                table(
                        "disadvantaged_areas.csv",
                        row -> new DisadvantagedArea(
                                row.text("code"), validity(row), row.flag("confirmed"), row.text("source"))),
                breakdowns(),
                disclosure(),
                table(
                        "pilots.csv",
                        row -> new Pilot(row.text("kind"), row.text("code"), validity(row), row.flag("assumed"))),
                table(
                        "industrial_parks.csv",
                        row -> new Park(
                                row.text("name"),
                                row.text("kind"),
                                row.text("district_code"),
                                validity(row),
                                row.flag("confirmed"))),
                table(
                        "issuers.csv",
                        row -> new Issuer(
                                validity(row),
                                row.find("superior"),
                                row.text("body"),
                                row.find("code").orElse(""),
                                row.text("place"),
                                row.text("signing_for"),
                                List.of(row.text("signing_role").split("\\|")))),
                fingerprint());
        checkReferences(catalogue);
        return catalogue;
    }

    private Forms forms() {
        try {
            return Forms.read(pack.below("forms"));
        } catch (Refusal refusal) {
            refusal.problems().forEach(problem -> problems.add(problem.en()));
            return Forms.read(Map.of());
        }
    }

    private <T> List<T> table(String file, Function<CsvTable.Row, T> reader) {
        return pack.find(file)
                .map(text -> new CsvTable(file, text, problems).rows(reader))
                .orElse(List.of());
    }

    private Optional<Region> region() {
        try {
            Yaml file = Yaml.parse(
                    pack.find("region.yml").orElseThrow(() -> new IllegalArgumentException("the file is missing")));
            Map<Integer, SchoolYear> targetYears = new TreeMap<>();
            file.mapping("target_years")
                    .values()
                    .forEach((year, schoolYear) ->
                            targetYears.put(Integer.valueOf(year.toString()), SchoolYear.parse(schoolYear.toString())));
            return Optional.of(new Region(
                    file.words("name"),
                    file.words("plan"),
                    file.text("total_frame"),
                    file.text("detail_frame"),
                    file.findText("present_frame"),
                    file.findText("reform_on").map(LocalDate::parse),
                    SchoolYear.parse(file.text("baseline_year")),
                    targetYears,
                    period(file.mapping("midterm")),
                    period(file.mapping("final")),
                    Text.Language.valueOf(file.text("language").toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add("region.yml: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Region.Period period(Yaml period) {
        return new Region.Period(
                SchoolYear.parse(period.text("last_year")),
                period.findText("as_of").map(LocalDate::parse));
    }

    private List<Indicator> indicators() {
        List<Indicator> indicators = new ArrayList<>();
        pack.below("indicators").forEach((file, text) -> {
            try {
                indicators.addAll(IndicatorReader.read(text));
            } catch (IllegalArgumentException e) {
                problems.add("indicators/" + file + ": " + e.getMessage());
            }
        });
        indicators.sort(Comparator.comparingInt(Indicator::position).thenComparing(Indicator::id));
        return List.copyOf(indicators);
    }

    private List<Breakdown> breakdowns() {
        try {
            return pack.find("breakdowns.yml").map(BreakdownReader::read).orElse(List.of());
        } catch (IllegalArgumentException e) {
            problems.add("breakdowns.yml: " + e.getMessage());
            return List.of();
        }
    }

    private DisclosureRules disclosure() {
        try {
            return DisclosureRules.read(pack.find("disclosure.yml")
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the file is missing; without it no figure can be published")));
        } catch (IllegalArgumentException e) {
            problems.add("disclosure.yml: " + e.getMessage());
            return DisclosureRules.OPEN;
        }
    }

    private static Target target(CsvTable.Row row, List<Indicator> indicators) {
        String indicator = row.text("indicator");
        if (indicators.stream().noneMatch(known -> known.id().equals(indicator))) {
            throw new IllegalArgumentException("target for unknown indicator \"" + indicator + "\"");
        }
        return new Target(
                indicator,
                row.text("target_set"),
                row.constant(Target.Scope.class, "scope"),
                Integer.parseInt(row.text("year")),
                row.constant(Target.Comparator.class, "comparator"),
                new BigDecimal(row.text("value")),
                row.text("document"),
                row.text("clause"),
                row.flag("confirmed"),
                validity(row));
    }

    private void checkReferences(Catalogue catalogue) {
        if (catalogue.region() == null) {
            return;
        }
        List<String> frames = catalogue.frames().stream().map(Frame::id).toList();
        List<String> needed = new ArrayList<>(
                List.of(catalogue.region().totalFrame(), catalogue.region().detailFrame()));
        catalogue.region().presentFrame().ifPresent(needed::add);
        needed.stream()
                .filter(frame -> !frames.contains(frame))
                .forEach(frame ->
                        problems.add("region.yml: frame \"" + frame + "\" is not in frames.csv, which has " + frames));
        List<String> measures = catalogue.measures().stream().map(Measure::id).toList();
        for (Indicator indicator : catalogue.indicators()) {
            indicator.definitions().stream()
                    .flatMap(definition -> definition.measures().stream())
                    .distinct()
                    .filter(measure -> !measures.contains(measure))
                    .forEach(measure -> problems.add("indicators/" + indicator.id() + ".yml: measure \"" + measure
                            + "\" is not in measures.csv"));
        }
    }

    static Text name(CsvTable.Row row) {
        return new Text(row.text("name_vi"), row.find("name_en").orElse(null));
    }

    static Validity validity(CsvTable.Row row) {
        return new Validity(row.date("valid_from"), row.findDate("valid_to"));
    }

    private String fingerprint() {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(pack.texts())
                .forEach((path, text) ->
                        all.append(path).append('\n').append(text).append('\n'));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
