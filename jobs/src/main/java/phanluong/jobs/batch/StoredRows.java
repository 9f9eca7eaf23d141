package phanluong.jobs.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * The rows of a batch's file one after the other, without Spark: text, {@code Long}, {@code Boolean}, {@code LocalDate},
 * lists and maps of these by column; a column without a value is not in the row. Memory for one row at a time.
 */
public final class StoredRows implements Closeable {
    private final ParquetReader<Group> rows;

    private StoredRows(ParquetReader<Group> rows) {
        this.rows = rows;
    }

    public static StoredRows open(Path parquet) throws IOException {
        return new StoredRows(new Builder(new PathInputFile(parquet), new PlainParquetConfiguration()).build());
    }

    public static List<Map<String, Object>> all(Path parquet) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        try (StoredRows rows = open(parquet)) {
            for (Map<String, Object> row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    /** The next row; null after the last. */
    public Map<String, Object> next() throws IOException {
        Group row = rows.read();
        return row == null ? null : struct(row);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static Map<String, Object> struct(Group group) {
        Map<String, Object> values = new LinkedHashMap<>();
        GroupType type = group.getType();
        for (int at = 0; at < type.getFieldCount(); at++) {
            if (group.getFieldRepetitionCount(at) > 0) {
                values.put(type.getFieldName(at), value(group, at));
            }
        }
        return values;
    }

    private static Object value(Group group, int at) {
        Type type = group.getType().getType(at);
        if (type.isPrimitive()) {
            return primitive(group, at, type.asPrimitiveType());
        }
        Group inner = group.getGroup(at, 0);
        if (type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation) {
            List<Object> items = new ArrayList<>();
            for (int item = 0; item < inner.getFieldRepetitionCount(0); item++) {
                items.add(value(inner.getGroup(0, item), 0));
            }
            return items;
        }
        if (type.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            for (int item = 0; item < inner.getFieldRepetitionCount(0); item++) {
                Group entry = inner.getGroup(0, item);
                entries.put(value(entry, 0), entry.getFieldRepetitionCount(1) > 0 ? value(entry, 1) : null);
            }
            return entries;
        }
        return struct(inner);
    }

    private static Object primitive(Group group, int at, PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case INT32 ->
                type.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation
                        ? LocalDate.ofEpochDay(group.getInteger(at, 0))
                        : (Object) (long) group.getInteger(at, 0);
            case INT64 -> group.getLong(at, 0);
            case BOOLEAN -> group.getBoolean(at, 0);
            case BINARY, FIXED_LEN_BYTE_ARRAY -> group.getString(at, 0);
            case FLOAT, DOUBLE, INT96 ->
                throw new IllegalStateException("Batches hold no column of type " + type.getPrimitiveTypeName());
        };
    }

    private static final class Builder extends ParquetReader.Builder<Group> {
        Builder(InputFile file, ParquetConfiguration settings) {
            super(file, settings);
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}
