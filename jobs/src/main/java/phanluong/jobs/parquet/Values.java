package phanluong.jobs.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Values of a page or of a dictionary, encoded one after the other. */
interface Values {
    void add(Object value);

    /** The bytes of all values since the last end. */
    byte[] end() throws IOException;

    Encoding encoding();

    static byte[] bytes(BytesInput input) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) input.size());
        input.writeAllTo(bytes);
        return bytes.toByteArray();
    }

    /** By an encoding of Parquet's own. */
    record Encoded(ValuesWriter writer, BiConsumer<ValuesWriter, Object> adding) implements Values {
        @Override
        public void add(Object value) {
            adding.accept(writer, value);
        }

        @Override
        public byte[] end() throws IOException {
            byte[] bytes = Values.bytes(writer.getBytes());
            writer.reset();
            return bytes;
        }

        @Override
        public Encoding encoding() {
            return writer.getEncoding();
        }
    }

    /** Texts as they are, each after its length in bytes: what every pupil's pseudonym is written as. */
    final class Texts implements Values {
        private byte[] bytes = new byte[1 << 12];
        private int length;

        @Override
        public void add(Object value) {
            UTF8String text = (UTF8String) value;
            int size = text.numBytes();
            if (bytes.length - length < size + Integer.BYTES) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + size + Integer.BYTES));
            }
            for (int at = 0; at < Integer.BYTES; at++) {
                bytes[length++] = (byte) (size >>> at * Byte.SIZE);
            }
            text.writeToMemory(bytes, Platform.BYTE_ARRAY_OFFSET + length);
            length += size;
        }

        @Override
        public byte[] end() {
            byte[] whole = Arrays.copyOf(bytes, length);
            length = 0;
            return whole;
        }

        @Override
        public Encoding encoding() {
            return Encoding.PLAIN;
        }
    }
}
