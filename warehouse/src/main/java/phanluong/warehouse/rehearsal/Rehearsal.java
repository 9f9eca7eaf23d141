package phanluong.warehouse.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Does the machine itself tell the truth? Invents provinces whose truth is known, runs the very code of the reviews on them and counts
 * what it says. The same seed gives the same counts, whatever the number of threads: each province has its own random numbers, and
 * what was seen is added up in the order of the provinces.
 *
 * @param worlds how many provinces of each kind
 */
public record Rehearsal(int worlds, long seed, List<Row> rows) {
    public Rehearsal {
        rows = List.copyOf(rows);
    }

    /** @param measures the mean over all provinces of the kind; those that were not asked for are absent */
    public record Row(World world, Map<Measure, Double> measures) {}

    /** All kinds of {@code /rehearsal/worlds.csv}. */
    public static Rehearsal of(int worlds, long seed) {
        long[] seeds = new SplittableRandom(seed).longs(worlds).toArray();
        return new Rehearsal(
                worlds,
                seed,
                World.shipped().stream().map(world -> row(world, seeds)).toList());
    }

    private static Row row(World world, long[] seeds) {
        List<Tally> each = LongStream.of(seeds)
                .parallel()
                .mapToObj(one -> Observation.of(world, one))
                .toList();
        Tally sum = new Tally();
        each.forEach(sum::add);
        return new Row(world, sum.means());
    }
}
