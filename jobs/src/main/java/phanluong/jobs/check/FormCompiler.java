package phanluong.jobs.check;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import phanluong.jobs.delivery.DeliverySource;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.ForeignKey;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Personal;
import phanluong.warehouse.form.Severity;
import phanluong.warehouse.words.Text;

/**
 * Compiles a form's schema into Spark columns: values with their types, one mask of checks a row, and the words for the
 * rows that have any. Nothing about a particular form stands here.
 */
public final class FormCompiler {
    public static final String GAPS = "_gaps";
    public static final String REASONS = "_reasons";
    /** {@link #ACCEPTED}, {@link #REJECTED} or {@link #DUPLICATE}. */
    public static final String KIND = "_kind";

    public static final String ACCEPTED_ROW = "_accepted";
    public static final String REJECTED_ROW = "_rejected";
    public static final String NOTED_ROW = "_noted";
    public static final int ACCEPTED = 0;
    public static final int REJECTED = 1;
    public static final int DUPLICATE = 2;
    private static final String MASK = "_mask_";
    private static final String CONTENT = "_content";
    private static final String COPIES = "_copies";
    private static final String LEAST = "_least";
    private static final String MOST = "_most";
    private static final String FIRST_ROW = "_first_row";
    private static final Text CONFLICT = new Text(
            "Cùng khóa với dòng khác trong tệp nhưng nội dung khác nhau",
            "The same key as another row of the file, with different content");

    private final Form form;
    private final Map<String, String> missing;

    /** @param missing texts of the file that stand for a missing value, besides those of the form */
    public FormCompiler(Form form, Map<String, String> missing) {
        this.form = form;
        this.missing = new LinkedHashMap<>(form.missingValues());
        this.missing.putAll(missing);
        this.missing.remove("");
    }

    /** The columns of accepted rows: what is kept of the form's fields with their types, {@code _row}, {@code _gaps}. */
    public static StructType acceptedType(Form form) {
        StructType type = new StructType();
        for (phanluong.warehouse.form.Column column : form.columns()) {
            type = type.add(column.name(), Readers.type(column.type()), true);
        }
        return type.add(DeliverySource.ROW, DataTypes.LongType, false)
                .add(GAPS, DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false), true);
    }

    /** The columns of rejected rows: {@code _row}, {@code _raw}, {@code _reasons}. */
    public static StructType rejectedType() {
        return new StructType()
                .add(DeliverySource.ROW, DataTypes.LongType, false)
                .add(DeliverySource.RAW, DataTypes.StringType, false)
                .add(REASONS, DataTypes.createArrayType(Reasons.TYPE, false), true);
    }

    /** The columns of accepted rows with warnings or notes: {@code _row}, {@code _reasons}. */
    public static StructType notedType() {
        return new StructType()
                .add(DeliverySource.ROW, DataTypes.LongType, false)
                .add(REASONS, DataTypes.createArrayType(Reasons.TYPE, false), true);
    }

    /**
     * Checks rows of {@link DeliverySource}.
     *
     * @return {@code _file}, {@code _row}, {@code _kind}, and as structs a row of {@link #acceptedType}, one of
     *     {@link #rejectedType} (null where nothing is wrong) and one of {@link #notedType} (null where there is nothing
     *     to say of an accepted row)
     */
    public Dataset<Row> check(Dataset<Row> rows, KnownCodes known) {
        List<Check> checks = new ArrayList<>(Checks.of(form, known));
        Dataset<Row> typed = withKnownCodes(rows.withColumns(values()).withColumns(typed()), known);
        Dataset<Row> checked = withCopies(typed.withColumns(masks(checks)));
        Column several = col(COPIES).gt(1);
        Column conflict = several.and(col(LEAST).notEqual(col(MOST)));
        checks.add(new Check("DUPLICATE_CONFLICT", form.primaryKey(), conflict, Severity.ERROR, CONFLICT));
        Column[] masks = new Column[Reasons.maskOf(checks.size() - 1) + 1];
        for (int at = 0; at < masks.length; at++) {
            masks[at] = at <= Reasons.maskOf(checks.size() - 2) ? col(MASK + at) : lit(0L);
        }
        int last = masks.length - 1;
        masks[last] = masks[last].bitwiseOR(
                when(conflict, Reasons.bitOf(checks.size() - 1)).otherwise(0L));
        Column wrong = any(masks, checks, true);
        Column noted = any(masks, checks, false);
        Column copy = several.and(col(LEAST).equalTo(col(MOST)))
                .and(col(DeliverySource.ROW).gt(col(FIRST_ROW)));
        Column kind = when(copy, DUPLICATE).when(wrong, REJECTED).otherwise(ACCEPTED);
        return checked.select(result(checks, masks, wrong, noted, kind));
    }

    /** Whether a check of those that reject, or of the others, speaks. */
    private static Column any(Column[] masks, List<Check> checks, boolean rejecting) {
        long[] bits = new long[masks.length];
        for (int at = 0; at < checks.size(); at++) {
            if (checks.get(at).rejects() == rejecting) {
                bits[Reasons.maskOf(at)] |= Reasons.bitOf(at);
            }
        }
        Column any = lit(false);
        for (int at = 0; at < masks.length; at++) {
            if (bits[at] != 0) {
                any = any.or(masks[at].bitwiseAND(lit(bits[at])).notEqual(0L));
            }
        }
        return any;
    }

    private Map<String, Column> values() {
        Map<String, Column> values = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            Column text = col(DeliverySource.textOf(field.name()));
            values.put(
                    Checks.valueOf(field.name()),
                    missing.isEmpty()
                            ? text
                            : when(text.isInCollection(missing.keySet()), null).otherwise(text));
        }
        return values;
    }

    private Map<String, Column> typed() {
        return fields(field -> Readers.read(field, col(Checks.valueOf(field.name()))));
    }

    private Map<String, Column> fields(Function<Field, Column> column) {
        Map<String, Column> columns = new LinkedHashMap<>();
        form.fields().forEach(field -> columns.put(field.name(), column.apply(field)));
        return columns;
    }

    private Dataset<Row> withKnownCodes(Dataset<Row> rows, KnownCodes known) {
        Dataset<Row> joined = rows;
        for (int position = 0; position < form.foreignKeys().size(); position++) {
            ForeignKey key = form.foreignKeys().get(position);
            Optional<Dataset<Row>> codes =
                    known.list(key.resource()).isPresent() ? Optional.empty() : known.delivered(key.resource());
            if (codes.isPresent()) {
                String code = "_known_code_" + position;
                Dataset<Row> renamed = codes.get()
                        .select(
                                col(KnownCodes.CODE).as(code),
                                col(KnownCodes.FIRST_DAY).as(Checks.knownSince(position)));
                joined = joined.join(broadcast(renamed), col(key.field()).equalTo(col(code)), "left")
                        .drop(code);
            }
        }
        return joined;
    }

    private static Map<String, Column> masks(List<Check> checks) {
        Map<String, Column> masks = new LinkedHashMap<>();
        for (int at = 0; at < checks.size(); at++) {
            Column bit = when(checks.get(at).fails(), Reasons.bitOf(at)).otherwise(0L);
            masks.merge(MASK + Reasons.maskOf(at), bit, Column::bitwiseOR);
        }
        return masks;
    }

    /** Counts the rows of the same file and key; a row without its whole key is nobody's copy. */
    private Dataset<Row> withCopies(Dataset<Row> rows) {
        List<Column> keys = new ArrayList<>(List.of(col(DeliverySource.GROUP), col(DeliverySource.FILE)));
        Column whole = col(DeliverySource.STRUCTURE).equalTo(0);
        for (String name : form.primaryKey()) {
            Column text = col(Checks.valueOf(name));
            // Ids that are none are all hidden alike: they make no copies of each other.
            Column readable = form.field(name).personal() == Personal.PSEUDONYM
                    ? when(text.notEqual(PersonalCells.HIDDEN), text)
                    : text;
            Column key = form.field(name).isPersonal()
                    ? readable
                    : coalesce(col(name).cast(DataTypes.StringType), readable);
            keys.add(key);
            whole = whole.and(key.isNotNull());
        }
        keys.add(when(whole, -1L).otherwise(col(DeliverySource.ROW)));
        Column[] cells = form.fields().stream()
                .map(field -> coalesce(col(DeliverySource.textOf(field.name())), lit("\u0000")))
                .toArray(Column[]::new);
        WindowSpec same = Window.partitionBy(keys.toArray(Column[]::new));
        return rows.withColumn(CONTENT, concat_ws("\u001f", cells))
                .withColumns(Map.of(
                        COPIES,
                        count(lit(1)).over(same),
                        LEAST,
                        min(CONTENT).over(same),
                        MOST,
                        max(CONTENT).over(same),
                        FIRST_ROW,
                        min(DeliverySource.ROW).over(same)));
    }

    private Column[] result(List<Check> checks, Column[] masks, Column wrong, Column noted, Column kind) {
        List<String> names = form.fields().stream().map(Field::name).toList();
        Column[] texts =
                names.stream().map(name -> col(DeliverySource.textOf(name))).toArray(Column[]::new);
        Column reasons = udf(
                        new Reasons(
                                checks.stream().map(check -> check.words(names)).toList(), form),
                        DataTypes.createArrayType(Reasons.TYPE, false))
                .apply(array(masks), array(texts));
        List<Column> accepted = new ArrayList<>(
                form.columns().stream().map(column -> kept(column.name())).toList());
        accepted.add(col(DeliverySource.ROW));
        accepted.add(gaps(names, texts).as(GAPS));
        Column rejected = struct(
                col(DeliverySource.ROW),
                col(DeliverySource.RAW),
                when(wrong, reasons).as(REASONS));
        Column listed = struct(col(DeliverySource.ROW), when(noted, reasons).as(REASONS));
        return new Column[] {
            col(DeliverySource.FILE),
            col(DeliverySource.ROW),
            kind.as(KIND),
            struct(accepted.toArray(Column[]::new)).as(ACCEPTED_ROW),
            when(wrong, rejected).as(REJECTED_ROW),
            when(kind.equalTo(ACCEPTED).and(noted), listed).as(NOTED_ROW)
        };
    }

    /** A column of accepted rows from the values of the fields. */
    private Column kept(String name) {
        Optional<Field> born = form.fields().stream()
                .filter(field -> field.personal() == Personal.BIRTH_DATE)
                .findFirst();
        if (born.isEmpty() || !name.equals(Form.BIRTH_YEAR) && !name.equals(Form.AGE)) {
            return col(name);
        }
        Column year = year(col(born.get().name())).cast(DataTypes.LongType);
        return (name.equals(Form.BIRTH_YEAR) ? year : col(Form.SCHOOL_YEAR).minus(year)).as(name);
    }

    private Column gaps(List<String> names, Column[] texts) {
        Column any = lit(false);
        for (Field field : form.fields()) {
            if (Checks.keepsGap(field)) {
                any = any.or(col(DeliverySource.textOf(field.name())).isInCollection(missing.keySet()));
            }
        }
        List<String> kept =
                form.fields().stream().filter(Checks::keepsGap).map(Field::name).toList();
        Gaps gaps = new Gaps(
                names.stream().map(name -> kept.contains(name) ? name : null).toList(), missing);
        return when(
                any,
                udf(gaps, DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false))
                        .apply(array(texts)));
    }
}
