package phanluong.jobs.sample;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A kind of fault: in which form, in which files, on which rows, and what it does to one of them.
 *
 * @param extra the faulty row stands beside the right one, with a key of its own, instead of replacing it
 */
record Fault(
        String kind,
        String form,
        String column,
        List<String> codes,
        Where where,
        boolean extra,
        int times,
        Predicate<Row> fits,
        Consumer<Row> change) {

    /** Files in which a fault can be written at all. */
    enum Where {
        CSV,
        WORKBOOK,
        ANY
    }

    static Fault in(String form, String kind, String column, String... codes) {
        return new Fault(kind, form, column, List.of(codes), Where.ANY, false, 1, row -> true, row -> {});
    }

    Fault value(Object value) {
        return change(row -> row.put(column, value));
    }

    Fault change(Consumer<Row> what) {
        return new Fault(kind, form, column, codes, where, extra, times, fits, what);
    }

    Fault beside() {
        return new Fault(kind, form, column, codes, where, true, times, fits, change);
    }

    Fault only(Where files) {
        return new Fault(kind, form, column, codes, files, extra, times, fits, change);
    }

    Fault on(Predicate<Row> rows) {
        return new Fault(kind, form, column, codes, where, extra, times, rows, change);
    }

    Fault times(int number) {
        return new Fault(kind, form, column, codes, where, extra, number, fits, change);
    }

    boolean possibleIn(Delivery delivery) {
        return delivery.form().equals(form) && (where == Where.ANY || delivery.workbook() == (where == Where.WORKBOOK));
    }

    Mark mark() {
        return new Mark(kind, codes, column, false);
    }
}
