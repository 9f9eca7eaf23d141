package phanluong.jobs;

import static phanluong.jobs.Office.headerRow;
import static phanluong.jobs.Office.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects workbooks, most of them a right form with one thing changed. */
abstract class DamagedCases {
    static final String SETTINGS = "<sheetData>" + headerRow(1);
    private final List<DamagedWorkbooks.Case> cases = new ArrayList<>();

    List<DamagedWorkbooks.Case> cases() {
        return List.copyOf(cases);
    }

    void add(String name, String wrong, String outcome, Function<String, Office> office) {
        cases.add(new DamagedWorkbooks.Case(
                name + ".xlsx", wrong, year -> office.apply(year).bytes(), outcome));
    }

    void addBytes(String name, String wrong, String outcome, Function<String, byte[]> bytes) {
        cases.add(new DamagedWorkbooks.Case(name + ".xlsx", wrong, bytes, outcome));
    }

    static Office rows(String... rows) {
        return new Office().sheet(headerRow(1) + String.join("", rows));
    }

    static Office sheet(String before, String rows, String after) {
        Office office = new Office();
        return office.sheet(
                "Biểu", "", office.worksheet(before + "<sheetData>" + headerRow(1) + rows + "</sheetData>" + after));
    }

    static String listSheet() {
        return new Office().worksheet("<sheetData><row r=\"1\">" + text("A1", "Hàn") + "</row></sheetData>");
    }
}
