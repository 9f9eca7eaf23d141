package phanluong.warehouse.form;

import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.Refusal;

/** All forms of a catalogue, by name. */
public final class Forms {
    private final Map<String, Form> byName;

    private Forms(Map<String, Form> byName) {
        this.byName = byName;
    }

    /**
     * Reads forms from their JSON texts, keyed by file name.
     *
     * @throws Refusal naming every file that is no valid form
     */
    public static Forms read(Map<String, String> jsonByFile) {
        List<String> problems = new ArrayList<>();
        Map<String, Form> forms = new LinkedHashMap<>();
        jsonByFile.forEach((file, json) -> {
            try {
                Form form = FormReader.read(json);
                forms.put(form.name(), form);
            } catch (IllegalArgumentException | JsonParseException | IllegalStateException e) {
                problems.add("Cannot read form " + file + ": " + e.getMessage());
            }
        });
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return new Forms(forms);
    }

    public Collection<Form> list() {
        return byName.values();
    }

    public Optional<Form> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws IllegalArgumentException when there is no such form */
    public Form of(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no form " + name));
    }
}
