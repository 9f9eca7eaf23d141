package phanluong.jobs.check;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import phanluong.warehouse.form.Category;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.FieldType;
import phanluong.warehouse.time.SchoolYear;

/** Turns the text of a field into its value: null when the text is no such value. */
final class Readers {
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern VIETNAMESE_DAY = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");

    private Readers() {}

    static DataType type(Field field) {
        return type(field.type());
    }

    static DataType type(FieldType type) {
        return switch (type) {
            case STRING -> DataTypes.StringType;
            case INTEGER -> DataTypes.LongType;
            case BOOLEAN -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
            case LIST -> DataTypes.createArrayType(DataTypes.StringType, false);
            case SCHOOL_YEAR -> DataTypes.IntegerType;
        };
    }

    static Column read(Field field, Column text) {
        return switch (field.type()) {
            case STRING -> field.categories().isEmpty() ? text : call(lookup(categories(field)), field, text);
            case INTEGER -> integer(field, text);
            case BOOLEAN -> call(lookup(booleans(field)), field, text);
            case DATE -> call((UDF1<String, LocalDate>) Readers::day, field, text);
            case LIST -> call(list(field), field, text);
            case SCHOOL_YEAR -> call((UDF1<String, Integer>) Readers::startYear, field, text);
        };
    }

    /**
     * A whole number written plainly or, where the form says so, with its thousands apart: all by the form's character or
     * all by spaces, three digits each, zeros only behind a decimal character. Anything else could mean two numbers.
     */
    private static Column integer(Field field, Column text) {
        // try_cast reads "+5" too, which nobody writes for a count.
        Column plain = when(text.startsWith("+"), null).otherwise(text.try_cast(DataTypes.LongType));
        if (field.groupChar().isEmpty() && field.decimalChar().isEmpty()) {
            return plain;
        }
        String zeros = field.decimalChar()
                .map(mark -> "(?:" + Pattern.quote(mark) + "0+)?")
                .orElse("");
        String groups = field.groupChar()
                .map(mark -> "(?:" + Pattern.quote(mark) + "\\d{3})+|(?: \\d{3})+|")
                .orElse("");
        Column written = text.rlike("^-?(?:[1-9]\\d{0,2}(?:" + groups + ")|\\d+)" + zeros + "$");
        Column whole = zeros.isEmpty() ? text : regexp_replace(text, lit(zeros + "$"), lit(""));
        Column digits = regexp_replace(whole, lit("[^\\d-]"), lit(""));
        return coalesce(plain, when(written, digits.try_cast(DataTypes.LongType)));
    }

    /** The code of the fault when a text is there and no value can be read from it; empty for free text. */
    static java.util.Optional<String> fault(Field field) {
        return switch (field.type()) {
            case STRING, LIST ->
                field.categories().isEmpty() ? java.util.Optional.empty() : java.util.Optional.of("CATEGORY_UNKNOWN");
            case INTEGER, BOOLEAN, DATE, SCHOOL_YEAR ->
                java.util.Optional.of("TYPE_" + field.type().name());
        };
    }

    private static Column call(UDF1<String, ?> reader, Field field, Column text) {
        return udf(reader, type(field)).apply(text);
    }

    private static <T> UDF1<String, T> lookup(Map<String, T> values) {
        HashMap<String, T> byText = new HashMap<>();
        values.forEach((text, value) -> byText.putIfAbsent(text.toLowerCase(Locale.ROOT), value));
        return text -> text == null ? null : byText.get(text.toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> categories(Field field) {
        Map<String, String> values = new HashMap<>();
        for (Category category : field.categories()) {
            values.put(category.value(), category.value());
            values.put(category.label(), category.value());
        }
        return values;
    }

    private static Map<String, Boolean> booleans(Field field) {
        Map<String, Boolean> values = new HashMap<>();
        field.trueValues().forEach(text -> values.put(text, true));
        field.falseValues().forEach(text -> values.put(text, false));
        return values;
    }

    private static UDF1<String, String[]> list(Field field) {
        UDF1<String, String> item = field.categories().isEmpty() ? text -> text : lookup(categories(field));
        String delimiter = Pattern.quote(field.delimiter().orElse(";"));
        return text -> {
            if (text == null) {
                return null;
            }
            List<String> parts = Pattern.compile(delimiter)
                    .splitAsStream(text)
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
            String[] values = new String[parts.size()];
            for (int at = 0; at < values.length; at++) {
                values[at] = item.call(parts.get(at));
                if (values[at] == null) {
                    return null;
                }
            }
            return values;
        };
    }

    private static LocalDate day(String text) {
        if (text == null) {
            return null;
        }
        Matcher iso = ISO_DAY.matcher(text);
        Matcher vietnamese = VIETNAMESE_DAY.matcher(text);
        try {
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            return vietnamese.matches()
                    ? LocalDate.of(number(vietnamese, 4), number(vietnamese, 3), number(vietnamese, 1))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Integer startYear(String text) {
        return text == null
                ? null
                : SchoolYear.find(text).map(SchoolYear::startYear).orElse(null);
    }

    /** Whether values of the type are numbers, for which the reason of a gap is kept. */
    static boolean isNumber(Field field) {
        return field.type() == FieldType.INTEGER;
    }
}
