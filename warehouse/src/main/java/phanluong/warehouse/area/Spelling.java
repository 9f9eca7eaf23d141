package phanluong.warehouse.area;

/**
 * Two ways to write a syllable of an area's name ({@code area_spellings.csv}): a tone mark in another place, another spelling.
 * It serves to suggest a name to a person. Nothing is ever joined by it, nor by any name.
 */
public record Spelling(String written, String suggests, String reason) {}
