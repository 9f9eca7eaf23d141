package phanluong.jobs.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import phanluong.warehouse.time.SchoolYear;

/** One file to be made: a form of a unit and school year, the day it comes, and its rows when they are asked for. */
record Delivery(
        String unit,
        SchoolYear year,
        Words words,
        LocalDate received,
        boolean corrected,
        boolean workbook,
        Supplier<List<Row>> rows) {

    String form() {
        return words.form();
    }

    /** The folder of the unit and school year. ASCII, so that it can be made under any locale. */
    String folder() {
        return unit + "_" + year + (corrected ? "_bo-sung" : "");
    }

    String fileName() {
        return Plain.slug(words.title()) + (workbook ? ".xlsx" : ".csv");
    }

    String path() {
        return folder() + "/" + fileName();
    }
}
