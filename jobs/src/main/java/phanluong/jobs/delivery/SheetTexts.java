package phanluong.jobs.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Sheets that this process has read already, kept as compact text so that the check does not inflate and parse them a
 * second time. A process that has not, or a run whose sheets exceed the room, reads the workbook again.
 */
final class SheetTexts {
    private static final long ROOM = 96L << 20;
    private static final Map<String, byte[]> TEXTS = new ConcurrentHashMap<>();
    private static final AtomicLong USED = new AtomicLong();

    private SheetTexts() {}

    /** Collects the rows of one sheet while they are read. */
    static final class Recorder {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        private final CsvWriter writer = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8);

        void add(Rows.Row row) {
            if (bytes.size() > ROOM) {
                return;
            }
            List<String> cells = new ArrayList<>(row.cells().length + 2);
            cells.add(Long.toString(row.number()));
            cells.add(Long.toHexString(row.formulas()));
            cells.addAll(Arrays.asList(row.cells()));
            writer.writeRecord(cells);
        }

        void keep(String sha256, int sheet) throws IOException {
            writer.close();
            if (USED.addAndGet(bytes.size()) <= ROOM) {
                TEXTS.put(key(sha256, sheet), bytes.toByteArray());
            } else {
                USED.addAndGet(-bytes.size());
            }
        }
    }

    static void forget() {
        TEXTS.clear();
        USED.set(0);
    }

    static Rows open(Path path, String sha256, Shape shape) throws IOException {
        byte[] text = TEXTS.get(key(sha256, shape.sheet()));
        return text == null ? reread(path, shape) : new Replay(text);
    }

    private static Rows reread(Path path, Shape shape) throws IOException {
        ReadableWorkbook workbook = new ReadableWorkbook(path.toFile());
        SheetRows rows =
                new SheetRows(workbook, workbook.getSheet(shape.sheet()).orElseThrow());
        BitSet dates = new BitSet();
        shape.dateColumns().forEach(dates::set);
        rows.readDatesIn(dates);
        return new Rows() {
            @Override
            public Row next() {
                return rows.next();
            }

            @Override
            public void close() throws IOException {
                rows.close();
                workbook.close();
            }
        };
    }

    private static String key(String sha256, int sheet) {
        return sha256 + "/" + sheet;
    }

    /** The recorded rows again. */
    private static final class Replay implements Rows {
        private final CsvRows rows;

        Replay(byte[] text) {
            this.rows = new CsvRows(
                    new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8), ',', "sheet");
        }

        @Override
        public Row next() {
            Row row = rows.next();
            return row == null
                    ? null
                    : new Row(
                            Long.parseLong(row.cells()[0]),
                            Arrays.copyOfRange(row.cells(), 2, row.cells().length),
                            Long.parseUnsignedLong(row.cells()[1], 16));
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
