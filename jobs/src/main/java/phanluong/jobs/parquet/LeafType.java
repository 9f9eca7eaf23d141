package phanluong.jobs.parquet;

import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.column.values.plain.BooleanPlainValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.spark.unsafe.types.UTF8String;

/** How the values of a leaf are encoded and compared. */
enum LeafType {
    BOOLEAN {
        @Override
        Values direct() {
            return new Values.Encoded(
                    new BooleanPlainValuesWriter(), (writer, value) -> writer.writeBoolean((Boolean) value));
        }

        @Override
        Values plain() {
            return direct();
        }

        @Override
        boolean hasDictionary() {
            return false;
        }

        @Override
        int bytes(Object value) {
            return 1;
        }

        @Override
        int compare(Object one, Object other) {
            return ((Boolean) one).compareTo((Boolean) other);
        }

        @Override
        void count(Statistics<?> statistics, Object value) {
            statistics.updateStats((boolean) (Boolean) value);
        }
    },
    INT32 {
        @Override
        Values direct() {
            return new Values.Encoded(
                    new DeltaBinaryPackingValuesWriterForInteger(ROOM, MOST, new HeapByteBufferAllocator()),
                    (writer, value) -> writer.writeInteger((Integer) value));
        }

        @Override
        Values plain() {
            return new Values.Encoded(
                    new PlainValuesWriter(ROOM, MOST, new HeapByteBufferAllocator()),
                    (writer, value) -> writer.writeInteger((Integer) value));
        }

        @Override
        int bytes(Object value) {
            return Integer.BYTES;
        }

        @Override
        int compare(Object one, Object other) {
            return Integer.compare((Integer) one, (Integer) other);
        }

        @Override
        void count(Statistics<?> statistics, Object value) {
            statistics.updateStats((int) (Integer) value);
        }
    },
    INT64 {
        @Override
        Values direct() {
            return new Values.Encoded(
                    new DeltaBinaryPackingValuesWriterForLong(ROOM, MOST, new HeapByteBufferAllocator()),
                    (writer, value) -> writer.writeLong((Long) value));
        }

        @Override
        Values plain() {
            return new Values.Encoded(
                    new PlainValuesWriter(ROOM, MOST, new HeapByteBufferAllocator()),
                    (writer, value) -> writer.writeLong((Long) value));
        }

        @Override
        int bytes(Object value) {
            return Long.BYTES;
        }

        @Override
        int compare(Object one, Object other) {
            return Long.compare((Long) one, (Long) other);
        }

        @Override
        void count(Statistics<?> statistics, Object value) {
            statistics.updateStats((long) (Long) value);
        }
    },
    TEXT {
        @Override
        Values direct() {
            return new Values.Texts();
        }

        @Override
        Values plain() {
            return new Values.Texts();
        }

        @Override
        int bytes(Object value) {
            return Integer.BYTES + ((UTF8String) value).numBytes();
        }

        @Override
        Object kept(Object value) {
            return ((UTF8String) value).copy();
        }

        @Override
        int compare(Object one, Object other) {
            return ((UTF8String) one).binaryCompare((UTF8String) other);
        }

        @Override
        void count(Statistics<?> statistics, Object value) {
            statistics.updateStats(Binary.fromConstantByteArray(((UTF8String) value).getBytes()));
        }
    };

    private static final int ROOM = 1 << 12;
    private static final int MOST = 1 << 20;

    static LeafType of(PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> BOOLEAN;
            case INT32 -> INT32;
            case INT64 -> INT64;
            case BINARY -> TEXT;
            case FLOAT, DOUBLE, INT96, FIXED_LEN_BYTE_ARRAY ->
                throw new IllegalStateException("Batches hold no column of type " + type.getPrimitiveTypeName());
        };
    }

    /** For values that hardly repeat. */
    abstract Values direct();

    /** For the values of a dictionary. */
    abstract Values plain();

    /** Parquet's format knows no dictionary of truth values. */
    boolean hasDictionary() {
        return true;
    }

    /** How many bytes a value takes as it is. */
    abstract int bytes(Object value);

    /** The value, unchanged by what becomes of the memory it stands in. */
    Object kept(Object value) {
        return value;
    }

    /** As Parquet orders them: texts by their bytes. */
    abstract int compare(Object one, Object other);

    abstract void count(Statistics<?> statistics, Object value);
}
