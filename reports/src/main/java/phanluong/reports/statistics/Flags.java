package phanluong.reports.statistics;

/** Columns of zeros and ones. */
final class Flags {
    private Flags() {}

    static boolean[] of(Question question, Role role) {
        double[] numbers = question.numbers(role);
        question.require(role, row -> numbers[row] == 0 || numbers[row] == 1, "0 hoặc 1", "0 or 1");
        boolean[] flags = new boolean[numbers.length];
        for (int row = 0; row < flags.length; row++) {
            flags[row] = numbers[row] == 1;
        }
        return flags;
    }
}
