package phanluong.jobs.parquet;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A column of rows: one leaf of the schema for a plain value, several for a list, a map or a struct. */
final class ColumnWriter {
    private final Shred shred;
    private final List<Leaf> leaves;
    /** The only leaf of a plain value; null for others. */
    private final Leaf plain;

    /** So many rows without a value are not yet with the leaves. */
    private int absent;

    private ColumnWriter(Shred shred, List<Leaf> leaves) {
        this.shred = shred;
        this.leaves = leaves;
        this.plain = shred instanceof Shred.Plain only ? only.leaf() : null;
    }

    /** The columns of a type, whose leaves stand in the schema in the same order. */
    static ColumnWriter[] of(MessageType schema, StructType type, ZstdCompressCtx compressor) {
        Iterator<ColumnDescriptor> descriptors = schema.getColumns().iterator();
        List<ColumnWriter> columns = new ArrayList<>();
        for (StructField field : type.fields()) {
            List<Leaf> leaves = new ArrayList<>();
            Shred shred = Shred.of(field.dataType(), field.nullable(), 0, 0, () -> {
                leaves.add(new Leaf(descriptors.next(), compressor));
                return leaves.get(leaves.size() - 1);
            });
            columns.add(new ColumnWriter(shred, leaves));
        }
        return columns.toArray(ColumnWriter[]::new);
    }

    void add(Object value, int number) {
        if (plain != null && value != null && number >= 0) {
            plain.addNumbered(value, number);
        } else if (plain == null && value == null) {
            // Lists and maps are mostly not there, row after row.
            absent++;
        } else {
            addAbsent();
            shred.add(value, 0);
        }
    }

    private void addAbsent() {
        if (absent > 0) {
            for (Leaf leaf : leaves) {
                leaf.addNones(absent);
            }
            absent = 0;
        }
    }

    void endPage(int rows) throws IOException {
        addAbsent();
        for (Leaf leaf : leaves) {
            leaf.endPage(rows);
        }
    }

    void endGroup(ParquetFileWriter file) throws IOException {
        for (Leaf leaf : leaves) {
            leaf.endGroup(file);
        }
    }
}
