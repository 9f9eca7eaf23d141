package phanluong.jobs.batch;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.types.StructType;
import phanluong.jobs.check.CompiledForm;
import phanluong.jobs.check.Judge;
import phanluong.jobs.delivery.Cells;
import phanluong.jobs.delivery.DeliveryPart;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.warehouse.files.Places;
import phanluong.warehouse.privacy.Seal;

/** What tasks do with parts of deliveries: judge their rows and write them into the staging folder. */
final class PartCheck implements Serializable {
    private static final long serialVersionUID = 1L;
    private final CompiledForm form;
    private final PersonalCells personal;
    private final Seal seal;
    private final URI staging;
    private final StructType accepted;
    private final int yearField;

    PartCheck(CompiledForm form, PersonalCells personal, Seal seal, URI staging, StructType accepted, int yearField) {
        this.form = form;
        this.personal = personal;
        this.seal = seal;
        this.staging = staging;
        this.accepted = accepted;
        this.yearField = yearField;
    }

    /** A part, and which of its rows have the key of another row of the file. */
    record Known(DeliveryPart part, Copies copies) implements Serializable {}

    /** Whole files, one after the other. */
    Iterator<BatchFile> files(List<DeliveryPart> files) throws IOException {
        Judge judge = form.judge(personal);
        List<BatchFile> written = new ArrayList<>();
        for (DeliveryPart file : files) {
            judge.begin(file);
            written.add(write(file, judge, Copies.of(keys(file, judge))));
        }
        return written.iterator();
    }

    /** The keys of a range of a file. */
    KeyFile keysOf(DeliveryPart range) throws IOException {
        Judge judge = form.judge(personal);
        judge.begin(range);
        return KeyFile.write(keys(range, judge), Places.of(staging), range.number(), range.range());
    }

    /** A range of a file, once it is known which of its rows have the key of another. */
    BatchFile range(Known range) throws IOException {
        Judge judge = form.judge(personal);
        judge.begin(range.part());
        return write(range.part(), judge, range.copies());
    }

    private KeyList keys(DeliveryPart part, Judge judge) throws IOException {
        KeyList keys = new KeyList();
        long[] id = new long[KeyList.ID_WORDS];
        try (Cells cells = part.open(seal)) {
            while (cells.next()) {
                if (judge.identify(cells, id)) {
                    keys.add(cells.number(), id);
                }
            }
        }
        return keys;
    }

    private BatchFile write(DeliveryPart part, Judge judge, Copies copies) throws IOException {
        BatchWriter writer = new BatchWriter(part, Places.of(staging), accepted, yearField);
        try (Cells cells = part.open(seal);
                writer) {
            while (cells.next()) {
                if (copies.isDuplicate(cells.number())) {
                    writer.addDuplicate();
                } else {
                    judge.read(cells, copies.isConflict(cells.number()));
                    writer.add(judge);
                }
            }
        }
        return writer.finish();
    }
}
