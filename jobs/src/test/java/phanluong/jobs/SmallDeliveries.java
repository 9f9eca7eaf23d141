package phanluong.jobs;

import java.nio.file.Path;

/** Two sets of deliveries with everything that an ingest writes: texts and a workbook, two days, a correction, a rejected row and a duplicate. */
final class SmallDeliveries {
    private SmallDeliveries() {}

    static Path first(Path folder) {
        Path first = folder.resolve("first");
        Written.of("schools").row().csv(first.resolve("a.csv"));
        Written.text(first.resolve("received.csv"), "file,received\na.csv,2019-01-15\n");
        return first;
    }

    static Path second(Path folder) {
        Path second = folder.resolve("second");
        Written.of("schools").row("reporting_unit", "PGDDT-690").csv(second.resolve("b.csv"));
        // Takes the place of a.csv: the same unit, sent later.
        Written.of("schools")
                .row("name", "THCS Hai")
                .row("name", "THCS Hai")
                .row("school_code", "")
                .csv(second.resolve("c.csv"));
        Written.of("school_years").row().xlsx(second.resolve("d.xlsx"));
        Written.text(
                second.resolve("received.csv"),
                "file,received\nb.csv,2019-02-15\nc.csv,2019-02-15\nd.xlsx,2019-03-15\n");
        return second;
    }
}
