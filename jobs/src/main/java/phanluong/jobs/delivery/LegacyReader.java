package phanluong.jobs.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;

/** Reads a text in an encoding from before Unicode; cut between words, so that letters and their marks stay together. */
final class LegacyReader extends Reader {
    private static final int CHUNK = 1 << 16;
    private final InputStream stream;
    private final LegacyTable table;
    private byte[] bytes = new byte[CHUNK];
    private int filled;
    private String text = "";
    private int position;
    private long offset;
    private long raised;
    private boolean end;

    LegacyReader(InputStream stream, LegacyTable table) {
        this.stream = stream;
        this.table = table;
    }

    /** A byte that stands for nothing in the encoding, by its place in the file. */
    static final class UnreadableByte extends IOException {
        private static final long serialVersionUID = 1L;
        final long offset;

        UnreadableByte(long offset) {
            this.offset = offset;
        }
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        while (position == text.length()) {
            if (end) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, text.length() - position);
        text.getChars(position, position + count, chars, from);
        position += count;
        return count;
    }

    private void fill() throws IOException {
        int count = stream.readNBytes(bytes, filled, bytes.length - filled);
        end = count < bytes.length - filled;
        filled += count;
        int cut = end ? filled : lastBreak();
        if (cut == 0) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
            return;
        }
        LegacyTable.Decoded decoded = table.decode(bytes, 0, cut);
        if (decoded.unreadable() >= 0) {
            throw new UnreadableByte(offset + decoded.unreadable());
        }
        text = decoded.text();
        position = 0;
        raised += decoded.raised();
        offset += cut;
        System.arraycopy(bytes, cut, bytes, 0, filled - cut);
        filled -= cut;
    }

    private int lastBreak() {
        int cut = filled;
        while (cut > 0 && " ,;\t\n\r\"".indexOf(bytes[cut - 1]) < 0) {
            cut--;
        }
        return cut;
    }

    /** How many words have been made capital so far. */
    long raised() {
        return raised;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
