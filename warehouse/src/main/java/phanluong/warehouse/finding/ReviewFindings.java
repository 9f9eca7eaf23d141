package phanluong.warehouse.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

/**
 * Everything a review says, in the order of the catalogue.
 *
 * @param years the school years of the review, from the first delivered to its last
 * @param values every indicator value of those years, in all frames
 * @param series the same as series, total and detail frames
 */
public record ReviewFindings(
        LocalDate asOf,
        boolean demonstration,
        List<SchoolYear> years,
        List<IndicatorValue> values,
        List<Series> series,
        List<Finding.Target> targets,
        List<Finding.BackTests> backTests,
        List<Finding.Trends> trends,
        List<Finding.CrossSection> crossSections,
        List<Finding.Spread> spreads,
        List<Finding.Destinations> destinations,
        List<Finding.Pilot> pilots,
        List<Finding.Measured> measures,
        List<Finding.Budget> budget,
        List<Finding.Submissions> submissions,
        List<Finding.Limit> limits,
        Optional<Finding.Reform> reform) {
    public ReviewFindings {
        years = List.copyOf(years);
        values = List.copyOf(values);
        series = List.copyOf(series);
        targets = List.copyOf(targets);
        backTests = List.copyOf(backTests);
        trends = List.copyOf(trends);
        crossSections = List.copyOf(crossSections);
        spreads = List.copyOf(spreads);
        destinations = List.copyOf(destinations);
        pilots = List.copyOf(pilots);
        measures = List.copyOf(measures);
        budget = List.copyOf(budget);
        submissions = List.copyOf(submissions);
        limits = List.copyOf(limits);
    }

    /** Where graduates of the areas of a frame went. */
    public List<Finding.Destinations> destinationsOf(String frame) {
        return destinations.stream().filter(one -> one.frame().equals(frame)).toList();
    }

    public SchoolYear lastYear() {
        return years.get(years.size() - 1);
    }
}
