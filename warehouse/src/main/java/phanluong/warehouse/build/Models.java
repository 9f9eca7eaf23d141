package phanluong.warehouse.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import phanluong.warehouse.files.Texts;

/** The SQL files of the warehouse, each table after the tables it reads. */
final class Models {
    private final Map<String, String> files = read();

    /** All but the checks of releases, which no published table depends on. */
    private static Map<String, String> read() {
        Map<String, String> files = Texts.ofResources("/sql", ".sql");
        files.keySet().removeIf(file -> file.startsWith("checks/"));
        return files;
    }

    /** Facts and dimensions in an order in which they can be built: nothing of them is hidden. */
    List<Model> facts() {
        return sorted(in("facts"));
    }

    /** Marts, and what they may show of the facts, in an order in which they can be built once it is decided what is hidden. */
    List<Model> marts() {
        return sorted(
                Stream.concat(in("protected").stream(), in("marts").stream()).toList());
    }

    private static List<Model> sorted(List<Model> models) {
        List<Model> waiting = new ArrayList<>(models);
        Map<String, Model> ready = new LinkedHashMap<>();
        while (!waiting.isEmpty()) {
            List<Model> next = waiting.stream()
                    .filter(model -> waiting.stream().noneMatch(other -> other != model && model.uses(other)))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("These SQL models read each other in a circle: "
                        + waiting.stream().map(Model::name).toList());
            }
            next.forEach(model -> ready.put(model.name(), model));
            waiting.removeAll(next);
        }
        return List.copyOf(ready.values());
    }

    List<Model> all() {
        return Stream.concat(facts().stream(), marts().stream()).toList();
    }

    /** Some tables after those that they read, directly or through others; nothing else. */
    List<Model> inOrder(List<String> tables) {
        List<Model> last = new ArrayList<>(facts());
        Collections.reverse(last);
        List<Model> needed = new ArrayList<>();
        for (Model model : last) {
            if (tables.contains(model.name()) || needed.stream().anyMatch(user -> user.uses(model))) {
                needed.add(model);
            }
        }
        Collections.reverse(needed);
        return List.copyOf(needed);
    }

    /** Each returns the rows that break a rule; named after the rule. */
    List<Model> tests() {
        return in("tests");
    }

    /** All SQL text: a published database is rebuilt when it was made by other SQL. */
    String text() {
        return files.toString();
    }

    private List<Model> in(String folder) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder + "/"))
                .map(file -> new Model(
                        folder,
                        file.getKey()
                                .substring(folder.length() + 1, file.getKey().length() - ".sql".length()),
                        file.getValue()))
                .toList();
    }
}
