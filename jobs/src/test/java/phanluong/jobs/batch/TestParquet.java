package phanluong.jobs.batch;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;

/** Parquet files for tests, on any file system. */
public final class TestParquet {
    private TestParquet() {}

    public static long rows(Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(
                new PathInputFile(file),
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
            return reader.getRecordCount();
        }
    }
}
