package phanluong.warehouse.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import phanluong.warehouse.words.Text;

/**
 * A form that units deliver: a Frictionless Table Schema, read from {@code forms/<name>.json}.
 *
 * @param name canonical name, also the table's name in the warehouse
 * @param version the {@code x-version} of the schema
 * @param grain one English sentence: what one row is
 * @param primaryKey fields that together name a row within a delivery
 * @param handout what the form is filled with when it goes out
 * @param missingValues texts that stand for a missing value, with the gap each means; the empty text is among them
 */
public record Form(
        String name,
        Text title,
        String version,
        String grain,
        List<Field> fields,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        Handout handout,
        Map<String, String> missingValues,
        List<Rule> rules) {
    /** Every form carries who reports and for which school year. */
    public static final String UNIT = "reporting_unit";

    public static final String SCHOOL_YEAR = "school_year";

    /** What is kept of a birth date: the year, and how old the pupil turned in the year in which the school year began. */
    public static final String BIRTH_YEAR = "birth_year";

    public static final String AGE = "age";

    public Form {
        fields = List.copyOf(fields);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        missingValues = Collections.unmodifiableMap(new LinkedHashMap<>(missingValues));
        rules = List.copyOf(rules);
    }

    public Optional<Field> findField(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** The columns of accepted rows, in the order of the fields: what is kept of each. */
    public List<Column> columns() {
        return fields.stream()
                .flatMap(field -> field.personal() == Personal.BIRTH_DATE
                        ? Stream.of(new Column(BIRTH_YEAR, FieldType.INTEGER), new Column(AGE, FieldType.INTEGER))
                        : Stream.of(new Column(field.name(), field.type())))
                .toList();
    }

    /** Whether its rows are about single pupils. */
    public boolean isPersonal() {
        return fields.stream().anyMatch(Field::isPersonal);
    }

    Form withVersion(String other) {
        return new Form(name, title, other, grain, fields, primaryKey, foreignKeys, handout, missingValues, rules);
    }

    /** @throws IllegalArgumentException when the form has no such field */
    public Field field(String fieldName) {
        return findField(fieldName)
                .orElseThrow(() -> new IllegalArgumentException("Form " + name + " has no field " + fieldName));
    }
}
