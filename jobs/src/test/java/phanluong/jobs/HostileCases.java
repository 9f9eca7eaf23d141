package phanluong.jobs;

import static phanluong.jobs.Office.SHEET;
import static phanluong.jobs.Office.headerRow;
import static phanluong.jobs.Office.row;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Collects hostile files, most of them a right workbook with one thing changed. */
abstract class HostileCases {
    static final String OPEN = new Office().worksheet("").replace("</worksheet>", "");
    static final String YEAR = "2018-2019";
    private final List<HostileFiles.Case> cases = new ArrayList<>();

    List<HostileFiles.Case> cases() {
        return List.copyOf(cases);
    }

    void add(String name, String wrong, String outcome, Office office) {
        cases.add(new HostileFiles.Case(name + ".xlsx", wrong, file -> Files.write(file, office.bytes()), outcome));
    }

    void addFile(String name, String wrong, String outcome, HostileFiles.Maker maker) {
        cases.add(new HostileFiles.Case(name, wrong, maker, outcome));
    }

    static Office good() {
        return new Office().sheet(headerRow(1) + row(2, YEAR));
    }

    static Office goodWith(ZipBytes.Entry entry) {
        return good().zip(zip -> zip.add(entry));
    }

    static Office withSheet(ZipBytes.Entry entry) {
        return good().zip(zip -> zip.change(SHEET, ignored -> entry));
    }

    static Office withSheet(String xml) {
        return new Office().sheet("Biểu", "", xml);
    }
}
