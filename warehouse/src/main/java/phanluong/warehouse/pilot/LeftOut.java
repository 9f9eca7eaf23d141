package phanluong.warehouse.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import phanluong.warehouse.statistics.experiment.DifferenceInDifferences;
import phanluong.warehouse.statistics.experiment.Inference;
import phanluong.warehouse.statistics.experiment.Panel;

/**
 * The comparison without one district: whether a single one carries it.
 *
 * @param estimate percentage points, each district counted once; empty where nothing is left to compare
 * @param pValue of the headline; empty where there is none
 */
public record LeftOut(District district, OptionalDouble estimate, OptionalDouble pValue) {

    static List<LeftOut> list(Design design, double level) {
        List<LeftOut> list = new ArrayList<>();
        for (District district : Stream.concat(design.pilots().stream(), design.others().stream())
                .toList()) {
            List<Panel.Row> rest = design.eachOnce().rows().stream()
                    .filter(row -> !row.unit().equals(district.code()))
                    .toList();
            DifferenceInDifferences result = DifferenceInDifferences.withoutIntervals(new Panel(rest), level);
            list.add(new LeftOut(
                    district,
                    result.estimate(),
                    result.headline().map(Inference::pValue).orElse(OptionalDouble.empty())));
        }
        return list;
    }
}
