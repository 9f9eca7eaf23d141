package phanluong.jobs.check;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
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
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.ForeignKey;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Personal;

/**
 * Compiles a form's schema into Spark's expressions: values with their types, checks, and the parts of the key. Nothing
 * about a particular form stands here.
 */
public final class FormCompiler {
    public static final String GAPS = "_gaps";
    public static final String REASONS = "_reasons";
    public static final String ROW = "_row";
    public static final String RAW = "_raw";
    private static final String CHECK = "_check_";
    private static final String KEY = "_key_";
    private static final String KEPT = "_kept_";

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
        return type.add(ROW, DataTypes.LongType, false)
                .add(GAPS, DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false), true);
    }

    /** The columns of rejected rows: {@code _row}, {@code _raw}, {@code _reasons}. */
    public static StructType rejectedType() {
        return new StructType()
                .add(ROW, DataTypes.LongType, false)
                .add(RAW, DataTypes.StringType, false)
                .add(REASONS, DataTypes.createArrayType(Reasons.TYPE, false), true);
    }

    /** The columns of accepted rows with warnings or notes: {@code _row}, {@code _reasons}. */
    public static StructType notedType() {
        return new StructType()
                .add(ROW, DataTypes.LongType, false)
                .add(REASONS, DataTypes.createArrayType(Reasons.TYPE, false), true);
    }

    /** The form with what its foreign keys may point to, ready to travel to the tasks. */
    public CompiledForm compile(SparkSession session, KnownCodes known) {
        List<Check> checks = Checks.of(form, known);
        StructType source = RowFacts.type(form);
        Dataset<Row> rows = session.createDataFrame(List.of(), source)
                .withColumns(values())
                .withColumns(typed())
                .withColumns(known(known))
                .withColumns(kept())
                .withColumns(keys())
                .withColumns(conditions(checks));
        Slots slots = Slots.of(rows, source);
        List<String> names = form.fields().stream().map(Field::name).toList();
        List<CompiledForm.CheckSlot> bits = new ArrayList<>();
        for (int at = 0; at < checks.size(); at++) {
            Check check = checks.get(at);
            bits.add(new CompiledForm.CheckSlot(slots.of(CHECK + at), check.rejects(), check.words(form.fields())));
        }
        List<Integer> gapFields = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            if (Checks.keepsGap(form.fields().get(at))) {
                gapFields.add(at);
            }
        }
        return new CompiledForm(
                new ArrayList<>(names),
                source,
                slots.expressions(),
                slots.levels(),
                bits,
                Checks.conflict(form, col(ROW)).words(form.fields()),
                form.columns().stream()
                        .mapToInt(column -> slots.of(KEPT + column.name()))
                        .toArray(),
                form.primaryKey().stream()
                        .mapToInt(name -> slots.of(KEY + name))
                        .toArray(),
                new LinkedHashMap<>(missing),
                gapFields,
                new Reasons(form));
    }

    private Map<String, Column> values() {
        Map<String, Column> values = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            Column text = col(RowFacts.textOf(field.name()));
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

    private Map<String, Column> known(KnownCodes known) {
        Map<String, Column> since = new LinkedHashMap<>();
        for (int position = 0; position < form.foreignKeys().size(); position++) {
            ForeignKey key = form.foreignKeys().get(position);
            int place = position;
            if (known.list(key.resource()).isEmpty()) {
                known.delivered(key.resource())
                        .ifPresent(
                                days -> since.put(Checks.knownSince(place), KnownCodes.since(days, col(key.field()))));
            }
        }
        return since;
    }

    /** The columns of accepted rows from the values of the fields. */
    private Map<String, Column> kept() {
        Map<String, Column> kept = new LinkedHashMap<>();
        form.columns().forEach(column -> kept.put(KEPT + column.name(), kept(column.name())));
        return kept;
    }

    private Column kept(String name) {
        Optional<Field> born = form.fields().stream()
                .filter(field -> field.personal() == Personal.BIRTH_DATE)
                .findFirst();
        if (born.isEmpty() || !name.equals(Form.BIRTH_YEAR) && !name.equals(Form.AGE)) {
            return col(name);
        }
        Column year = year(col(born.get().name())).cast(DataTypes.LongType);
        return name.equals(Form.BIRTH_YEAR) ? year : col(Form.SCHOOL_YEAR).minus(year);
    }

    /** The parts of the key as text; what cannot be read as its type stands as it was written. */
    private Map<String, Column> keys() {
        Map<String, Column> keys = new LinkedHashMap<>();
        for (String name : form.primaryKey()) {
            Column text = col(Checks.valueOf(name));
            // Ids that are none are all hidden alike: they make no copies of each other.
            Column readable = form.field(name).personal() == Personal.PSEUDONYM
                    ? when(text.notEqual(PersonalCells.HIDDEN).and(text.notEqual(PersonalCells.ERASED)), text)
                    : text;
            keys.put(
                    KEY + name,
                    form.field(name).isPersonal()
                            ? readable
                            : coalesce(col(name).cast(DataTypes.StringType), readable));
        }
        return keys;
    }

    private static Map<String, Column> conditions(List<Check> checks) {
        Map<String, Column> conditions = new LinkedHashMap<>();
        for (int at = 0; at < checks.size(); at++) {
            conditions.put(CHECK + at, checks.get(at).fails());
        }
        return conditions;
    }
}
