package phanluong.reports.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * How long a piece of work takes when it is warm, milliseconds.
 *
 * @param median of all runs by the clock, {@code slowest} the longest of them
 * @param processor median of the time that the processor gave to it: what the clock would show on a quiet machine
 */
public record Times(double median, double slowest, double processor) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Results are put here, so that no compiler finds out that nobody needs them. */
    private static volatile Object kept;

    /** The runs of one piece of work. */
    private static final class Runs {
        private final double[] clock;
        private final double[] processor;

        private Runs(int runs) {
            this.clock = new double[runs];
            this.processor = new double[runs];
        }

        private Times times() {
            return new Times(Times.median(clock), Arrays.stream(clock).max().orElseThrow(), Times.median(processor));
        }
    }

    /**
     * Of several pieces of work and, last, of all of them together: in turns, each run does every one once.
     *
     * @param warming runs that load classes and compile, and are not counted
     * @param runs at least one
     */
    static List<Times> measure(List<Supplier<?>> works, int warming, int runs) {
        List<Runs> each = new ArrayList<>();
        works.forEach(work -> each.add(new Runs(runs)));
        Runs all = new Runs(runs);
        for (int run = -warming; run < runs; run++) {
            for (int at = 0; at < works.size(); at++) {
                long start = System.nanoTime();
                long busy = THREADS.getCurrentThreadCpuTime();
                kept = works.get(at).get();
                double clock = (System.nanoTime() - start) / 1e6;
                double processor = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
                if (run >= 0) {
                    each.get(at).clock[run] = clock;
                    each.get(at).processor[run] = processor;
                    all.clock[run] += clock;
                    all.processor[run] += processor;
                }
            }
        }
        each.add(all);
        return each.stream().map(Runs::times).toList();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
