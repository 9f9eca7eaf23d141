package phanluong.warehouse.form;

/** A column of a form's accepted rows. */
public record Column(String name, FieldType type) {}
