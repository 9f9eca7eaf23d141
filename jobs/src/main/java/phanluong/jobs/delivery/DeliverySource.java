package phanluong.jobs.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.HasPartitionKey;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsReportPartitioning;
import org.apache.spark.sql.connector.read.partitioning.KeyGroupedPartitioning;
import org.apache.spark.sql.connector.read.partitioning.Partitioning;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * Delivered files as a Spark source: strictly decoded text, one row a source row, every field of the form a cleaned
 * string. It says that all rows of a file lie in one partition, so that duplicates are found without a shuffle.
 */
public final class DeliverySource implements TableProvider {
    /** Columns beside the fields. */
    public static final String GROUP = "_group";

    public static final String FILE = "_file";
    public static final String ROW = "_row";
    public static final String RAW = "_raw";
    /** 1: more fields than the header has; 2: fewer; 3: a row that adds others up; 4: the header once more. */
    public static final String STRUCTURE = "_structure";
    /** Bit n: the cell of field n holds a formula. */
    public static final String FORMULAS = "_formulas";
    /** Bit n: the text of field n is not among the mapping's codes. */
    public static final String UNCODED = "_uncoded";

    public static final String SCOPE_UNIT = "_scope_unit";
    public static final String SCOPE_YEAR = "_scope_year";
    public static final String RECEIVED_DAY = "_received_day";
    private static final String PLAN = "plan";
    /** Names the {@link PersonalCells} of a read: options are printed in plans, keys must not be. */
    private static final String PERSONAL = "personal";

    private static final Map<String, PersonalCells> BY_NAME = new ConcurrentHashMap<>();
    private static final String TEXT_PREFIX = "_text_";

    /** The column that holds a field as text. */
    public static String textOf(String field) {
        return TEXT_PREFIX + field;
    }

    public static Dataset<Row> read(SparkSession session, ReadPlan plan, PersonalCells personal) {
        String name = UUID.randomUUID().toString();
        BY_NAME.put(name, personal);
        return session.read()
                .format(DeliverySource.class.getName())
                .option(PLAN, plan.toJson())
                .option(PERSONAL, name)
                .load();
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return schema(ReadPlan.fromJson(options.get(PLAN)));
    }

    private static StructType schema(ReadPlan plan) {
        StructType schema = new StructType()
                .add(GROUP, DataTypes.IntegerType, false)
                .add(FILE, DataTypes.IntegerType, false)
                .add(ROW, DataTypes.LongType, false)
                .add(RAW, DataTypes.StringType, false)
                .add(STRUCTURE, DataTypes.IntegerType, false)
                .add(FORMULAS, DataTypes.LongType, false)
                .add(UNCODED, DataTypes.LongType, false)
                .add(SCOPE_UNIT, DataTypes.StringType, false)
                .add(SCOPE_YEAR, DataTypes.IntegerType, true)
                .add(RECEIVED_DAY, DataTypes.IntegerType, false);
        for (String field : plan.fields()) {
            schema = schema.add(textOf(field), DataTypes.StringType, true);
        }
        return schema;
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        CaseInsensitiveStringMap options = new CaseInsensitiveStringMap(properties);
        return new DeliveryTable(ReadPlan.fromJson(options.get(PLAN)), BY_NAME.remove(options.get(PERSONAL)));
    }

    private record DeliveryTable(ReadPlan plan, PersonalCells personal) implements SupportsRead {
        @Override
        public String name() {
            return "deliveries";
        }

        @Override
        @SuppressWarnings("deprecation")
        public StructType schema() {
            return DeliverySource.schema(plan);
        }

        @Override
        public Set<TableCapability> capabilities() {
            return Set.of(TableCapability.BATCH_READ);
        }

        @Override
        public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
            return () -> new DeliveryScan(plan, personal);
        }
    }

    private record DeliveryScan(ReadPlan plan, PersonalCells personal) implements SupportsReportPartitioning, Batch {
        @Override
        public StructType readSchema() {
            return schema(plan);
        }

        @Override
        public Partitioning outputPartitioning() {
            return new KeyGroupedPartitioning(
                    new Expression[] {Expressions.identity(GROUP)}, planInputPartitions().length);
        }

        @Override
        public Batch toBatch() {
            return this;
        }

        @Override
        public InputPartition[] planInputPartitions() {
            return plan.parts().stream().collect(Collectors.groupingBy(ReadPlan.Part::group)).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(group -> new Group(group.getKey(), group.getValue()))
                    .toArray(InputPartition[]::new);
        }

        @Override
        public PartitionReaderFactory createReaderFactory() {
            return new Factory(personal);
        }
    }

    /** The files that one task reads. */
    private record Group(int number, List<ReadPlan.Part> parts) implements HasPartitionKey {
        @Override
        public InternalRow partitionKey() {
            return new GenericInternalRow(new Object[] {number});
        }
    }

    private static final class Factory implements PartitionReaderFactory {
        private static final long serialVersionUID = 1L;
        private final PersonalCells personal;

        Factory(PersonalCells personal) {
            this.personal = personal;
        }

        @Override
        public PartitionReader<InternalRow> createReader(InputPartition partition) {
            return new DeliveryReader(((Group) partition).parts(), personal);
        }
    }
}
