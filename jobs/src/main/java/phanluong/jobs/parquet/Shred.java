package phanluong.jobs.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Takes a value of Spark's apart into the leaves of its column, with repetition and definition levels as
 * <a href="https://parquet.apache.org/docs/file-format/nestedencoding/">Parquet's nested encoding</a> (after Dremel) says.
 */
sealed interface Shred {
    /** @param repetition 0 for the first value of a row */
    void add(Object value, int repetition);

    /** Nothing stands here, because of something further out. */
    void addNone(int repetition, int definition);

    /**
     * @param repetition of the lists and maps around it, and {@code definition} of all that is around it
     * @param leaves gives the next leaf of the schema
     */
    static Shred of(DataType type, boolean nullable, int repetition, int definition, Supplier<Leaf> leaves) {
        int there = definition + (nullable ? 1 : 0);
        if (type instanceof ArrayType list) {
            Shred item = of(list.elementType(), list.containsNull(), repetition + 1, there + 1, leaves);
            return new Repeated(List.of(list.elementType()), List.of(item), repetition + 1, definition, there);
        }
        if (type instanceof MapType map) {
            Shred key = of(map.keyType(), false, repetition + 1, there + 1, leaves);
            Shred value = of(map.valueType(), map.valueContainsNull(), repetition + 1, there + 1, leaves);
            return new Repeated(
                    List.of(map.keyType(), map.valueType()), List.of(key, value), repetition + 1, definition, there);
        }
        if (type instanceof StructType struct) {
            List<Shred> parts = new ArrayList<>();
            for (StructField field : struct.fields()) {
                parts.add(of(field.dataType(), field.nullable(), repetition, there, leaves));
            }
            return new Struct(struct, parts, definition);
        }
        return new Plain(leaves.get(), definition, there);
    }

    /** A value without parts. */
    record Plain(Leaf leaf, int definition, int there) implements Shred {
        @Override
        public void add(Object value, int repetition) {
            if (value == null) {
                leaf.addNone(repetition, definition);
            } else {
                leaf.add(value, repetition, there);
            }
        }

        @Override
        public void addNone(int repetition, int outer) {
            leaf.addNone(repetition, outer);
        }
    }

    /** Several values side by side, in the order of their fields. */
    record Struct(StructType type, List<Shred> parts, int definition) implements Shred {
        @Override
        public void add(Object value, int repetition) {
            if (value == null) {
                addNone(repetition, definition);
                return;
            }
            InternalRow row = (InternalRow) value;
            for (int at = 0; at < parts.size(); at++) {
                DataType part = type.fields()[at].dataType();
                parts.get(at).add(row.isNullAt(at) ? null : row.get(at, part), repetition);
            }
        }

        @Override
        public void addNone(int repetition, int outer) {
            for (Shred part : parts) {
                part.addNone(repetition, outer);
            }
        }
    }

    /** A list, or a map as two lists: of its keys and of its values. */
    record Repeated(List<DataType> types, List<Shred> items, int again, int definition, int there) implements Shred {
        @Override
        public void add(Object value, int repetition) {
            if (value == null) {
                addNone(repetition, definition);
            } else if (value instanceof MapData map) {
                add(map.keyArray(), repetition, 0);
                add(map.valueArray(), repetition, 1);
            } else {
                add((ArrayData) value, repetition, 0);
            }
        }

        private void add(ArrayData list, int repetition, int which) {
            Shred item = items.get(which);
            if (list.numElements() == 0) {
                item.addNone(repetition, there);
            }
            for (int at = 0; at < list.numElements(); at++) {
                Object one = list.isNullAt(at) ? null : list.get(at, types.get(which));
                item.add(one, at == 0 ? repetition : again);
            }
        }

        @Override
        public void addNone(int repetition, int outer) {
            for (Shred item : items) {
                item.addNone(repetition, outer);
            }
        }
    }
}
