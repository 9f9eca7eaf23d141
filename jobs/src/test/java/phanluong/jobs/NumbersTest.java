package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.form.Field;

/** Numbers and days as people write them: read where the form says how, else a fault and no guess. */
class NumbersTest {
    @TempDir
    Path folder;

    @Test
    void wholeNumbersWithTheirThousandsApart() {
        Map<String, String> amounts = new LinkedHashMap<>();
        amounts.put("1234567", "1234567");
        amounts.put("1.234.567", "1234567");
        amounts.put("1 234 567", "1234567");
        amounts.put("1\u00a0234\u202f567", "1234567");
        amounts.put("1.234.567,00", "1234567");
        amounts.put("12,0", "12");
        amounts.put("0", "0");
        amounts.put("12,5", "TYPE_INTEGER");
        amounts.put("1,234", "TYPE_INTEGER");
        amounts.put("1,234,567", "TYPE_INTEGER");
        amounts.put("1.234 567", "TYPE_INTEGER");
        amounts.put("1.23", "TYPE_INTEGER");
        amounts.put("12.34.567", "TYPE_INTEGER");
        amounts.put("0.123", "TYPE_INTEGER");
        amounts.put("1234.567", "TYPE_INTEGER");
        amounts.put("+5", "TYPE_INTEGER");
        amounts.put("1e6", "TYPE_INTEGER");
        amounts.put("-1.000", "RANGE");
        Written budget = Written.of("budget");
        int year = 2010;
        for (String amount : amounts.keySet()) {
            budget.row("budget_year", Integer.toString(year++), "planned", amount);
        }
        budget.row("budget_year", "2.018");

        assertThat(taken(budget.csv(folder.resolve("numbers.csv")), "planned"))
                .containsExactlyElementsOf(Stream.concat(amounts.values().stream(), Stream.of("TYPE_INTEGER"))
                        .toList());
    }

    @Test
    void daysAreDayMonthYearOrIso() {
        Map<String, String> days = new LinkedHashMap<>();
        days.put("5/6/2019", "2019-06-05");
        days.put("05/06/2019", "2019-06-05");
        days.put("05-06-2019", "2019-06-05");
        days.put("5.6.2019", "2019-06-05");
        days.put("2019-06-05", "2019-06-05");
        days.put("12/31/2019", "TYPE_DATE");
        days.put("05/06-2019", "TYPE_DATE");
        days.put("5/6/19", "TYPE_DATE");
        days.put("43831", "TYPE_DATE");
        days.put("30/02/2019", "TYPE_DATE");
        days.put("06/2019", "TYPE_DATE");
        Written schools = Written.of("schools");
        int code = 1;
        for (String day : days.keySet()) {
            schools.row("school_code", "7068900" + code++, "valid_from", day, "valid_to", "");
        }
        assertThat(taken(schools.csv(folder.resolve("days.csv")), "valid_from"))
                .containsExactlyElementsOf(days.values());
    }

    @Test
    void aNumberCellIsNeverTakenForAThousand() throws IOException {
        Path file = folder.resolve("cells.xlsx");
        try (OutputStream stream = Files.newOutputStream(file);
                Workbook workbook = new Workbook(stream, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Biểu");
            List<Field> fields = Written.CATALOGUE.forms().of("budget").fields();
            for (int column = 0; column < fields.size(); column++) {
                sheet.value(0, column, fields.get(column).title().vi());
                for (int row = 1; row <= 3; row++) {
                    sheet.value(
                            row,
                            column,
                            Written.right(Written.CATALOGUE.forms().of("budget"))
                                    .get(fields.get(column).name()));
                }
            }
            sheet.value(1, 2, 2011);
            sheet.value(1, 5, 1.234);
            sheet.value(2, 2, 2012);
            sheet.value(2, 5, "1.234");
            sheet.value(3, 2, 2013);
            sheet.value(3, 5, 1234);
        }
        assertThat(taken(file, "planned")).containsExactly("TYPE_INTEGER", "1234", "1234");
    }

    /** What became of the field in every row: its value, or the code of the row's first fault. */
    private List<String> taken(Path file, String field) {
        Path home = folder.resolve("home");
        IngestReport.FileReport report = Taken.in(home, Taken.DAY, file).files().get(0);
        Map<Long, String> byRow = new TreeMap<>();
        Taken.rows("select _row, " + field + "::varchar from '" + Taken.parquet(home, report, "accepted") + "'")
                .forEach(row -> byRow.put(Long.valueOf(row.get(0)), row.get(1)));
        Taken.rows("select _row, _reasons[1].code from '" + Taken.parquet(home, report, "rejected") + "'")
                .forEach(row -> byRow.put(Long.valueOf(row.get(0)), row.get(1)));
        return List.copyOf(byRow.values());
    }
}
