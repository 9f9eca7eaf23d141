package phanluong.jobs.sample;

import java.util.ArrayList;
import java.util.List;

/** A delivery that was made: its bytes, what its accepted rows say, and every planted row with its number (header = 1). */
record Written(
        Delivery delivery,
        byte[] bytes,
        int read,
        int rejected,
        int duplicates,
        List<Planting> plantings,
        Tally tally) {

    /** A planted row. */
    record Planting(int row, Mark mark) {}

    static Written of(Delivery delivery, List<Fault> faults, long seed) {
        List<Row> rows = Faults.plant(delivery.rows().get(), faults, Chance.of(seed, "planting", delivery.path()));
        List<Planting> plantings = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            int number = index + 2;
            rows.get(index).mark().ifPresent(mark -> plantings.add(new Planting(number, mark)));
        }
        int duplicates = (int) plantings.stream()
                .filter(planting -> planting.mark().duplicate())
                .count();
        Style style = Style.of(delivery, seed);
        byte[] bytes = delivery.workbook()
                ? WorkbookFile.bytes(delivery.words(), style, rows)
                : CsvFile.bytes(delivery.words(), style, rows);
        return new Written(
                delivery,
                bytes,
                rows.size(),
                plantings.size() - duplicates,
                duplicates,
                List.copyOf(plantings),
                Tally.of(delivery.form(), rows));
    }

    /** The same without its bytes, once they lie on disk. */
    Written withoutBytes() {
        return new Written(delivery, new byte[0], read, rejected, duplicates, plantings, tally);
    }

    int accepted() {
        return read - rejected - duplicates;
    }
}
