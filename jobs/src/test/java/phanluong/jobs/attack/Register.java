package phanluong.jobs.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import phanluong.warehouse.area.AreaChange;
import phanluong.warehouse.catalogue.Breakdown;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;

/** The public register of schools: which there are, for which levels, where and of what kind, by the public catalogue. */
final class Register {
    private static final Map<String, String> SETTLEMENTS =
            Map.of("Phường", "urban", "Thị trấn", "urban", "Xã", "rural", "Đặc khu", "rural");

    private final Catalogue catalogue;
    private final LocalDate reform;
    private final Map<String, List<Version>> versions = new TreeMap<>();

    private record Version(
            String school,
            List<String> levels,
            String ownership,
            String kind,
            String commune,
            String district,
            LocalDate from,
            Optional<LocalDate> to) {}

    private Register(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.reform = catalogue.region().reformOn().orElse(LocalDate.MAX);
    }

    /** Of the deliveries of the form {@code schools} that count in a release: they hold no pupil, and anybody knows them. */
    static Register of(Home home, Release release, Catalogue catalogue) {
        Register register = new Register(catalogue);
        try (Database database = Database.inMemory()) {
            release.entries().stream()
                    .filter(entry -> entry.form().equals("schools"))
                    .sorted(Comparator.comparing((Release.Entry entry) -> entry.schoolYear())
                            .thenComparing(Release.Entry::received))
                    .forEach(entry -> database.query(
                                    "select school_code, array_to_string(levels, ' ') as levels, ownership, kind, "
                                            + "commune_code, district_code, valid_from, valid_to from '"
                                            + home.batch(entry.batch()) + "/accepted-*.parquet' where school_year = "
                                            + entry.schoolYear().startYear(),
                                    row -> new Version(
                                            row.text("school_code"),
                                            Arrays.asList(row.text("levels").split(" ")),
                                            row.text("ownership"),
                                            row.text("kind"),
                                            row.text("commune_code"),
                                            row.findText("district_code").orElse(""),
                                            row.date("valid_from"),
                                            row.findDate("valid_to")))
                            .forEach(register::add));
        }
        register.versions.values().forEach(of -> of.sort(Comparator.comparing(Version::from)));
        return register;
    }

    private void add(Version version) {
        List<Version> of = versions.computeIfAbsent(version.school(), code -> new ArrayList<>());
        of.removeIf(older -> older.from().equals(version.from()));
        of.add(version);
    }

    /** The schools that had pupils of a level to graduate at the end of a school year, in order of their codes. */
    List<School> schools(SchoolYear year, String level) {
        LocalDate lastDay = LocalDate.of(year.startYear() + 1, 5, 31);
        return versions.values().stream()
                .filter(of -> last(of).levels().contains(level)
                        && !of.get(0).from().isAfter(lastDay)
                        && last(of).to().map(end -> !end.isBefore(lastDay)).orElse(true))
                .map(of -> school(of, lastDay))
                .toList();
    }

    private School school(List<Version> of, LocalDate lastDay) {
        Version then = of.stream()
                .filter(version -> !version.from().isAfter(lastDay))
                .reduce((older, newer) -> newer)
                .orElseThrow();
        Optional<Version> before =
                of.stream().filter(version -> version.from().isBefore(reform)).reduce((older, newer) -> newer);
        String district = before.map(Version::district).orElse("");
        String present = before.flatMap(version -> successor(version.commune())).orElseGet(() -> last(of).commune());
        boolean isReformed = !lastDay.isBefore(reform);
        String commune = isReformed ? present : then.commune();
        boolean isDisadvantaged = catalogue.disadvantagedAreas().stream()
                .filter(area -> area.validity().includes(lastDay))
                .anyMatch(area -> isReformed
                        ? area.code().equals(present)
                        : before.filter(version -> area.code().equals(version.commune()))
                                        .isPresent()
                                || area.code().equals(district));
        boolean hasPark = catalogue.parks().stream()
                .anyMatch(park ->
                        park.districtCode().equals(district) && park.validity().includes(lastDay));
        boolean isPilot = catalogue.pilots().stream()
                .filter(pilot -> pilot.validity().includes(lastDay))
                .anyMatch(pilot -> pilot.code().equals(pilot.kind().equals("school") ? then.school() : district));
        return new School(
                then.school(),
                Map.of(
                        "province",
                        "70",
                        "province_before",
                        "70",
                        "province_after",
                        "75",
                        "district_2019",
                        district,
                        "commune_2019",
                        before.map(Version::commune).orElse(""),
                        "commune_2025",
                        present),
                Map.of(
                        "school_kind",
                        then.kind(),
                        "ownership",
                        then.ownership(),
                        "industrial_park",
                        hasPark ? "yes" : "no",
                        "pilot",
                        isPilot ? "yes" : "no",
                        "disadvantaged_area",
                        isDisadvantaged ? "yes" : "no",
                        "settlement",
                        settlement(commune, lastDay)));
    }

    private String settlement(String commune, LocalDate day) {
        return catalogue.areas().stream()
                .filter(area -> area.kind().equals("commune")
                        && area.code().equals(commune)
                        && area.validity().includes(day))
                .flatMap(area -> SETTLEMENTS.entrySet().stream()
                        .filter(word -> area.name().vi().startsWith(word.getKey()))
                        .map(Map.Entry::getValue))
                .findFirst()
                .orElse(Breakdown.UNKNOWN);
    }

    private Optional<String> successor(String commune) {
        return catalogue.areaChanges().stream()
                .filter(change ->
                        change.date().equals(reform) && change.fromCode().equals(commune))
                .map(AreaChange::toCode)
                .findFirst();
    }

    private static Version last(List<Version> of) {
        return of.get(of.size() - 1);
    }
}
