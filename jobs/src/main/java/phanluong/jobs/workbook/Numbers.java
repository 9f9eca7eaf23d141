package phanluong.jobs.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Number cells as the text that a CSV file would hold: 12 and not 12.0, days as yyyy-MM-dd, 25% and not 0.25. */
final class Numbers {
    private static final int MOST_DIGITS = 30;
    /** A number without a day's format is a day only where nobody could mean a year or a count: from 1927 to 2100. */
    private static final BigDecimal FIRST_PLAIN_DAY = BigDecimal.valueOf(10_000);

    private static final BigDecimal LAST_PLAIN_DAY = BigDecimal.valueOf(73_050);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final boolean from1904;

    Numbers(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * @param inDayColumn whether the column holds days
     * @return null for no text; the text itself when it is no number
     */
    String text(String raw, NumberFormat format, boolean inDayColumn) {
        if (raw.isEmpty()) {
            return null;
        }
        if (format.kind() == NumberFormat.Kind.GENERAL && !inDayColumn && isPlain(raw)) {
            return raw;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            return raw;
        }
        return switch (format.kind()) {
            case DAY -> day(number);
            case PERCENT -> plain(number.multiply(HUNDRED)) + "%";
            case ZEROS -> padded(plain(number), format.zeros());
            case GENERAL ->
                inDayColumn && number.compareTo(FIRST_PLAIN_DAY) >= 0 && number.compareTo(LAST_PLAIN_DAY) <= 0
                        ? day(number)
                        : plain(number);
        };
    }

    /** Digits that are written as they would be printed. */
    private static boolean isPlain(String raw) {
        if (raw.length() > 15 || raw.charAt(0) == '0' && raw.length() > 1) {
            return false;
        }
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) < '0' || raw.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number itself where the system of days knows no such day; the hour is left out. */
    private String day(BigDecimal number) {
        long serial = number.signum() < 0 || number.compareTo(LAST_DAY) > 0 ? -1 : number.longValue();
        if (from1904) {
            return serial < 0
                    ? plain(number)
                    : LocalDate.of(1904, 1, 1).plusDays(serial).toString();
        }
        // Serial 60 is 29 February 1900, a day that never was; before it the count is one day off.
        return serial < 1 || serial == 60
                ? plain(number)
                : LocalDate.of(1899, 12, serial < 60 ? 31 : 30).plusDays(serial).toString();
    }

    private static String padded(String digits, int length) {
        boolean whole = digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return whole && digits.length() < length ? "0".repeat(length - digits.length()) + digits : digits;
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = number.stripTrailingZeros();
        // A typed "1.234" is a thousand in some columns; a number cell's 1.234 never is, and must not look like it.
        return shortest.toPlainString() + (shortest.scale() == 3 ? "0" : "");
    }
}
