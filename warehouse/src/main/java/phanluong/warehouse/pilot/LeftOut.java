package phanluong.warehouse.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import phanluong.warehouse.statistics.experiment.DifferenceInDifferences;
import phanluong.warehouse.statistics.experiment.Panel;

/**
 * The comparison without one district: whether a single one carries it.
 *
 * @param estimate percentage points, each district counted once; empty where nothing is left to compare
 */
public record LeftOut(District district, OptionalDouble estimate) {

    static List<LeftOut> list(Design design) {
        List<Panel.Row> rows = design.eachOnce().rows();
        List<LeftOut> list = new ArrayList<>();
        for (District district : Stream.concat(design.pilots().stream(), design.others().stream())
                .toList()) {
            List<Panel.Row> rest = rows.stream()
                    .filter(row -> !row.unit().equals(district.code()))
                    .toList();
            list.add(new LeftOut(district, DifferenceInDifferences.estimate(new Panel(rest))));
        }
        return list;
    }
}
