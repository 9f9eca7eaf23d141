package phanluong.jobs.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;

/**
 * What a spreadsheet program lets a person type into a column without a list, and what it says when it does not.
 *
 * @param formula true for a right cell; speaks of the first cell of the column
 * @param message at most 255 characters, which is what spreadsheet programs keep
 */
record InputRule(String formula, String message) {
    private static final Pattern LENGTHS = Pattern.compile(".*\\{(\\d+)(?:,(\\d+))?}$");

    /** @param cell the first cell below the header, such as {@code D2} */
    static Optional<InputRule> of(Form form, Field field, String cell) {
        return switch (field.type()) {
            case INTEGER -> Optional.of(whole(form, field, cell));
            case DATE ->
                Optional.of(new InputRule(
                        "IF(ISNUMBER(" + cell + "),AND(" + cell + "=INT(" + cell + ")," + cell + ">=DATE(1945,1,1),"
                                + cell + "<=DATE(2200,12,31)),FALSE)",
                        "Ghi ngày theo dạng ngày/tháng/năm, ví dụ 31/12/2024."));
            case STRING -> text(field, cell);
            case BOOLEAN, LIST, SCHOOL_YEAR -> Optional.empty();
        };
    }

    private static InputRule whole(Form form, Field field, String cell) {
        List<String> conditions = new ArrayList<>(List.of(cell + "=INT(" + cell + ")"));
        field.minimum().ifPresent(least -> conditions.add(cell + ">=" + least));
        field.maximum().ifPresent(most -> conditions.add(cell + "<=" + most));
        List<String> marks = field.required() ? List.of() : Gaps.all(form);
        String otherwise = marks.isEmpty()
                ? "FALSE"
                : marks.stream().map(mark -> cell + "=\"" + mark + "\"").collect(Collectors.joining(",", "OR(", ")"));
        String message = "Ghi số nguyên" + range(field) + ", không ghi chữ hay đơn vị tính."
                + (marks.isEmpty()
                        ? ""
                        : " Không có số liệu: để trống, hoặc ghi một trong các dấu "
                                + String.join("  ", Gaps.of(form).keySet()));
        return new InputRule(
                "IF(ISNUMBER(" + cell + "),AND(" + String.join(",", conditions) + ")," + otherwise + ")", message);
    }

    /** {@code  từ 0 đến 20.000}, with a space before it; empty without bounds. */
    static String range(Field field) {
        String from = field.minimum().isPresent()
                ? " từ " + grouped(field, field.minimum().getAsLong())
                : "";
        String to = field.maximum().isPresent()
                ? " đến " + grouped(field, field.maximum().getAsLong())
                : "";
        return from + to;
    }

    private static String grouped(Field field, long number) {
        return isYear(field)
                ? Long.toString(number)
                : String.format(java.util.Locale.ROOT, "%,d", number).replace(',', '.');
    }

    /** Years are written without separators of thousands. */
    static boolean isYear(Field field) {
        return field.minimum().orElse(0) >= 1000 && field.maximum().orElse(Long.MAX_VALUE) < 10_000;
    }

    private static Optional<InputRule> text(Field field, String cell) {
        if (field.pattern().isPresent()) {
            Matcher lengths = LENGTHS.matcher(field.pattern().get());
            if (!lengths.matches()) {
                return Optional.empty();
            }
            String least = lengths.group(1);
            String most = lengths.group(2) == null ? least : lengths.group(2);
            return Optional.of(new InputRule(
                    "AND(LEN(" + cell + ")>=" + least + ",LEN(" + cell + ")<=" + most + ")",
                    "Ghi từ " + least + " đến " + most + " ký tự: "
                            + Help.letters(field.pattern().get()) + "."));
        }
        if (field.maxLength().isPresent()) {
            int longest = field.maxLength().getAsInt();
            return Optional.of(new InputRule("LEN(" + cell + ")<=" + longest, "Ghi không quá " + longest + " ký tự."));
        }
        return Optional.empty();
    }
}
