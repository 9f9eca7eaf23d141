package phanluong.jobs.marked;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import phanluong.jobs.batch.Delivery;
import phanluong.jobs.batch.StoredRows;
import phanluong.jobs.delivery.DeliveredCells;
import phanluong.jobs.delivery.DroppedColumn;
import phanluong.jobs.workbook.CellRange;
import phanluong.warehouse.check.BuiltInChecks;
import phanluong.warehouse.check.CheckCatalogue;
import phanluong.warehouse.check.CheckPage;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.words.Text;

/**
 * Everything that the checks said of a delivery, as its batch holds it, and its columns that were not read; what was found
 * is read from the delivery again.
 */
final class Faults {
    private final Home home;
    private final CheckCatalogue checks;

    /** @param checks what to do about a fault */
    Faults(Home home, CheckCatalogue checks) {
        this.home = home;
        this.checks = checks;
    }

    /** What a check said of a row. */
    private record Said(String code, Optional<Field> field, int column, boolean error, Text message, String guidance) {}

    /**
     * The faults in no order but that those of one row keep theirs.
     *
     * @param bytes where the delivery's bytes can be read
     */
    List<Fault> of(Delivery delivery, Batch batch, Path bytes) throws IOException {
        Map<Long, List<Said>> said = new ConcurrentHashMap<>();
        Map<Map<String, Object>, Said> known = new HashMap<>();
        for (Batch.DataFile file : batch.files()) {
            if (file.kind().equals("rejected") || file.kind().equals("noted")) {
                add(home.batch(batch.id()).resolve(file.name()), delivery, known, said);
            }
        }
        long[] rows = said.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        List<Fault> faults = new ArrayList<>();
        DeliveredCells.each(
                delivery.file(), bytes, rows, (row, texts) -> add(delivery, row, said.remove(row), texts, faults));
        said.forEach((row, all) -> add(delivery, row, all, List.of(), faults));
        delivery.file().dropped().forEach(column -> faults.add(dropped(delivery, column)));
        return faults;
    }

    private static Fault dropped(Delivery delivery, DroppedColumn column) {
        CheckPage page = BuiltInChecks.of(column.code());
        return new Fault(
                new Place(delivery.file().headerRow(), column.column()),
                column.name(),
                false,
                page.code(),
                "",
                page.message(),
                page.guidance().vi());
    }

    @SuppressWarnings("unchecked")
    private void add(Path parquet, Delivery delivery, Map<Map<String, Object>, Said> known, Map<Long, List<Said>> said)
            throws IOException {
        try (StoredRows rows = StoredRows.open(parquet)) {
            for (Map<String, Object> row = rows.next(); row != null; row = rows.next()) {
                List<Said> ofRow = said.computeIfAbsent((Long) row.get("_row"), ignored -> new ArrayList<>(1));
                for (Map<String, Object> reason : (List<Map<String, Object>>) row.get("_reasons")) {
                    // What stood in the cell differs from row to row, and is read from the delivery.
                    reason.remove("found");
                    ofRow.add(known.computeIfAbsent(reason, words -> said(delivery, words)));
                }
            }
        }
    }

    private Said said(Delivery delivery, Map<String, Object> reason) {
        Form form = delivery.reading().form();
        Optional<Field> field =
                Optional.ofNullable((String) reason.get("field")).flatMap(form::findField);
        String code = (String) reason.get("code");
        return new Said(
                code,
                field,
                field.map(known -> delivery.reading()
                                .layout()
                                .cells()
                                .get(form.fields().indexOf(known))
                                .column())
                        .orElse(-1),
                reason.get("severity").equals("error"),
                new Text((String) reason.get("vi"), (String) reason.get("en")),
                guidance(form, code, (String) reason.get("vi")));
    }

    private static void add(Delivery delivery, long row, List<Said> said, List<String> texts, List<Fault> faults) {
        synchronized (faults) {
            for (Said one : said) {
                Optional<CellRange> merged =
                        one.code().equals("MERGED_CELL") ? delivery.file().merged(row) : Optional.empty();
                String found = one.column() >= 0 && one.column() < texts.size() ? texts.get(one.column()) : "";
                faults.add(new Fault(
                        new Place(row, merged.map(CellRange::firstColumn).orElse(Math.max(0, one.column()))),
                        one.field().map(field -> field.title().vi()).orElse(""),
                        one.error(),
                        one.code(),
                        merged.map(CellRange::toString).orElse(found),
                        merged.map(range -> within(one.message(), range)).orElse(one.message()),
                        one.guidance()));
            }
        }
    }

    /** The message with the range that is meant, as a spreadsheet program names it. */
    private static Text within(Text message, CellRange range) {
        return new Text(message.vi() + " (" + range + ")", message.en() + " (" + range + ")");
    }

    /** Empty where the catalogue has nothing to say beyond the message. */
    private String guidance(Form form, String code, String message) {
        return checks.of(code).stream()
                .filter(page -> page.form().map(form.name()::equals).orElse(true))
                .map(page -> page.guidance().vi())
                .filter(words -> !words.equals(message) && !words.contains("{"))
                .findFirst()
                .orElse("");
    }

    static boolean has(Batch batch) {
        return batch.rows().rejected() > 0 || !batch.warnings().isEmpty();
    }
}
