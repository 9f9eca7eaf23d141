package phanluong.warehouse.form;

/** One admitted value of a coded field: what is stored, and the Vietnamese label that people write. */
public record Category(String value, String label) {}
