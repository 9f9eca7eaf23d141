package phanluong.jobs.parquet;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * A leaf of the schema: the values of the page that is being filled, and the finished pages of the row group. Values go
 * through a dictionary as long as that is smaller; where the first of them show that it is not, and from the page on with
 * which it is full, they are written as they are.
 */
final class Leaf {
    private static final int NONE = -1;
    /** After so many values of a row group it is seen whether a dictionary is worth anything. */
    private static final int TRIED = 1 << 10;

    private final ColumnDescriptor descriptor;
    private final LeafType type;
    private final ZstdCompressCtx compressor;
    private final Values direct;
    private final List<Page> pages = new ArrayList<>();
    private Dictionary dictionary;
    private boolean usesDictionary;
    /** Whether a row has one value or none, so that its index says its levels. */
    private final boolean isFlat;

    private byte[] repetitions = {};
    private byte[] definitions = {};
    private int[] indexes = new int[256];
    private int count;
    private int nones;
    private Object least;
    private Object greatest;

    /** @param bytes compressed */
    private record Page(
            byte[] bytes, int plainSize, int values, int rows, Statistics<?> statistics, Encoding encoding) {}

    Leaf(ColumnDescriptor descriptor, ZstdCompressCtx compressor) {
        this.descriptor = descriptor;
        this.compressor = compressor;
        this.type = LeafType.of(descriptor.getPrimitiveType());
        this.direct = type.direct();
        this.isFlat = descriptor.getPath().length == 1;
        beginGroup();
    }

    private void beginGroup() {
        pages.clear();
        dictionary = new Dictionary(type);
        usesDictionary = type.hasDictionary();
    }

    void addNone(int repetition, int definition) {
        nones++;
        place(NONE, repetition, definition);
    }

    /** Rows without a value, of a column with levels. */
    void addNones(int rows) {
        nones += rows;
        makeRoom(count + rows);
        Arrays.fill(indexes, count, count + rows, NONE);
        Arrays.fill(repetitions, count, count + rows, (byte) 0);
        Arrays.fill(definitions, count, count + rows, (byte) 0);
        count += rows;
    }

    void add(Object value, int repetition, int definition) {
        if (usesDictionary) {
            place(dictionary.index(value), repetition, definition);
        } else {
            direct.add(value);
            compare(value);
            place(0, repetition, definition);
        }
    }

    /** A value of a column that has one in every row or none. */
    void addNumbered(Object value, int number) {
        if (usesDictionary) {
            place(dictionary.index(value, number), 0, descriptor.getMaxDefinitionLevel());
        } else {
            add(value, 0, descriptor.getMaxDefinitionLevel());
        }
    }

    private void makeRoom(int values) {
        if (values > indexes.length) {
            indexes = Arrays.copyOf(indexes, Math.max(values, count * 2));
        }
        if (!isFlat && definitions.length < indexes.length) {
            repetitions = Arrays.copyOf(repetitions, indexes.length);
            definitions = Arrays.copyOf(definitions, indexes.length);
        }
    }

    private void place(int index, int repetition, int definition) {
        makeRoom(count + 1);
        if (!isFlat) {
            repetitions[count] = (byte) repetition;
            definitions[count] = (byte) definition;
        }
        indexes[count++] = index;
        if (count == TRIED && usesDictionary && pages.isEmpty()) {
            dropUselessDictionary();
        }
    }

    private void dropUselessDictionary() {
        if (savesBytes()) {
            return;
        }
        compareOnce();
        usesDictionary = false;
        for (int at = 0; at < count; at++) {
            if (indexes[at] != NONE) {
                direct.add(dictionary.value(indexes[at]));
            }
        }
    }

    private void compare(Object value) {
        if (least == null) {
            least = value;
            greatest = value;
        } else if (type.compare(value, least) < 0) {
            least = value;
        } else if (type.compare(value, greatest) > 0) {
            greatest = value;
        }
    }

    /** @param rows of the page */
    void endPage(int rows) throws IOException {
        if (usesDictionary && pages.isEmpty()) {
            dropUselessDictionary();
        }
        if (usesDictionary) {
            compareOnce();
        }
        byte[] plain = Values.bytes(BytesInput.concat(
                Levels.bytes(at -> repetitions[at], count, descriptor.getMaxRepetitionLevel()),
                Levels.bytes(
                        isFlat ? at -> indexes[at] == NONE ? 0 : 1 : at -> definitions[at],
                        count,
                        descriptor.getMaxDefinitionLevel()),
                usesDictionary
                        ? Levels.indexes(indexes, count, dictionary.bitWidth())
                        : BytesInput.from(direct.end())));
        Encoding encoding = usesDictionary ? Encoding.RLE_DICTIONARY : direct.encoding();
        pages.add(new Page(compressor.compress(plain), plain.length, count, rows, statistics(), encoding));
        usesDictionary &= !dictionary.isFull();
        count = 0;
        nones = 0;
        least = null;
        greatest = null;
    }

    /** The least and the greatest value need to be sought among those that differ only. */
    private void compareOnce() {
        boolean[] seen = new boolean[dictionary.size()];
        for (int at = 0; at < count; at++) {
            int index = indexes[at];
            if (index != NONE && !seen[index]) {
                seen[index] = true;
                compare(dictionary.value(index));
            }
        }
    }

    private boolean savesBytes() {
        long plain = 0;
        for (int at = 0; at < count; at++) {
            plain += indexes[at] == NONE ? 0 : type.bytes(dictionary.value(indexes[at]));
        }
        long with = dictionary.bytes() + (long) (count - nones) * dictionary.bitWidth() / Byte.SIZE;
        return with <= plain;
    }

    private Statistics<?> statistics() {
        Statistics<?> statistics = Statistics.createStats(descriptor.getPrimitiveType());
        statistics.incrementNumNulls(nones);
        if (least != null) {
            type.count(statistics, least);
            type.count(statistics, greatest);
        }
        return statistics;
    }

    void endGroup(ParquetFileWriter file) throws IOException {
        long values = pages.stream().mapToLong(Page::values).sum();
        file.startColumn(descriptor, values, CompressionCodecName.ZSTD);
        if (pages.stream().anyMatch(page -> page.encoding() == Encoding.RLE_DICTIONARY)) {
            byte[] plain = dictionary.plain();
            file.writeDictionaryPage(new DictionaryPage(
                    BytesInput.from(compressor.compress(plain)), plain.length, dictionary.size(), Encoding.PLAIN));
        }
        for (Page page : pages) {
            file.writeDataPage(
                    page.values(),
                    page.plainSize(),
                    BytesInput.from(page.bytes()),
                    page.statistics(),
                    page.rows(),
                    Encoding.RLE,
                    Encoding.RLE,
                    page.encoding());
        }
        file.endColumn();
        beginGroup();
    }
}
