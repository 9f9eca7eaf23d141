package phanluong.warehouse.statistics.experiment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The ways in which treatment could have been given: as many units of each stratum as were treated. It knows nothing of any
 * outcome, so what it says can be said before testing.
 *
 * @param strata the units of each stratum, by their numbers
 * @param treated how many of them are treated
 */
public record Assignments(List<int[]> strata, List<Integer> treated) {
    private static final BigInteger ALL_UP_TO = BigInteger.valueOf(1_000_000);
    private static final int DRAWN = 99_999;
    private static final long SEED = 181;

    public Assignments {
        strata = List.copyOf(strata);
        treated = List.copyOf(treated);
    }

    /**
     * @param treated for each unit whether it is treated
     * @param stratum for each unit the stratum in which treatment was given; all the same where there are none
     */
    public static Assignments of(boolean[] treated, int[] stratum) {
        if (treated.length != stratum.length || treated.length == 0) {
            throw new IllegalArgumentException("Assignments need a stratum for each unit, found " + treated.length
                    + " units and " + stratum.length + " strata");
        }
        TreeMap<Integer, List<Integer>> units = new TreeMap<>();
        TreeMap<Integer, Integer> given = new TreeMap<>();
        for (int unit = 0; unit < treated.length; unit++) {
            units.computeIfAbsent(stratum[unit], key -> new ArrayList<>()).add(unit);
            given.merge(stratum[unit], treated[unit] ? 1 : 0, Integer::sum);
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
            count = count.multiply(choose(strata.get(index).length, treated.get(index)));
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
            int given = treated.get(index);
            if (given > 0 && given < units) {
                choice = true;
                if (2 * given != units) {
                    return false;
                }
            }
        }
        return choice;
    }

    /** Shows the treated units of each assignment that is compared; the array is used again. */
    void forEach(Consumer<int[]> visitor) {
        int[] chosen = new int[treated.stream().mapToInt(Integer::intValue).sum()];
        if (all()) {
            choose(0, 0, 0, 0, chosen, visitor);
        } else {
            draw(chosen, visitor);
        }
    }

    private void choose(int stratum, int from, int given, int filled, int[] chosen, Consumer<int[]> visitor) {
        if (stratum == strata.size()) {
            visitor.accept(chosen);
            return;
        }
        if (given == treated.get(stratum)) {
            choose(stratum + 1, 0, 0, filled, chosen, visitor);
            return;
        }
        int[] units = strata.get(stratum);
        int last = units.length - (treated.get(stratum) - given);
        for (int unit = from; unit <= last; unit++) {
            chosen[filled] = units[unit];
            choose(stratum, unit + 1, given + 1, filled + 1, chosen, visitor);
        }
    }

    private void draw(int[] chosen, Consumer<int[]> visitor) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int draw = 0; draw < DRAWN; draw++) {
            int filled = 0;
            for (int stratum = 0; stratum < strata.size(); stratum++) {
                int[] units = strata.get(stratum).clone();
                for (int given = 0; given < treated.get(stratum); given++) {
                    int other = random.nextInt(given, units.length);
                    chosen[filled++] = units[other];
                    units[other] = units[given];
                }
            }
            visitor.accept(chosen);
        }
    }

    private static BigInteger choose(int units, int given) {
        BigInteger count = BigInteger.ONE;
        for (int step = 1; step <= given; step++) {
            count = count.multiply(BigInteger.valueOf(units - given + step)).divide(BigInteger.valueOf(step));
        }
        return count;
    }
}
