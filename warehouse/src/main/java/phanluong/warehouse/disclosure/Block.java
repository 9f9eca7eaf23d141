package phanluong.warehouse.disclosure;

import java.util.List;

/**
 * All figures about the graduates of one school year and level, and how they hang together.
 *
 * @param shown what the release that is decided shows
 */
record Block(int schoolYear, String level, Cells cells, List<Shown> shown) {}
