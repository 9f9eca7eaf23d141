package phanluong.warehouse.form;

/** What a field says of a single pupil, and so what becomes of its value before anything is written. */
public enum Personal {
    /** Nothing that names one: the value is kept. */
    NONE,
    /** The pupil's id: its pseudonym is kept, under the field's name. */
    PSEUDONYM,
    /** The birth date: the birth year and the age in the school year are kept, as {@code birth_year} and {@code age}. */
    BIRTH_DATE
}
