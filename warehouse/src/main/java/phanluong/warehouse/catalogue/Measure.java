package phanluong.warehouse.catalogue;

import java.util.Optional;
import phanluong.warehouse.words.Text;

/**
 * A counted thing before any ratio ({@code measures.csv}).
 *
 * @param planRow its number in the list of what the plan asks to follow; empty for what serves only as a denominator
 * @param unit what is counted: pupils, schools, dong …
 * @param grain who reports it: school, unit, institution, area
 * @param addsUp {@code sum} over periods, or {@code last} for a stock
 */
public record Measure(
        String id,
        Optional<Integer> planRow,
        String taskGroup,
        Text name,
        String form,
        String column,
        String unit,
        String grain,
        String frequency,
        String addsUp) {}
