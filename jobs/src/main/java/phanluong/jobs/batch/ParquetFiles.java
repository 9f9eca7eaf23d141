package phanluong.jobs.batch;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;
import org.apache.spark.sql.types.StructType;
import phanluong.jobs.check.FormCompiler;

/** Writes Spark's rows as Parquet with Spark's own encoding, to a path of ours and without a committer. */
final class ParquetFiles {
    private ParquetFiles() {}

    static ParquetWriter<InternalRow> open(Path path, StructType type) throws IOException {
        Configuration settings = new Configuration(false);
        ParquetWriteSupport.setSchema(type, settings);
        settings.set("spark.sql.parquet.writeLegacyFormat", "false");
        settings.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        settings.set("spark.sql.parquet.fieldId.write.enabled", "false");
        settings.set("spark.sql.parquet.variant.annotateLogicalType.enabled", "false");
        return new Builder(new LocalOutputFile(path))
                .withConf(new HadoopParquetConfiguration(settings))
                .withCompressionCodec(CompressionCodecName.ZSTD)
                // Every row has another number: a dictionary of them is tried and thrown away.
                .withDictionaryEncoding(FormCompiler.ROW, false)
                .build();
    }

    private static final class Builder extends ParquetWriter.Builder<InternalRow, Builder> {
        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<InternalRow> getWriteSupport(Configuration settings) {
            return new ParquetWriteSupport();
        }

        @Override
        protected WriteSupport<InternalRow> getWriteSupport(ParquetConfiguration settings) {
            return new ParquetWriteSupport();
        }
    }
}
