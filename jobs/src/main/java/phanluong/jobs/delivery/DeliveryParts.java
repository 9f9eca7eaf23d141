package phanluong.jobs.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of one form, shared out among tasks. */
public final class DeliveryParts {
    private static final long BYTES_OF_A_TASK = 1L << 20;

    private DeliveryParts() {}

    /**
     * Spreads files over at most {@code mostTasks} tasks of about equal size.
     *
     * @return by task, what it reads one after the other
     */
    public static List<List<DeliveryPart>> spread(List<DeliveryPart> parts, int mostTasks) {
        long total = parts.stream().mapToLong(DeliveryPart::bytes).sum();
        int tasks = (int) Math.max(1, Math.min(Math.min(mostTasks, parts.size()), total / BYTES_OF_A_TASK));
        long[] filled = new long[tasks];
        List<List<DeliveryPart>> byTask = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            byTask.add(new ArrayList<>());
        }
        List<DeliveryPart> largestFirst = parts.stream()
                .sorted(Comparator.comparing(DeliveryPart::bytes)
                        .reversed()
                        .thenComparing(DeliveryPart::number)
                        .thenComparing(DeliveryPart::range))
                .toList();
        for (DeliveryPart part : largestFirst) {
            int least = 0;
            for (int task = 1; task < tasks; task++) {
                least = filled[task] < filled[least] ? task : least;
            }
            filled[least] += part.bytes();
            byTask.get(least).add(part);
        }
        return byTask;
    }
}
