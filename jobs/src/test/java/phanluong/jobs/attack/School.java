package phanluong.jobs.attack;

import java.util.Map;

/**
 * A school at the end of a school year, as anybody can look it up.
 *
 * @param areas by frame, where it is counted
 * @param traits by breakdown of schools, its category
 */
record School(String code, Map<String, String> areas, Map<String, String> traits) {}
