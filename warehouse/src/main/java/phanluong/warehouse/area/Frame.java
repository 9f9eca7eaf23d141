package phanluong.warehouse.area;

import java.time.LocalDate;
import phanluong.warehouse.words.Text;

/**
 * A fixed set of areas in which every series can be asked for.
 *
 * @param kind the kind of its areas: province, district or commune
 * @param onDate the day whose areas it holds
 */
public record Frame(String id, String kind, LocalDate onDate, Text name) {}
