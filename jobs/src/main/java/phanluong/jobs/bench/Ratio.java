package phanluong.jobs.bench;

import java.util.OptionalDouble;

/** How many times what another figure takes. */
public record Ratio(double wall, OptionalDouble cpu, OptionalDouble peak) {
    static Ratio of(Usage usage, Usage other) {
        return new Ratio(
                usage.wallSeconds() / other.wallSeconds(),
                usage.cpuSeconds().isPresent()
                                && other.cpuSeconds().isPresent()
                                && other.cpuSeconds().getAsDouble() > 0
                        ? OptionalDouble.of(usage.cpuSeconds().getAsDouble()
                                / other.cpuSeconds().getAsDouble())
                        : OptionalDouble.empty(),
                usage.peakBytes().isPresent() && other.peakBytes().isPresent()
                        ? OptionalDouble.of((double) usage.peakBytes().getAsLong()
                                / other.peakBytes().getAsLong())
                        : OptionalDouble.empty());
    }
}
