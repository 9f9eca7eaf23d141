package phanluong.warehouse.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * A part of an indicator, its numerator for one: the graduates of the schools that are counted who went to the destinations.
 *
 * @param key what tells it in a published table: scope, indicator, definition, school year, part
 * @param breakable whether indicators by breakdown show it too
 */
record Part(List<?> key, int destinations, BitSet schools, boolean headline, boolean breakable) {}
