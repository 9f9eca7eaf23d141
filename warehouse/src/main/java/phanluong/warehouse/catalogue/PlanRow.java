package phanluong.warehouse.catalogue;

import java.util.List;
import phanluong.warehouse.words.Text;

/**
 * A row of the list of what the plan asks to follow ({@code plan_rows.csv}); measures say what is counted for it.
 *
 * @param section the sections of the plan that ask for it
 * @param frequency quarter, half_year, year, phase, once
 * @param supplier who owes it, {@code supplierAfter} who does since the reform of the areas
 * @param afterConfirmed false when no document of the region itself names the supplier after the reform
 */
public record PlanRow(
        int number,
        String section,
        Text name,
        List<String> frequency,
        Text supplier,
        Text supplierAfter,
        boolean afterConfirmed) {
    public PlanRow {
        frequency = List.copyOf(frequency);
    }
}
