package phanluong.jobs.bench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;

/**
 * What a piece of work took.
 *
 * @param cpuSeconds user and system time of all its processes; empty where the system does not tell
 * @param peakBytes the most that its largest process held in memory; empty where the system does not tell
 */
public record Usage(double wallSeconds, OptionalDouble cpuSeconds, OptionalLong peakBytes) {
    /** Time alone, for work that shares its process with other work. */
    static Usage wall(double seconds) {
        return new Usage(seconds, OptionalDouble.empty(), OptionalLong.empty());
    }

    /** The median of the times, the highest of the peaks. */
    static Usage typical(List<Usage> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("Nothing was run");
        }
        return new Usage(
                median(runs.stream().mapToDouble(Usage::wallSeconds)),
                runs.stream().allMatch(run -> run.cpuSeconds.isPresent())
                        ? OptionalDouble.of(median(runs.stream().mapToDouble(run -> run.cpuSeconds.getAsDouble())))
                        : OptionalDouble.empty(),
                runs.stream().flatMapToLong(run -> run.peakBytes.stream()).max());
    }

    /** The mean of the middle two where their number is even. */
    static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
