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
    private static final String OLDER = "older/";
    private final Map<String, Form> byName;
    private final List<OlderForm> older;

    private Forms(Map<String, Form> byName, List<OlderForm> older) {
        this.byName = byName;
        this.older = List.copyOf(older);
    }

    /**
     * Reads forms from their JSON texts, keyed by file name; those below {@code older/} are versions that went out before.
     *
     * @throws Refusal naming every file that is no valid form
     */
    public static Forms read(Map<String, String> jsonByFile) {
        List<String> problems = new ArrayList<>();
        Map<String, Form> forms = new LinkedHashMap<>();
        List<OlderForm> older = new ArrayList<>();
        jsonByFile.forEach((file, json) -> {
            if (!file.startsWith(OLDER)) {
                read(file, problems, () -> {
                    Form form = FormReader.read(json);
                    forms.put(form.name(), form);
                });
            }
        });
        jsonByFile.forEach((file, json) -> {
            if (file.startsWith(OLDER)) {
                read(file, problems, () -> older.add(FormReader.readOlder(json, forms)));
            }
        });
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return new Forms(forms, older);
    }

    private static void read(String file, List<String> problems, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException | JsonParseException | IllegalStateException e) {
            problems.add("Cannot read form " + file + ": " + e.getMessage());
        }
    }

    /** Versions of forms that went out before and may still come back. */
    public List<OlderForm> older() {
        return older;
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
