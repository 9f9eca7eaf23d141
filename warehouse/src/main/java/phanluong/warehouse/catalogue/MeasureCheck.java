package phanluong.warehouse.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;

/** Whether measures come from somewhere that exists, and every row of the plan has one. */
final class MeasureCheck {
    private static final Set<String> GRAINS = Set.of("school", "unit", "institution", "area");
    private static final String PILOT_OFFICE = "pilot_office";

    private final Catalogue catalogue;
    private final List<String> problems = new ArrayList<>();

    MeasureCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<String> problems() {
        Set<String> ids = new HashSet<>();
        for (Measure measure : catalogue.measures()) {
            if (!ids.add(measure.id())) {
                problem(measure, "is there twice");
            }
            origin(measure);
            words(measure);
            senders(measure);
        }
        planRows();
        return problems;
    }

    private void origin(Measure measure) {
        List<String> names = measure.forms();
        List<Form> forms = catalogue.forms().list().stream()
                .filter(form -> names.contains(form.name()))
                .toList();
        List<String> known = forms.stream().map(Form::name).toList();
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problem(measure, "form \"" + name + "\" does not exist"));
        Set<String> columns = forms.stream()
                .flatMap(form -> form.fields().stream())
                .map(Field::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!forms.isEmpty() && !columns.contains(measure.column())) {
            problem(
                    measure,
                    "form " + measure.form() + " has no column \"" + measure.column() + "\"; it has " + columns);
        }
    }

    private void words(Measure measure) {
        if (!GRAINS.contains(measure.grain())) {
            problem(measure, "grain is \"" + measure.grain() + "\", expected one of school, unit, institution, area");
        }
        if (measure.grain().equals("school") == measure.level().isEmpty()) {
            problem(measure, "level must be given where schools report, and only there");
        }
        measure.frequency().stream()
                .filter(word -> !Frequency.CODES.contains(word))
                .forEach(word -> problem(measure, unknownFrequency(word)));
        if (measure.frequency().isEmpty()) {
            problem(measure, "frequency is empty");
        }
        if (catalogue.taskGroups().stream().noneMatch(group -> group.code().equals(measure.taskGroup()))) {
            problem(measure, "task group \"" + measure.taskGroup() + "\" is not in task_groups.csv");
        }
    }

    private static String unknownFrequency(String word) {
        return "frequency \"" + word + "\" is not known, expected quarter, half_year, year, phase or once";
    }

    private void senders(Measure measure) {
        Set<String> known = catalogue.units().stream()
                .flatMap(unit -> Stream.of(unit.code(), unit.kind()))
                .collect(Collectors.toSet());
        measure.senders().stream()
                .filter(sender -> !sender.equals(PILOT_OFFICE) && !known.contains(sender))
                .forEach(sender -> problem(measure, "sender \"" + sender + "\" is no code and no kind of units.csv"));
    }

    private void planRows() {
        Set<Integer> numbers = new HashSet<>();
        for (PlanRow row : catalogue.planRows()) {
            String where = "plan_rows.csv row " + row.number();
            if (!numbers.add(row.number())) {
                problems.add(where + ": is there twice");
            }
            if (catalogue.measures().stream()
                    .noneMatch(measure -> measure.planRow()
                            .filter(number -> number == row.number())
                            .isPresent())) {
                problems.add(where + ": has no measure in measures.csv");
            }
            row.frequency().stream()
                    .filter(word -> !Frequency.CODES.contains(word))
                    .forEach(word -> problems.add(where + ": " + unknownFrequency(word)));
        }
        for (Measure measure : catalogue.measures()) {
            measure.planRow()
                    .filter(number -> !numbers.contains(number))
                    .ifPresent(number -> problem(measure, "row " + number + " of the plan is not in plan_rows.csv"));
        }
    }

    private void problem(Measure measure, String words) {
        problems.add("measures.csv " + measure.id() + ": " + words);
    }
}
