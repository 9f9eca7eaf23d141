package phanluong.warehouse.form;

import java.util.Optional;
import phanluong.warehouse.words.Text;

/**
 * A field whose value must exist elsewhere.
 *
 * @param resource a form ({@code schools}) or a table of the catalogue ({@code areas}, {@code units}, {@code measures})
 * @param referenceField the column of that resource which holds the admitted values
 * @param code the fault's code when the value is not there
 * @param message what is said then; empty where the catalogue of checks has words for the code
 */
public record ForeignKey(String field, String resource, String referenceField, String code, Optional<Text> message) {}
