package phanluong.reports.review;

/** Running numbers of tables, figures and lettered points of one document. */
final class Numbering {
    /** Points follow the Vietnamese alphabet (Decree 30/2020/NĐ-CP). */
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private int tables;
    private int figures;

    int nextTable() {
        return ++tables;
    }

    int nextFigure() {
        return ++figures;
    }

    static String letter(int position) {
        return LETTERS.substring(position, position + 1);
    }

    static String roman(int number) {
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return "X".repeat(number / 10) + ones[number % 10];
    }
}
