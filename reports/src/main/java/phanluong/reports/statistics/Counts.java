package phanluong.reports.statistics;

/** Counted parts and wholes, row by row: 0 ≤ numerator ≤ denominator. */
record Counts(long[] numerators, long[] denominators) {
    static Counts of(Question question) {
        long[] numerators = question.counts(Role.NUMERATOR);
        long[] denominators = question.counts(Role.DENOMINATOR);
        question.require(
                Role.NUMERATOR,
                row -> numerators[row] <= denominators[row],
                "số không lớn hơn mẫu số cùng dòng",
                "a number not above the denominator of its row");
        return new Counts(numerators, denominators);
    }
}
