package phanluong.jobs.batch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import phanluong.jobs.check.FormCompiler;

/**
 * Writes the checked rows of one task, sorted by file and row: for every delivered file one Parquet file of accepted rows,
 * one of rejected rows and one that lists accepted rows with warnings, where there are any. Duplicates are counted and not
 * written.
 */
final class BatchWriter implements FlatMapFunction<Iterator<InternalRow>, BatchFile> {
    private static final long serialVersionUID = 1L;
    /** The columns of checked rows. */
    private static final int FILE = 0;

    private static final int KIND = 2;
    private static final int ACCEPTED_ROW = 3;
    private static final int REJECTED_ROW = 4;
    private static final int NOTED_ROW = 5;
    private final URI staging;
    private final StructType accepted;
    private final StructType rejected;
    private final StructType noted;
    private final int yearField;

    /** @param staging the folder in which every delivered file gets one of its own, named by its number */
    BatchWriter(URI staging, StructType accepted, StructType rejected, StructType noted, int yearField) {
        this.staging = staging;
        this.accepted = accepted;
        this.rejected = rejected;
        this.noted = noted;
        this.yearField = yearField;
    }

    static Path folder(Path staging, int number) {
        return staging.resolve(Integer.toString(number));
    }

    @Override
    public Iterator<BatchFile> call(Iterator<InternalRow> rows) throws IOException {
        List<BatchFile> written = new ArrayList<>();
        Output output = null;
        try {
            while (rows.hasNext()) {
                InternalRow row = rows.next();
                int number = row.getInt(FILE);
                if (output == null || output.number != number) {
                    finish(output, written);
                    output = new Output(number);
                }
                output.add(row);
            }
            finish(output, written);
            output = null;
            return written.iterator();
        } finally {
            if (output != null) {
                output.close();
            }
        }
    }

    private static void finish(Output output, List<BatchFile> written) throws IOException {
        if (output != null) {
            output.close();
            written.add(output.result());
        }
    }

    /** The open files of one delivered file. */
    private final class Output {
        private final int number;
        private final Marks faults = new Marks(true);
        private final Marks warnings = new Marks(false);
        private final Set<Integer> startYears = new TreeSet<>();
        private final long[] counts = new long[3];
        private ParquetWriter<InternalRow> acceptedFile;
        private ParquetWriter<InternalRow> rejectedFile;
        private ParquetWriter<InternalRow> notedFile;
        private long notedRows;

        Output(int number) {
            this.number = number;
        }

        void add(InternalRow row) throws IOException {
            int kind = row.getInt(KIND);
            counts[kind]++;
            if (kind == FormCompiler.ACCEPTED) {
                acceptedFile = acceptedFile == null ? open("accepted-0.parquet", accepted) : acceptedFile;
                InternalRow values = row.getStruct(ACCEPTED_ROW, accepted.length());
                acceptedFile.write(values);
                startYears.add(values.getInt(yearField));
                note(row);
            } else if (kind == FormCompiler.REJECTED) {
                rejectedFile = rejectedFile == null ? open("rejected-0.parquet", rejected) : rejectedFile;
                InternalRow values = row.getStruct(REJECTED_ROW, rejected.length());
                rejectedFile.write(values);
                faults.add(values.getLong(0), values.getArray(2));
            }
        }

        private void note(InternalRow row) throws IOException {
            if (row.isNullAt(NOTED_ROW)) {
                return;
            }
            notedFile = notedFile == null ? open("noted-0.parquet", noted) : notedFile;
            InternalRow values = row.getStruct(NOTED_ROW, noted.length());
            notedFile.write(values);
            notedRows++;
            warnings.add(values.getLong(0), values.getArray(1));
        }

        private ParquetWriter<InternalRow> open(String name, StructType type) throws IOException {
            Path folder = folder(Path.of(staging), number);
            Files.createDirectories(folder);
            // A task that failed half way and runs again starts its files anew.
            Files.deleteIfExists(folder.resolve(name));
            return ParquetFiles.open(folder.resolve(name), type);
        }

        void close() throws IOException {
            if (acceptedFile != null) {
                acceptedFile.close();
            }
            if (rejectedFile != null) {
                rejectedFile.close();
            }
            if (notedFile != null) {
                notedFile.close();
            }
        }

        BatchFile result() {
            return new BatchFile(
                    number,
                    counts[FormCompiler.ACCEPTED],
                    counts[FormCompiler.REJECTED],
                    counts[FormCompiler.DUPLICATE],
                    notedRows,
                    new HashMap<>(faults.counts()),
                    new HashMap<>(warnings.counts()),
                    List.copyOf(startYears),
                    faults.first(),
                    warnings.first());
        }
    }
}
