package phanluong.jobs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Number cells are read as their sender sees them, and as no other number. */
class NumbersTest {
    private static final Numbers FROM_1900 = new Numbers(false);
    private static final Numbers FROM_1904 = new Numbers(true);

    private static NumberFormat format(String code) {
        return NumberFormat.of(200, Map.of(200, code));
    }

    private static String shown(String raw, String code) {
        return FROM_1900.text(raw, format(code), false);
    }

    @Test
    void aNumberIsWrittenAsPeopleWriteIt() {
        assertThat(shown("12", "General")).isEqualTo("12");
        assertThat(shown("12.0", "General")).isEqualTo("12");
        assertThat(shown("1.2E3", "General")).isEqualTo("1200");
        assertThat(shown("-0", "General")).isEqualTo("0");
        assertThat(shown("12.4", "0")).isEqualTo("12.4");
        assertThat(shown("1E400", "General")).isEqualTo("1E400");
        assertThat(shown("NaN", "General")).isEqualTo("NaN");
        assertThat(shown("", "General")).isNull();
    }

    @Test
    void aCodeKeepsTheZerosOfItsFormat() {
        assertThat(shown("123", "00000")).isEqualTo("00123");
        assertThat(shown("1234567", "00000")).isEqualTo("1234567");
        assertThat(shown("12.5", "00000")).isEqualTo("12.5");
        assertThat(shown("123", "0")).isEqualTo("123");
    }

    @Test
    void aPercentageIsNoCount() {
        assertThat(shown("0.25", "0%")).isEqualTo("25%");
        assertThat(shown("0.125", "0.0%")).isEqualTo("12.5%");
        assertThat(FROM_1900.text("0.25", NumberFormat.of(9, Map.of()), false)).isEqualTo("25%");
        assertThat(shown("25", "0\"%\"")).isEqualTo("25");
    }

    @Test
    void aDayIsADayInEveryColumn() {
        assertThat(shown("43831", "dd/mm/yyyy")).isEqualTo("2020-01-01");
        assertThat(shown("43831.75", "dd/mm/yyyy hh:mm")).isEqualTo("2020-01-01");
        assertThat(shown("43831", "[$-42A]dd\\ mmmm\\ yyyy;@")).isEqualTo("2020-01-01");
        assertThat(FROM_1900.text("43831", NumberFormat.of(14, Map.of()), false))
                .isEqualTo("2020-01-01");
        assertThat(FROM_1904.text("42369", NumberFormat.of(14, Map.of()), true)).isEqualTo("2020-01-01");
    }

    @Test
    void theDayThatNeverWasIsNoDay() {
        assertThat(shown("1", "dd/mm/yyyy")).isEqualTo("1900-01-01");
        assertThat(shown("59", "dd/mm/yyyy")).isEqualTo("1900-02-28");
        assertThat(shown("60", "dd/mm/yyyy")).isEqualTo("60");
        assertThat(shown("61", "dd/mm/yyyy")).isEqualTo("1900-03-01");
        assertThat(shown("-1", "dd/mm/yyyy")).isEqualTo("-1");
    }

    @Test
    void aPlainNumberInAColumnOfDaysIsADayOnlyWhereNobodyCouldMeanAYear() {
        assertThat(FROM_1900.text("43831", NumberFormat.GENERAL, true)).isEqualTo("2020-01-01");
        assertThat(FROM_1900.text("2004", NumberFormat.GENERAL, true)).isEqualTo("2004");
        assertThat(FROM_1900.text("15012004", NumberFormat.GENERAL, true)).isEqualTo("15012004");
    }

    @Test
    void coloursHoursAndWordsMakeNoDay() {
        assertThat(format("[Red]0")).isEqualTo(NumberFormat.GENERAL);
        assertThat(format("0\" days\"")).isEqualTo(NumberFormat.GENERAL);
        assertThat(format("#,##0;[Red]-#,##0")).isEqualTo(NumberFormat.GENERAL);
        assertThat(format("hh:mm")).isEqualTo(NumberFormat.GENERAL);
    }
}
