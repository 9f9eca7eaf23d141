package phanluong.warehouse.pilot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import phanluong.warehouse.statistics.experiment.Panel;
import phanluong.warehouse.statistics.experiment.SyntheticControl;
import phanluong.warehouse.time.SchoolYear;

/**
 * The mean of the pilot districts beside a mixture of the others that moved as they did before: for looking at, without any test.
 *
 * @param parts of the mixture, above one in a thousand, by code
 * @param years all years of the design
 * @param distance root mean square between both in the years before, percentage points
 */
public record Synthetic(List<Part> parts, List<Year> years, double distance) {
    /** With fewer years before, any pilot could be mixed from the others, and the mixture would mean nothing. */
    static final int FEWEST_BEFORE = 3;

    private static final double PART = 0.001;

    public Synthetic {
        parts = List.copyOf(parts);
        years = List.copyOf(years);
    }

    /** @param weight share of the mixture, 0 to 1 */
    public record Part(District district, double weight) {}

    /** Percent. */
    public record Year(SchoolYear schoolYear, double pilots, double mixture) {}

    /**
     * Of districts that have a number in every year.
     *
     * @return empty with fewer than three years before, different beginnings, or nobody left in a group
     */
    static Optional<Synthetic> of(Design design) {
        Map<String, double[]> rates = rates(design);
        List<District> others = design.others().stream()
                .filter(one -> rates.containsKey(one.code()))
                .toList();
        List<double[]> pilots = design.pilots().stream()
                .filter(one -> rates.containsKey(one.code()))
                .map(one -> rates.get(one.code()))
                .toList();
        int before = design.before().size();
        if (before < FEWEST_BEFORE || design.isStaggered() || others.isEmpty() || pilots.isEmpty()) {
            return Optional.empty();
        }
        double[] mean = new double[design.years().size()];
        for (int year = 0; year < mean.length; year++) {
            int at = year;
            mean[year] = pilots.stream().mapToDouble(one -> one[at]).sum() / pilots.size();
        }
        SyntheticControl control = SyntheticControl.of(
                Arrays.copyOf(mean, before),
                others.stream()
                        .map(one -> Arrays.copyOf(rates.get(one.code()), before))
                        .toArray(double[][]::new));
        List<Part> parts = new ArrayList<>();
        for (int other = 0; other < others.size(); other++) {
            if (control.weights().get(other) > PART) {
                parts.add(new Part(others.get(other), control.weights().get(other)));
            }
        }
        List<Year> years = new ArrayList<>();
        for (int year = 0; year < mean.length; year++) {
            int at = year;
            double[] values = others.stream()
                    .mapToDouble(one -> rates.get(one.code())[at])
                    .toArray();
            years.add(new Year(design.years().get(year), mean[year], control.of(values)));
        }
        return Optional.of(new Synthetic(parts, years, control.distance()));
    }

    private static Map<String, double[]> rates(Design design) {
        Map<String, double[]> rates = new TreeMap<>();
        for (Panel.Row row : design.panel().rows()) {
            rates.computeIfAbsent(row.unit(), unit -> {
                        double[] none = new double[design.years().size()];
                        Arrays.fill(none, Double.NaN);
                        return none;
                    })[design.years().indexOf(new SchoolYear((int) row.time()))] =
                    row.outcome();
        }
        rates.values().removeIf(own -> Arrays.stream(own).anyMatch(Double::isNaN));
        return rates;
    }
}
