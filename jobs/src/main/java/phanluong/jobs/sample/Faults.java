package phanluong.jobs.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Spreads the known faults over the deliveries, the same way for every seed and scale, and plants them among the rows. */
final class Faults {
    private static final int MOST_PER_FILE = 3;
    /** In these years the schools decide whether a target is met: no school is lost by a planted fault. */
    private static final Set<Integer> TARGET_YEARS = Set.of(2019, 2024);

    private Faults() {}

    /** The faults of every delivery that has some. */
    static Map<Delivery, List<Fault>> spread(List<Delivery> deliveries) {
        List<Fault> faults = Stream.concat(PupilFaults.all().stream(), OfficeFaults.all().stream())
                .toList();
        Map<Delivery, List<Fault>> spread = new HashMap<>();
        int turn = 0;
        for (Fault fault : faults) {
            List<Delivery> possible = deliveries.stream()
                    .filter(delivery -> possible(fault, delivery))
                    .toList();
            for (int time = 0; time < fault.times(); time++) {
                turn += 7;
                int first = turn % possible.size();
                Delivery chosen = IntStream.range(0, possible.size())
                        .mapToObj(step -> possible.get((first + step) % possible.size()))
                        .filter(delivery -> room(spread.getOrDefault(delivery, List.of()), delivery, fault))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No file has room for the fault " + fault.kind()));
                spread.computeIfAbsent(chosen, delivery -> new ArrayList<>()).add(fault);
            }
        }
        return spread;
    }

    private static boolean possible(Fault fault, Delivery delivery) {
        boolean manySchools = !delivery.unit().startsWith("UBND-")
                || delivery.unit().equals("UBND-25195")
                || delivery.unit().equals("UBND-25396");
        boolean pupilsOfLevel =
                !fault.kind().startsWith("thcs_") && !fault.kind().startsWith("thpt_")
                        || fault.kind().startsWith("thpt_") == delivery.unit().equals("SGDDT");
        boolean loses = fault.form().equals("school_years") && !fault.extra();
        return fault.possibleIn(delivery)
                && manySchools
                && pupilsOfLevel
                && !(loses && TARGET_YEARS.contains(delivery.year().startYear()));
    }

    /** One fault of a kind in a file, and few in all. */
    private static boolean room(List<Fault> planted, Delivery delivery, Fault fault) {
        int most = delivery.form().equals("graduate_counts") || delivery.unit().startsWith("UBND-") ? 1 : MOST_PER_FILE;
        return planted.size() < most
                && planted.stream().noneMatch(other -> other.kind().equals(fault.kind()));
    }

    /** The rows with their faults among them, every fault in a row of its own. */
    static List<Row> plant(List<Row> rows, List<Fault> faults, Chance chance) {
        List<Row> planted = new ArrayList<>(rows);
        Map<Row, Boolean> touched = new HashMap<>();
        for (Fault fault : faults) {
            List<Row> free = planted.stream()
                    .filter(row -> row.accepted()
                            && !touched.containsKey(row)
                            && fault.fits().test(row))
                    .toList();
            Row right = free.get(chance.between(0, free.size() - 1));
            touched.put(right, true);
            if (!fault.extra()) {
                fault.change().accept(right);
                right.mark(fault.mark());
                continue;
            }
            Row wrong = right.copy();
            if (fault.kind().equals(PupilFaults.IDENTICAL)) {
                wrong.mark(Mark.duplicate(fault.column()));
            } else if (fault.kind().equals(PupilFaults.CONFLICTING)) {
                right.mark(fault.mark());
                wrong.mark(fault.mark());
            } else if (fault.form().equals("graduates")) {
                wrong.put("pupil_id", right.text("pupil_id").substring(0, 15) + (90_000 + planted.size() - rows.size()))
                        .mark(fault.mark());
            } else {
                wrong.mark(fault.mark());
            }
            fault.change().accept(wrong);
            planted.add(chance.between(planted.indexOf(right) + 1, planted.size()), wrong);
        }
        return planted;
    }
}
