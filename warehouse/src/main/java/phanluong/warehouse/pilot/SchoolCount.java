package phanluong.warehouse.pilot;

import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.time.SchoolYear;

/**
 * Graduates of one school in one school year, and how many of them an indicator counts. Never published: it lives while a database is
 * built.
 *
 * @param district the area of the detail frame that counts the school
 */
public record SchoolCount(String school, String district, SchoolYear schoolYear, Proportion graduates) {}
