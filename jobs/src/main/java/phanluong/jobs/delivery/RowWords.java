package phanluong.jobs.delivery;

import java.util.regex.Pattern;

/** What rows say that stand in a table and are none of its data: totals, column numbers, notes and signatures. */
final class RowWords {
    private static final Pattern TOTAL = Pattern.compile(
            "(tổng cộng|tổng số|tổng|cộng|total|grand total|subtotal|sub-total|sum)( ?[:.]| chung| toàn [^\\d]*)?");
    private static final Pattern TOTAL_OF_SOMETHING =
            Pattern.compile("(tổng cộng|tổng số|tổng|cộng|total|grand total|subtotal|sub-total)[ :.(].*");
    private static final Pattern FOOTER = Pattern.compile("(ghi chú|chú thích|lưu ý|nguồn|nơi nhận|người lập|lập bảng"
            + "|lập biểu|người báo cáo|người tổng hợp|người kiểm tra|kế toán|xác nhận|thủ trưởng|hiệu trưởng"
            + "|phó hiệu trưởng|giám đốc|phó giám đốc|trưởng phòng|phó trưởng phòng|kt\\.|tl\\.|tm\\.|\\(ký|ký tên"
            + "|\\(?\\*\\)|note|notes|source|prepared by|signature|signed)([ ,:.;(/].*|)"
            + "|[^\\d]*,? ?ngày [\\d.…_ ]+tháng [\\d.…_ ]+năm.*");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2}|[a-z])\\)?( ?= ?[\\d()+ =-]+)?");

    private RowWords() {}

    /** Whether a cleaned text is what stands in front of a sum, and nothing else. */
    static boolean isTotal(String text) {
        return mayBeTotal(text) && TOTAL.matcher(Clean.header(text)).matches();
    }

    /** Whether a cleaned text begins like the words before a sum; a name may begin so too. */
    static boolean beginsLikeTotal(String text) {
        return mayBeTotal(text)
                && TOTAL_OF_SOMETHING.matcher(Clean.header(text)).matches();
    }

    /** Spares the rows of big files the search. */
    private static boolean mayBeTotal(String text) {
        return text != null && !text.isEmpty() && "tTcCsSgG".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether a cleaned text begins what stands below a table: a note, a place and day, somebody who signs. */
    static boolean beginsFooter(String text) {
        return text != null && FOOTER.matcher(Clean.header(text)).matches();
    }

    /** Whether the cells number the columns: (1) (2) (3), or A B 1 2 3, each number one more than the one before. */
    static boolean numbersColumns(String[] cells) {
        int filled = 0;
        int last = 0;
        for (String cell : cells) {
            String text = Clean.header(cell);
            if (text.isEmpty()) {
                continue;
            }
            java.util.regex.Matcher matcher = COLUMN_NUMBER.matcher(text);
            if (!matcher.matches()) {
                return false;
            }
            String number = matcher.group(1);
            if (Character.isDigit(number.charAt(0))) {
                int value = Integer.parseInt(number);
                if (last > 0 && value != last + 1 || last == 0 && value > 1) {
                    return false;
                }
                last = value;
            }
            filled++;
        }
        return filled >= 2 && last >= 2;
    }
}
