package phanluong.warehouse.area;

import java.time.LocalDate;
import java.util.Optional;
import phanluong.warehouse.words.Text;

/**
 * A fixed set of areas in which every series can be asked for ({@code frames.csv}).
 *
 * @param kind the kind of its areas: province, district or commune
 * @param onDate the day whose areas it holds
 * @param within code of the area in which they lie on that day, or which is the only one; empty where all of the kind belong
 * @param hasBreakdowns whether graduates are broken down in it by sex, ethnicity …; small areas make many small counts
 */
public record Frame(
        String id, String kind, LocalDate onDate, Optional<String> within, boolean hasBreakdowns, Text name) {}
