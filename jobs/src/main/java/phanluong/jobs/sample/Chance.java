package phanluong.jobs.sample;

import java.util.List;
import java.util.SplittableRandom;

/** Random numbers that depend on the seed and on the name of what they are for, never on the order of the work. */
final class Chance {
    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    static Chance of(long seed, Object... names) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (Object name : names) {
            String text = name.toString();
            for (int index = 0; index < text.length(); index++) {
                hash = (hash ^ text.charAt(index)) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1f) * 0x100000001b3L;
        }
        return new Chance(hash);
    }

    double unit() {
        return random.nextDouble();
    }

    double within(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A whole number from low to high, both possible. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T among(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** How many of a number of things happen, near its expectation: cheap, and never more than there are. */
    int share(int all, double probability) {
        double expected = all * probability + within(-0.5, 0.5);
        return Math.max(0, Math.min(all, (int) Math.round(expected)));
    }
}
