package phanluong.jobs.delivery;

/** Watches the bytes of an XML part pass by for what takes spreadsheet readers down. */
final class XmlScan {
    private static final int LONGEST_TAG = 1 << 14;
    private static final int LAST_COLUMN = 16_384;
    private static final byte[] REFERENCE = {' ', 'r', '=', '"'};
    private boolean inTag;
    private int tagLength;
    private int matched;
    private int column = -1;
    private byte previous;
    private long scanned;

    /** True once the part holds a document type, a tag of more than 16 KB or a cell beyond column XFD. */
    boolean isHarmful(byte[] bytes, int count) {
        for (int at = 0; at < count; at++) {
            if (step(bytes[at])) {
                return true;
            }
        }
        return false;
    }

    private boolean step(byte next) {
        boolean declaration = inTag && tagLength == 1 && previous == '!' && (next == 'D' || next == 'd');
        // A mark of UTF-16 would hide everything else from this scan.
        boolean wide = scanned++ < 2 && (next == (byte) 0xFE || next == (byte) 0xFF || next == 0);
        if (next == '<') {
            inTag = true;
            tagLength = 0;
            matched = 0;
            column = -1;
        } else if (next == '>') {
            inTag = false;
        } else if (inTag) {
            tagLength++;
        }
        previous = next;
        return wide || declaration || inTag && (tagLength > LONGEST_TAG || isBeyondLastColumn(next));
    }

    private boolean isBeyondLastColumn(byte next) {
        if (column >= 0) {
            if (next >= 'A' && next <= 'Z') {
                column = column * 26 + next - 'A' + 1;
                return column > LAST_COLUMN;
            }
            column = -1;
        }
        if (next == REFERENCE[matched]) {
            matched++;
        } else {
            matched = next == REFERENCE[0] ? 1 : 0;
        }
        if (matched == REFERENCE.length) {
            matched = 0;
            column = 0;
        }
        return false;
    }
}
