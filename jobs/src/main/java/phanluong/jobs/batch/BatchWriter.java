package phanluong.jobs.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.StructType;
import phanluong.jobs.check.FormCompiler;
import phanluong.jobs.check.Judge;
import phanluong.jobs.delivery.DeliveryPart;
import phanluong.jobs.parquet.RowFile;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.files.Sha256;

/**
 * Writes the judged rows of one part, in their order: one Parquet file of accepted rows, one of rejected rows and one that
 * lists accepted rows with warnings, where there are any. Duplicates are counted and not written.
 */
final class BatchWriter implements Closeable {
    static final String ACCEPTED = "accepted";
    static final String REJECTED = "rejected";
    static final String NOTED = "noted";
    static final List<String> KINDS = List.of(ACCEPTED, REJECTED, NOTED);

    /** For rows none of whose values is remembered. */
    private static final int[] UNNUMBERED = {-1, -1, -1};

    private final DeliveryPart part;
    private final Path folder;
    private final Path attempt;
    private final Map<String, StructType> types;
    private final int yearField;
    private final Map<String, File> files = new LinkedHashMap<>();
    private final Marks faults = new Marks(true);
    private final Marks warnings = new Marks(false);
    private final Set<Integer> startYears = new TreeSet<>();
    private int lastYear;
    private long duplicates;

    /**
     * @param staging the folder in which every delivered file gets one of its own, named by its number
     * @param accepted the columns of accepted rows, {@code yearField} among them the school year
     */
    BatchWriter(DeliveryPart part, Path staging, StructType accepted, int yearField) {
        this.part = part;
        this.folder = folder(staging, part.number());
        this.attempt = folder(Attempts.folder(staging), part.number());
        this.types = Map.of(ACCEPTED, accepted, REJECTED, FormCompiler.rejectedType(), NOTED, FormCompiler.notedType());
        this.yearField = yearField;
    }

    static Path folder(Path staging, int number) {
        return staging.resolve(Integer.toString(number));
    }

    void addDuplicate() {
        duplicates++;
    }

    /** The row that was read last. */
    void add(Judge judge) throws IOException {
        if (judge.isRejected()) {
            Object[] values = judge.rejected();
            file(REJECTED).write(values, UNNUMBERED);
            faults.add((long) values[0], (ArrayData) values[2]);
            return;
        }
        Object[] values = judge.accepted();
        file(ACCEPTED).write(values, judge.numbers());
        int year = (int) values[yearField];
        if (year != lastYear) {
            startYears.add(year);
            lastYear = year;
        }
        if (judge.isNoted()) {
            Object[] noted = judge.noted();
            file(NOTED).write(noted, UNNUMBERED);
            warnings.add((long) noted[0], (ArrayData) noted[1]);
        }
    }

    private File file(String kind) throws IOException {
        File file = files.get(kind);
        if (file == null) {
            Files.createDirectories(attempt);
            Path path = attempt.resolve(kind + "-" + part.range() + ".parquet");
            try {
                file = new File(kind, path, RowFile.create(path, types.get(kind)));
            } catch (IOException e) {
                throw Durable.at(path, e);
            }
            files.put(kind, file);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        for (File file : files.values()) {
            try {
                file.writer.close();
            } catch (IOException e) {
                throw Durable.at(file.path, e);
            }
        }
    }

    /** Puts the closed files on the disk, and says what they hold. */
    BatchFile finish() throws IOException {
        List<BatchFile.Written> written = new ArrayList<>();
        for (String kind : KINDS) {
            if (files.containsKey(kind)) {
                written.add(files.get(kind).settle(folder));
            }
        }
        return new BatchFile(
                part.number(),
                part.range(),
                rows(ACCEPTED),
                rows(REJECTED),
                duplicates,
                new HashMap<>(faults.counts()),
                new HashMap<>(warnings.counts()),
                List.copyOf(startYears),
                faults.first(),
                warnings.first(),
                written);
    }

    private long rows(String kind) {
        return files.containsKey(kind) ? files.get(kind).rows : 0;
    }

    /** A file that is being written. */
    private static final class File {
        private final String kind;
        private final Path path;
        private final RowFile writer;
        private long rows;

        File(String kind, Path path, RowFile writer) {
            this.kind = kind;
            this.path = path;
            this.writer = writer;
        }

        void write(Object[] row, int[] numbers) throws IOException {
            try {
                writer.add(row, numbers);
            } catch (IOException e) {
                throw Durable.at(path, e);
            }
            rows++;
        }

        /** Puts the file into its folder, in one step: whichever attempt does it, the bytes are the same. */
        BatchFile.Written settle(Path folder) throws IOException {
            long found;
            try {
                found = Footer.settle(path);
            } catch (IOException e) {
                throw Durable.at(path, e);
            }
            if (found != rows) {
                throw new IllegalStateException(path + " holds " + found + " rows, " + rows + " were written");
            }
            BatchFile.Written written =
                    new BatchFile.Written(kind, path.getFileName().toString(), rows, Files.size(path), Sha256.of(path));
            Files.createDirectories(folder);
            Files.move(
                    path,
                    folder.resolve(written.name()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return written;
        }
    }
}
