package phanluong.jobs.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** The codes that accepted rows of some batches hold in one field, each with the day on which it first came. */
final class Codes {
    private final String field;
    private final Map<String, LocalDate> since = new HashMap<>();

    Codes(String field) {
        this.field = field;
    }

    void add(Path accepted, LocalDate received) throws IOException {
        MessageType only = new MessageType(
                "spark_schema",
                new PrimitiveType(Type.Repetition.OPTIONAL, PrimitiveType.PrimitiveTypeName.BINARY, field)
                        .withLogicalTypeAnnotation(LogicalTypeAnnotation.stringType()));
        PlainParquetConfiguration settings = new PlainParquetConfiguration();
        settings.set(ReadSupport.PARQUET_READ_SCHEMA, only.toString());
        try (ParquetReader<Group> rows = new Builder(new PathInputFile(accepted), settings).build()) {
            for (Group row = rows.read(); row != null; row = rows.read()) {
                if (row.getFieldRepetitionCount(0) > 0) {
                    since.merge(row.getString(0, 0), received, (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }
    }

    Map<String, LocalDate> since() {
        return since;
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
