package phanluong.jobs.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;

/**
 * The records of a plain text as slices of the bytes that were read: UTF-8, cells quoted whole or not at all, lines that
 * end with LF or CRLF. Whatever else it meets it throws {@link NotPlain}.
 */
final class PlainCells implements Cells {
    /** No record is longer. */
    private static final int ROOM = 1 << 20;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final long QUOTES = EACH_BYTE * '"';
    private static final int ABOVE_LINE_ENDS = '\r' + 1;

    private final InputStream bytes;
    private final Shape shape;
    private final Extent extent;
    private final boolean hasOddRows;
    private final byte delimiter;
    private final long delimiters;
    /** Whole words are read from it, so some bytes follow the last that is used. */
    private final byte[] buffer = new byte[ROOM + Long.BYTES];

    private long left;
    private int position;
    private int limit;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] doubled = new boolean[64];
    private boolean anyDoubled;
    private int count;
    private long number;
    private long digest;
    private OptionalLong expected = OptionalLong.empty();
    private boolean crLf;
    private boolean lf;

    /** What became of an attempt to read a record. */
    private enum Outcome {
        RECORD,
        MORE_NEEDED,
        END
    }

    /**
     * @param bytes at the start of the range
     * @param length of the range
     * @param recordsBefore how many records of the file stand before it
     */
    PlainCells(InputStream bytes, long length, long recordsBefore, Shape shape) {
        this.bytes = bytes;
        this.left = length;
        this.number = recordsBefore;
        this.shape = shape;
        this.extent = shape.extent();
        this.hasOddRows = shape.hasOddRows();
        this.delimiter = (byte) shape.delimiter();
        this.delimiters = EACH_BYTE * delimiter;
    }

    /** A range that has been looked through before: when its bytes have changed since, reading it to its end fails. */
    PlainCells(InputStream bytes, TextRange range, Shape shape) {
        this(bytes, range.to() - range.from(), range.recordsBefore(), shape);
        this.expected = OptionalLong.of(range.digest());
    }

    @Override
    public boolean next() throws IOException {
        while (nextRecord()) {
            if (extent.of(number) != Extent.Place.OUTSIDE && !isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next record, whatever it holds and wherever it stands; false after the last. */
    boolean nextRecord() throws IOException {
        while (true) {
            switch (parse()) {
                case RECORD -> {
                    number++;
                    return true;
                }
                case MORE_NEEDED -> fill();
                case END -> {
                    if (expected.isPresent() && expected.getAsLong() != digest) {
                        throw new IOException("the bytes are no longer those that were looked through");
                    }
                    return false;
                }
            }
        }
    }

    private void fill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        int wanted = (int) Math.min(ROOM - limit, left);
        if (wanted == 0) {
            throw new NotPlain("a record longer than " + ROOM + " bytes");
        }
        int read = bytes.readNBytes(buffer, limit, wanted);
        if (read < wanted) {
            throw new NotPlain("the file ends before its range");
        }
        // The same blocks are read whenever the range is read, so their digests can be chained.
        digest = XXH64.hashUnsafeBytes(buffer, Platform.BYTE_ARRAY_OFFSET + limit, read, digest);
        limit += read;
        left -= read;
    }

    private Outcome parse() {
        boolean last = left == 0;
        int at = position;
        if (at == limit) {
            return last ? Outcome.END : Outcome.MORE_NEEDED;
        }
        count = 0;
        anyDoubled = false;
        while (true) {
            if (at == limit) {
                if (!last) {
                    return Outcome.MORE_NEEDED;
                }
                add(at, at, false);
                position = at;
                return finish();
            }
            at = buffer[at] == '"' ? quoted(at + 1, last) : unquoted(at, last);
            if (at < 0) {
                return Outcome.MORE_NEEDED;
            }
            if (at == limit) {
                position = at;
                return finish();
            }
            byte end = buffer[at];
            if (end == delimiter) {
                at++;
            } else if (end == '\n') {
                lf = true;
                position = at + 1;
                return finish();
            } else if (end == '\r' && at + 1 == limit && !last) {
                return Outcome.MORE_NEEDED;
            } else if (end == '\r' && at + 1 < limit && buffer[at + 1] == '\n') {
                crLf = true;
                position = at + 2;
                return finish();
            } else {
                throw new NotPlain("a quote or a line end out of place");
            }
        }
    }

    /** Where the cell ends; -1 when that is not known yet. */
    private int unquoted(int start, boolean last) {
        int at = start;
        while (true) {
            at = special(at);
            if (at == limit && !last) {
                return -1;
            }
            if (at == limit || buffer[at] == delimiter || buffer[at] == '\n' || buffer[at] == '\r') {
                add(start, at, false);
                return at;
            }
            if (buffer[at] == '"' && isSpaces(start, at)) {
                throw new NotPlain("a space before a quote");
            }
            at++;
        }
    }

    /** The first place that may be more than a letter of a cell: a delimiter, a quote, a control character; else the end. */
    private int special(int from) {
        for (int at = from; at < limit; at += Long.BYTES) {
            long word = (long) WORDS.get(buffer, at);
            long delimiting = word ^ delimiters;
            long quoting = word ^ QUOTES;
            // The lowest bit is that of the first such byte; bits above it may be set for nothing.
            long found = ((delimiting - EACH_BYTE & ~delimiting)
                            | (quoting - EACH_BYTE & ~quoting)
                            | (word - EACH_BYTE * ABOVE_LINE_ENDS & ~word))
                    & EACH_BYTE * 0x80;
            if (found != 0) {
                return Math.min(limit, at + (Long.numberOfTrailingZeros(found) >>> 3));
            }
        }
        return limit;
    }

    private boolean isSpaces(int from, int to) {
        for (int at = from; at < to; at++) {
            if (buffer[at] != ' ') {
                return false;
            }
        }
        return true;
    }

    private int quoted(int start, boolean last) {
        int at = start;
        boolean twice = false;
        while (at < limit) {
            if (buffer[at] != '"') {
                at++;
            } else if (at + 1 < limit ? buffer[at + 1] != '"' : last) {
                add(start, at, twice);
                return at + 1;
            } else if (at + 1 == limit) {
                return -1;
            } else {
                twice = true;
                at += 2;
            }
        }
        if (last) {
            throw new NotPlain("a quote that does not close");
        }
        return -1;
    }

    private void add(int start, int end, boolean twice) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            doubled = Arrays.copyOf(doubled, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        doubled[count++] = twice;
        anyDoubled |= twice;
    }

    /** A quote that is written twice stands for one: what follows it in the cell moves up. */
    private Outcome finish() {
        for (int cell = 0; anyDoubled && cell < count; cell++) {
            if (doubled[cell]) {
                int to = starts[cell];
                for (int at = starts[cell]; at < ends[cell]; at++) {
                    buffer[to++] = buffer[at];
                    at += buffer[at] == '"' ? 1 : 0;
                }
                ends[cell] = to;
            }
        }
        return Outcome.RECORD;
    }

    boolean isBlank() {
        for (int cell = 0; cell < count; cell++) {
            for (int at = starts[cell]; at < ends[cell]; at++) {
                if (buffer[at] > ' ') {
                    return false;
                }
            }
        }
        for (String text : texts()) {
            if (!text.isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public int structure() {
        if (count == shape.width() && !hasOddRows) {
            return 0;
        }
        return RowCells.structure(new Rows.Row(number, texts(), 0), shape);
    }

    @Override
    public long formulas() {
        return 0;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public byte[] array(int cell) {
        return buffer;
    }

    @Override
    public int from(int cell) {
        return starts[cell];
    }

    @Override
    public int to(int cell) {
        return ends[cell];
    }

    @Override
    public String[] texts() {
        String[] texts = new String[count];
        for (int cell = 0; cell < count; cell++) {
            texts[cell] = new String(buffer, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8);
        }
        return texts;
    }

    /** Of all bytes of the range, once the last record has been read. */
    long digest() {
        return digest;
    }

    boolean hasCrLf() {
        return crLf;
    }

    boolean hasLf() {
        return lf;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
