package phanluong.reports.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.words.Text;

/** Which columns have which role, as the user named them. */
public record Roles(Map<Role, List<String>> columns) {

    /** @throws Refusal naming every role that is missing, unknown to the method, or given to too many columns */
    public void check(Method method) {
        List<Text> problems = new ArrayList<>();
        String takes = method.needs().stream().map(Need::toString).collect(Collectors.joining(" "));
        for (Need need : method.needs()) {
            List<String> given = columns.getOrDefault(need.role(), List.of());
            String option = need.role().option();
            if (need.required() && given.isEmpty()) {
                problems.add(new Text(
                        method.id() + ": thiếu " + option + "; cần " + takes,
                        method.id() + ": " + option + " is missing; expected " + takes));
            }
            if (!need.several() && given.size() > 1) {
                problems.add(new Text(
                        method.id() + ": " + option + " chỉ nhận một cột, có " + given.size(),
                        method.id() + ": " + option + " takes one column, found " + given.size()));
            }
        }
        for (Role role : columns.keySet()) {
            if (method.needs().stream().noneMatch(need -> need.role() == role)) {
                problems.add(new Text(
                        method.id() + ": không dùng " + role.option() + "; cần " + takes,
                        method.id() + ": does not use " + role.option() + "; expected " + takes));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofAll(problems);
        }
    }

    public Optional<String> find(Role role) {
        return columns.getOrDefault(role, List.of()).stream().findFirst();
    }

    public List<String> list(Role role) {
        return columns.getOrDefault(role, List.of());
    }
}
