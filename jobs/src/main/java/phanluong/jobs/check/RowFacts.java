package phanluong.jobs.check;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import phanluong.warehouse.form.Form;

/** What is known of a row besides the texts of its fields: the columns that checks may speak of. */
final class RowFacts {
    /** What {@link phanluong.jobs.delivery.Cells#structure} says of the row. */
    static final String STRUCTURE = "_structure";
    /** Bit n: the cell of field n holds a formula. */
    static final String FORMULAS = "_formulas";
    /** Bit n: the text of field n is not among the mapping's codes. */
    static final String UNCODED = "_uncoded";

    static final String SCOPE_UNIT = "_scope_unit";
    static final String SCOPE_YEAR = "_scope_year";
    static final String RECEIVED_DAY = "_received_day";
    /** How many these are; they come first in a row. */
    static final int COUNT = 6;

    private static final String TEXT_PREFIX = "_text_";

    private RowFacts() {}

    /** The column that holds a field as text. */
    static String textOf(String field) {
        return TEXT_PREFIX + field;
    }

    static StructType type(Form form) {
        StructType[] type = {
            new StructType()
                    .add(STRUCTURE, DataTypes.IntegerType, false)
                    .add(FORMULAS, DataTypes.LongType, false)
                    .add(UNCODED, DataTypes.LongType, false)
                    .add(SCOPE_UNIT, DataTypes.StringType, false)
                    .add(SCOPE_YEAR, DataTypes.IntegerType, true)
                    .add(RECEIVED_DAY, DataTypes.IntegerType, false)
        };
        form.fields().forEach(field -> type[0] = type[0].add(textOf(field.name()), DataTypes.StringType, true));
        return type[0];
    }
}
