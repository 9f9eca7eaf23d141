package phanluong.jobs.blank;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.Unit;
import phanluong.warehouse.form.Category;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.time.SchoolYear;

/** Fills forms with what is known already: who reports, the unit's schools, the lists it sent last; never last year's figures. */
final class Filling {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** A larger unit copies lines, or sends a text. */
    private static final int MOST_LINES = 5_000;

    private final Catalogue catalogue;
    private final Earlier earlier;

    Filling(Catalogue catalogue, Earlier earlier) {
        this.catalogue = catalogue;
        this.earlier = earlier;
    }

    Content of(Form form, Unit unit, SchoolYear year) {
        List<School> own = ownSchools(unit, year);
        List<Map<String, Object>> rows = rows(form, unit, year, own);
        Map<String, CodeList> lists =
                new CodeLists(catalogue, earlier).of(form, unit, year, schoolNames(own, rows, year));
        return new Content(form, unit, year, rows, lists, due(form, unit, year), earlier.release());
    }

    private List<Map<String, Object>> rows(Form form, Unit unit, SchoolYear year, List<School> own) {
        return switch (form.handout().rows()) {
            case NONE -> List.of();
            case LINES -> Collections.nCopies(lines(form, unit, year), filled(form, unit, year, Map.of()));
            case LAST -> last(form, unit, year);
            case SCHOOLS -> schools(form, unit, year, own);
        };
    }

    /** As many as the unit sent last and a tenth more, in full hundreds. */
    private int lines(Form form, Unit unit, SchoolYear year) {
        int last = earlier.last(form.name(), unit.code(), year).size();
        return Math.min(MOST_LINES, (last + last / 10) / 100 * 100 + 100);
    }

    private List<Map<String, Object>> last(Form form, Unit unit, SchoolYear year) {
        Set<Map<String, Object>> seen = new HashSet<>();
        return earlier.last(form.name(), unit.code(), year).stream()
                .map(row -> filled(form, unit, year, row))
                .filter(seen::add)
                .toList();
    }

    /** The schools and levels that the unit reported last, as far as they are open, and the other schools of its list. */
    private List<Map<String, Object>> schools(Form form, Unit unit, SchoolYear year, List<School> own) {
        Set<String> closed = closedSchools(year);
        List<Map<String, Object>> rows = new ArrayList<>(last(form, unit, year).stream()
                .filter(row -> !closed.contains(String.valueOf(row.get("school_code"))))
                .toList());
        Set<Object> reported =
                new HashSet<>(rows.stream().map(row -> row.get("school_code")).toList());
        List<String> levels =
                form.field("level").categories().stream().map(Category::value).toList();
        Set<Map<String, Object>> seen = new HashSet<>();
        for (School school : own) {
            for (String level : levels) {
                if (school.levels().contains(level) && !reported.contains(school.code())) {
                    Map<String, Object> row =
                            filled(form, unit, year, Map.of("school_code", school.code(), "level", level));
                    if (seen.add(row)) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    private static Map<String, Object> filled(Form form, Unit unit, SchoolYear year, Map<String, Object> row) {
        Map<String, Object> filled = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            if (field.name().equals(Form.UNIT)) {
                filled.put(field.name(), unit.code());
            } else if (field.name().equals(Form.SCHOOL_YEAR)) {
                filled.put(field.name(), year);
            } else if (form.handout().fills(field.name()) && row.get(field.name()) != null) {
                filled.put(field.name(), row.get(field.name()));
            }
        }
        return filled;
    }

    /** The open schools of the unit's own list; of the lists of others those in its area when it has sent none. */
    private List<School> ownSchools(Unit unit, SchoolYear year) {
        List<Map<String, Object>> listed = earlier.last("schools", unit.code(), year);
        List<School> own = (listed.isEmpty() ? earlier.lastOfAll("schools", year) : listed)
                .stream()
                        .map(School::of)
                        .filter(school -> !listed.isEmpty() || school.liesIn(unit.areaCode()))
                        .toList();
        return own.stream().filter(school -> school.isOpenIn(year)).toList();
    }

    private Set<String> closedSchools(SchoolYear year) {
        Set<String> open = new HashSet<>();
        Set<String> known = new HashSet<>();
        earlier.lastOfAll("schools", year).stream().map(School::of).forEach(school -> {
            known.add(school.code());
            if (school.isOpenIn(year)) {
                open.add(school.code());
            }
        });
        known.removeAll(open);
        return known;
    }

    private Map<String, String> schoolNames(List<School> own, List<Map<String, Object>> rows, SchoolYear year) {
        Map<String, String> names = new TreeMap<>();
        own.forEach(school -> names.put(school.code(), school.name()));
        Set<Object> used = new HashSet<>(
                rows.stream().map(row -> row.getOrDefault("school_code", "")).toList());
        earlier.lastOfAll("schools", year).stream()
                .map(School::of)
                .filter(school -> used.contains(school.code()))
                .forEach(school -> names.putIfAbsent(school.code(), school.name()));
        return names;
    }

    private List<String> due(Form form, Unit unit, SchoolYear year) {
        Optional<Form> submissions = catalogue.forms().find("submissions");
        if (submissions.isEmpty() || form.equals(submissions.get())) {
            return List.of();
        }
        return earlier.of("submissions", year).stream()
                .filter(row -> unit.code().equals(row.get("unit")))
                .sorted(Comparator.comparing((Map<String, Object> row) -> (LocalDate) row.get("due"))
                        .thenComparing(row -> String.valueOf(row.get("report"))))
                .map(row -> label(submissions.get(), "report", row) + " (" + label(submissions.get(), "period", row)
                        + "): " + day((LocalDate) row.get("due")))
                .distinct()
                .toList();
    }

    /** {@code 31/12/2024}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String label(Form form, String field, Map<String, Object> row) {
        String value = String.valueOf(row.get(field));
        return form.field(field).categories().stream()
                .filter(category -> category.value().equals(value))
                .map(Category::label)
                .findFirst()
                .orElse(value);
    }
}
