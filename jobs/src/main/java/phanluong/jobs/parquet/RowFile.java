package phanluong.jobs.parquet;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.execution.datasources.parquet.SparkToParquetSchemaConverter;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.StructType;

/**
 * A Parquet file that is being written, with the schema that Spark gives its types. Values that a caller has met before
 * come with a number, by which they are found in a column's dictionary without being looked at; Parquet's own writer must
 * hash each one. The same rows give the same bytes, with numbers or without.
 */
public final class RowFile implements Closeable {
    private static final int ROWS_OF_A_PAGE = 20_000;
    /** A multiple of the page's; a range of a large delivery has about half as many. */
    private static final int ROWS_OF_A_GROUP = 50 * ROWS_OF_A_PAGE;

    private final ParquetFileWriter file;
    private final ZstdCompressCtx compressor = new ZstdCompressCtx();
    private final ColumnWriter[] columns;
    private int rowsOfPage;
    private int rowsOfGroup;

    private RowFile(ParquetFileWriter file, MessageType schema, StructType type) {
        this.file = file;
        this.columns = ColumnWriter.of(schema, type, compressor);
    }

    /** @param path of a file that is not there yet */
    public static RowFile create(Path path, StructType type) throws IOException {
        MessageType schema = new SparkToParquetSchemaConverter(
                        false, SQLConf.ParquetOutputTimestampType$.MODULE$.TIMESTAMP_MICROS(), false, false)
                .convert(type);
        ParquetFileWriter file = new ParquetFileWriter(
                new LocalOutputFile(path),
                schema,
                ParquetFileWriter.Mode.CREATE,
                ParquetWriter.DEFAULT_BLOCK_SIZE,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
                true);
        file.start();
        return new RowFile(file, schema, type);
    }

    /**
     * @param values by column, as Spark holds them; read before this returns, and kept only where they are new
     * @param numbers by column: two rows of the file with the same number have the same value there; -1 says nothing
     */
    public void add(Object[] values, int[] numbers) throws IOException {
        for (int at = 0; at < columns.length; at++) {
            columns[at].add(values[at], numbers[at]);
        }
        rowsOfPage++;
        rowsOfGroup++;
        if (rowsOfPage == ROWS_OF_A_PAGE) {
            endPage();
        }
        if (rowsOfGroup == ROWS_OF_A_GROUP) {
            endGroup();
        }
    }

    private void endPage() throws IOException {
        for (ColumnWriter column : columns) {
            column.endPage(rowsOfPage);
        }
        rowsOfPage = 0;
    }

    private void endGroup() throws IOException {
        if (rowsOfPage > 0) {
            endPage();
        }
        file.startBlock(rowsOfGroup);
        for (ColumnWriter column : columns) {
            column.endGroup(file);
        }
        file.endBlock();
        rowsOfGroup = 0;
    }

    @Override
    public void close() throws IOException {
        try (compressor;
                file) {
            if (rowsOfGroup > 0) {
                endGroup();
            }
            file.end(Map.of());
        }
    }
}
