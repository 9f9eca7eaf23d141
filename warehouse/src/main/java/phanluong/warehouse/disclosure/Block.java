package phanluong.warehouse.disclosure;

import java.util.List;

/** All figures about the graduates of one school year and level, and how they hang together. */
record Block(int schoolYear, String level, Cells cells, List<Shown> shown) {}
