package phanluong.reports.bench;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import phanluong.warehouse.words.Text;

/**
 * One method on sets of the release: ours, the same in straightforward code, and in R. All give a p-value for each set.
 *
 * @param id by which {@code bench.R} knows it
 * @param <S> a set
 */
record Comparison<S>(
        String id,
        Text name,
        List<S> sets,
        ToDoubleFunction<S> ours,
        ToDoubleFunction<S> straightforward,
        Columns<S> columns) {

    /** The columns of a set, of equal length, as R gets them. */
    interface Columns<S> {
        Map<String, double[]> of(S set);
    }

    double[] oursOfAll() {
        return sets.stream().mapToDouble(ours).toArray();
    }

    double[] straightforwardOfAll() {
        return sets.stream().mapToDouble(straightforward).toArray();
    }
}
