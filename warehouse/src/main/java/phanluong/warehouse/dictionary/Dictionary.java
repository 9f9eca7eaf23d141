package phanluong.warehouse.dictionary;

import java.time.LocalDate;
import java.util.List;

/**
 * All that a release publishes, in words.
 *
 * @param demonstration whether its figures are invented
 */
public record Dictionary(int release, LocalDate asOf, boolean demonstration, List<Chapter> chapters) {
    public Dictionary {
        chapters = List.copyOf(chapters);
    }
}
