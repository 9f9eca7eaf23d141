package phanluong.jobs.marked;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import phanluong.jobs.batch.Delivery;
import phanluong.jobs.batch.StoredRows;
import phanluong.jobs.delivery.DeliveredCells;
import phanluong.jobs.delivery.DroppedColumn;
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

    /** @param bytes where the delivery's bytes can be read */
    List<Fault> of(Delivery delivery, Batch batch, Path bytes) throws IOException {
        Map<Long, List<Map<String, Object>>> reasons = new HashMap<>();
        for (Batch.DataFile file : batch.files()) {
            if (file.kind().equals("rejected") || file.kind().equals("noted")) {
                add(home.batch(batch.id()).resolve(file.name()), reasons);
            }
        }
        Map<Long, List<String>> cells = DeliveredCells.of(delivery.file(), bytes, new HashSet<>(reasons.keySet()));
        List<Fault> faults = new ArrayList<>();
        reasons.forEach((row, all) -> {
            List<String> texts = cells.getOrDefault(row, List.of());
            all.forEach(reason -> faults.add(fault(delivery, row, reason, texts)));
        });
        delivery.file().dropped().forEach(column -> faults.add(dropped(delivery, column)));
        return faults;
    }

    private static Fault dropped(Delivery delivery, DroppedColumn column) {
        CheckPage page = BuiltInChecks.of("COLUMN_DROPPED");
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
    private static void add(Path parquet, Map<Long, List<Map<String, Object>>> reasons) throws IOException {
        try (StoredRows rows = StoredRows.open(parquet)) {
            for (Map<String, Object> row = rows.next(); row != null; row = rows.next()) {
                reasons.computeIfAbsent((Long) row.get("_row"), ignored -> new ArrayList<>())
                        .addAll((List<Map<String, Object>>) row.get("_reasons"));
            }
        }
    }

    private Fault fault(Delivery delivery, long row, Map<String, Object> reason, List<String> texts) {
        Form form = delivery.reading().form();
        Optional<Field> field =
                Optional.ofNullable((String) reason.get("field")).flatMap(form::findField);
        int column = field.map(known -> delivery.reading()
                        .layout()
                        .cells()
                        .get(form.fields().indexOf(known))
                        .column())
                .orElse(-1);
        String code = (String) reason.get("code");
        return new Fault(
                new Place(row, Math.max(0, column)),
                field.map(known -> known.title().vi()).orElse(""),
                reason.get("severity").equals("error"),
                code,
                column >= 0 && column < texts.size() ? texts.get(column) : "",
                new Text((String) reason.get("vi"), (String) reason.get("en")),
                guidance(form, code, (String) reason.get("vi")));
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
