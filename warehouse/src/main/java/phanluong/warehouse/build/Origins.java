package phanluong.warehouse.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where published tables come from, as their SQL says. */
public final class Origins {
    private final List<Model> models = new Models().all();

    /**
     * Where a published table comes from.
     *
     * @param grain what one row is, in English; empty for a copy of the catalogue
     * @param sources the delivered forms, and the lists of the catalogue ({@code cat_…}), from which it is made through
     *     whatever lies between; by name
     */
    public record Origin(String grain, List<String> sources) {}

    /** A table that no SQL file makes is a copy of the catalogue's list of that name. */
    public Origin of(String table) {
        Optional<Model> made =
                models.stream().filter(model -> model.name().equals(table)).findFirst();
        return made.map(model -> new Origin(model.grain(), sources(model)))
                .orElseGet(() -> new Origin("", List.of(table.replaceFirst("^dim_", "cat_"))));
    }

    private List<String> sources(Model made) {
        Set<String> sources = new TreeSet<>();
        Deque<Model> waiting = new ArrayDeque<>(List.of(made));
        Set<Model> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            Model model = waiting.pop();
            if (seen.add(model)) {
                sources.addAll(model.sources());
                models.stream()
                        .filter(other -> other != model && model.uses(other))
                        .forEach(waiting::push);
            }
        }
        return List.copyOf(sources);
    }
}
