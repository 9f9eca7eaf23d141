package phanluong.jobs.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be chosen in a column: texts with what each means; the meaning is empty where the text says it all.
 *
 * @param closed whether nothing else may be written
 */
record CodeList(String title, Map<String, String> meanings, boolean closed) {
    List<String> texts() {
        return new ArrayList<>(meanings.keySet());
    }

    Optional<String> meaning(Object text) {
        return Optional.ofNullable(meanings.get(String.valueOf(text))).filter(meaning -> !meaning.isEmpty());
    }

    boolean hasMeanings() {
        return meanings.values().stream().anyMatch(meaning -> !meaning.isEmpty());
    }
}
