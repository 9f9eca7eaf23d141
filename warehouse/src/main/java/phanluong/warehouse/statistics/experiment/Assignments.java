package phanluong.warehouse.statistics.experiment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The ways in which treatments could have been given: to as many units of each stratum as were given each. It knows nothing of any
 * outcome, so what it says can be said before testing.
 *
 * @param strata the units of each stratum, by their numbers
 * @param given how many of them have each treatment; usually there is one treatment
 */
public record Assignments(List<int[]> strata, List<int[]> given) {
    private static final BigInteger ALL_UP_TO = BigInteger.valueOf(1_000_000);
    private static final int DRAWN = 99_999;
    private static final long SEED = 181;

    public Assignments {
        strata = List.copyOf(strata);
        given = List.copyOf(given);
    }

    /**
     * @param treated for each unit whether it is treated
     * @param stratum for each unit the stratum in which treatment was given; all the same where there are none
     */
    public static Assignments of(boolean[] treated, int[] stratum) {
        return of(
                IntStream.range(0, treated.length)
                        .map(unit -> treated[unit] ? 1 : 0)
                        .toArray(),
                1,
                stratum);
    }

    /**
     * @param treatment of each unit, 1 to the number of treatments; 0 for none
     * @param stratum as above
     */
    public static Assignments of(int[] treatment, int treatments, int[] stratum) {
        if (treatment.length != stratum.length || treatment.length == 0) {
            throw new IllegalArgumentException("Assignments need a stratum for each unit, found " + treatment.length
                    + " units and " + stratum.length + " strata");
        }
        TreeMap<Integer, List<Integer>> units = new TreeMap<>();
        TreeMap<Integer, int[]> given = new TreeMap<>();
        for (int unit = 0; unit < treatment.length; unit++) {
            units.computeIfAbsent(stratum[unit], key -> new ArrayList<>()).add(unit);
            int[] counts = given.computeIfAbsent(stratum[unit], key -> new int[treatments]);
            if (treatment[unit] > 0) {
                counts[treatment[unit] - 1]++;
            }
        }
        return new Assignments(
                units.values().stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toList(),
                List.copyOf(given.values()));
    }

    /** How many there are, the one that was among them. */
    public BigInteger count() {
        BigInteger count = BigInteger.ONE;
        for (int index = 0; index < strata.size(); index++) {
            int left = strata.get(index).length;
            for (int treated : given.get(index)) {
                count = count.multiply(choose(left, treated));
                left -= treated;
            }
        }
        return count;
    }

    /** Whether all of them are compared, or a sample. */
    public boolean all() {
        return count().compareTo(ALL_UP_TO) <= 0;
    }

    /** How many are compared. */
    public long compared() {
        return all() ? count().longValueExact() : DRAWN;
    }

    /**
     * The smallest two-sided p that this design can ever give: one over the number of assignments, twice that where every
     * assignment has a mirror image with the opposite effect because half of each stratum is treated.
     */
    public double smallestP() {
        if (!all()) {
            return 1.0 / (1 + DRAWN);
        }
        return Math.min(1, (mirrored() ? 2 : 1) / count().doubleValue());
    }

    /** The same for a test to one side. */
    public double smallestOneSidedP() {
        return all() ? 1 / count().doubleValue() : 1.0 / (1 + DRAWN);
    }

    private boolean mirrored() {
        boolean choice = false;
        for (int index = 0; index < strata.size(); index++) {
            int units = strata.get(index).length;
            int[] treated = given.get(index);
            if (treated.length > 1) {
                return false;
            }
            if (treated[0] > 0 && treated[0] < units) {
                choice = true;
                if (2 * treated[0] != units) {
                    return false;
                }
            }
        }
        return choice;
    }

    /** Shows the treated units of each assignment that is compared: by stratum, then by treatment. The array is used again. */
    void forEach(Consumer<int[]> visitor) {
        int[] chosen = new int[given.stream().flatMapToInt(Arrays::stream).sum()];
        if (all()) {
            int units = strata.stream().mapToInt(stratum -> stratum.length).sum();
            new Choice(chosen, new boolean[units], visitor).go(0, 0, 0, 0, 0);
        } else {
            draw(chosen, visitor);
        }
    }

    /** The treatment of each place of the array that {@link #forEach} shows, from 1. */
    int[] treatmentOfPlace() {
        return given.stream()
                .flatMapToInt(counts -> IntStream.range(0, counts.length)
                        .flatMap(index -> IntStream.generate(() -> index + 1).limit(counts[index])))
                .toArray();
    }

    private final class Choice {
        private final int[] chosen;
        private final boolean[] used;
        private final Consumer<int[]> visitor;

        private Choice(int[] chosen, boolean[] used, Consumer<int[]> visitor) {
            this.chosen = chosen;
            this.used = used;
            this.visitor = visitor;
        }

        private void go(int stratum, int treatment, int from, int done, int filled) {
            if (stratum == strata.size()) {
                visitor.accept(chosen);
                return;
            }
            int[] counts = given.get(stratum);
            if (treatment == counts.length) {
                go(stratum + 1, 0, 0, 0, filled);
                return;
            }
            if (done == counts[treatment]) {
                go(stratum, treatment + 1, 0, 0, filled);
                return;
            }
            int[] units = strata.get(stratum);
            for (int index = from; index < units.length; index++) {
                if (!used[units[index]]) {
                    used[units[index]] = true;
                    chosen[filled] = units[index];
                    go(stratum, treatment, index + 1, done + 1, filled + 1);
                    used[units[index]] = false;
                }
            }
        }
    }

    private void draw(int[] chosen, Consumer<int[]> visitor) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int draw = 0; draw < DRAWN; draw++) {
            int filled = 0;
            for (int stratum = 0; stratum < strata.size(); stratum++) {
                int[] units = strata.get(stratum).clone();
                int treated = Arrays.stream(given.get(stratum)).sum();
                for (int place = 0; place < treated; place++) {
                    int other = random.nextInt(place, units.length);
                    chosen[filled++] = units[other];
                    units[other] = units[place];
                }
            }
            visitor.accept(chosen);
        }
    }

    private static BigInteger choose(int units, int treated) {
        BigInteger count = BigInteger.ONE;
        for (int step = 1; step <= treated; step++) {
            count = count.multiply(BigInteger.valueOf(units - treated + step)).divide(BigInteger.valueOf(step));
        }
        return count;
    }
}
