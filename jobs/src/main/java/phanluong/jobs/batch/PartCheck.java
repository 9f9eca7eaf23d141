package phanluong.jobs.batch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.types.StructType;
import phanluong.jobs.check.CompiledForm;
import phanluong.jobs.check.Judge;
import phanluong.jobs.delivery.Cells;
import phanluong.jobs.delivery.DeliveryPart;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.warehouse.privacy.Seal;

/** One task: judges the rows of whole files, one after the other, and writes them into the staging folder. */
final class PartCheck implements FlatMapFunction<Iterator<DeliveryPart>, BatchFile> {
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

    @Override
    public Iterator<BatchFile> call(Iterator<DeliveryPart> parts) throws IOException {
        Judge judge = form.judge(personal);
        List<BatchFile> written = new ArrayList<>();
        while (parts.hasNext()) {
            DeliveryPart part = parts.next();
            judge.begin(part);
            written.add(write(part, judge, Copies.of(keys(part, judge))));
        }
        return written.iterator();
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
        BatchWriter writer = new BatchWriter(part, Path.of(staging), accepted, yearField);
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
