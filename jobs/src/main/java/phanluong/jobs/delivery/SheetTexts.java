package phanluong.jobs.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import phanluong.jobs.workbook.Sheet;
import phanluong.jobs.workbook.Workbook;

/**
 * Sheets that this process has read already, kept as compact text so that the check does not inflate and parse them a
 * second time. A process that has not, or a run whose sheets exceed the room, reads the workbook again.
 */
final class SheetTexts {
    /** For all sheets of a run together, those that are just being read among them. */
    private static final long ROOM = Math.min(96L << 20, Runtime.getRuntime().maxMemory() / 8);

    private static final int CHUNK = 1 << 20;
    private static final Map<String, List<byte[]>> TEXTS = new ConcurrentHashMap<>();
    private static final AtomicLong USED = new AtomicLong();

    private SheetTexts() {}

    /** Collects the rows of one sheet while they are read; gives them up when the room is filled. */
    static final class Recorder {
        private final Chunks chunks = new Chunks();
        private final CsvWriter writer = CsvWriter.builder().build(chunks, StandardCharsets.UTF_8);

        void add(Rows.Row row) {
            if (chunks.isFull) {
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
            if (!chunks.isFull && TEXTS.putIfAbsent(key(sha256, sheet), chunks.all()) != null) {
                // The same bytes came twice in this run.
                chunks.giveUp();
            }
        }

        /** The sheet turned out to be none that will be read again. */
        void discard() {
            chunks.giveUp();
        }
    }

    /** What is recorded, in pieces that are counted as they are taken. */
    private static final class Chunks extends OutputStream {
        private final List<byte[]> chunks = new ArrayList<>();
        private final ByteArrayOutputStream last = new ByteArrayOutputStream();
        private long reserved;
        private boolean isFull;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (isFull) {
                return;
            }
            reserved += length;
            if (USED.addAndGet(length) > ROOM) {
                giveUp();
                return;
            }
            last.write(bytes, from, length);
            if (last.size() >= CHUNK) {
                chunks.add(last.toByteArray());
                last.reset();
            }
        }

        private void giveUp() {
            if (!isFull) {
                isFull = true;
                USED.addAndGet(-reserved);
                chunks.clear();
                last.reset();
            }
        }

        private List<byte[]> all() {
            chunks.add(last.toByteArray());
            return List.copyOf(chunks);
        }
    }

    static void forget() {
        TEXTS.clear();
        USED.set(0);
    }

    /** Opens the bytes of a workbook. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    static Rows open(Bytes bytes, String sha256, Shape shape) throws IOException {
        List<byte[]> text = TEXTS.get(key(sha256, shape.sheet()));
        return text == null ? reread(bytes, sha256, shape) : new Replay(text);
    }

    private static Rows reread(Bytes bytes, String sha256, Shape shape) throws IOException {
        Workbook workbook;
        try (InputStream stream = bytes.open()) {
            workbook = Workbook.open(new SeekableInMemoryByteChannel(stream.readAllBytes()), sha256);
        }
        Sheet sheet = workbook.sheets().get(shape.sheet());
        SheetRows rows = new SheetRows(workbook, sheet);
        BitSet dates = new BitSet();
        shape.dateColumns().forEach(dates::set);
        rows.readDatesIn(dates);
        return new Rows() {
            @Override
            public Row next() throws IOException {
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

        Replay(List<byte[]> text) {
            InputStream bytes = new SequenceInputStream(Collections.enumeration(
                    text.stream().map(java.io.ByteArrayInputStream::new).toList()));
            this.rows = new CsvRows(new InputStreamReader(bytes, StandardCharsets.UTF_8), ',', "sheet");
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
