package phanluong.jobs.check;

import java.io.Serializable;
import java.util.List;
import java.util.StringJoiner;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import phanluong.jobs.delivery.Hiding;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.warehouse.form.Form;

/** Spells out what checks found: code, severity, field, what was found, and the words in both languages. */
final class Reasons implements Serializable {
    private static final long serialVersionUID = 1L;
    static final StructType TYPE = new StructType()
            .add("code", DataTypes.StringType, false)
            .add("severity", DataTypes.StringType, false)
            .add("field", DataTypes.StringType, true)
            .add("found", DataTypes.StringType, true)
            .add("vi", DataTypes.StringType, false)
            .add("en", DataTypes.StringType, false);
    private static final int BITS = 62;
    private final Hiding hiding;

    Reasons(Form form) {
        this.hiding = new Hiding(form);
    }

    /**
     * @param speaking the checks that failed
     * @param texts of the row's fields; null where nothing stands
     */
    GenericArrayData of(List<Check.Words> speaking, String[] texts) {
        // Where the row itself is wrong, nobody knows which cell is which.
        boolean broken = speaking.stream().anyMatch(check -> check.positions().length == 0);
        return new GenericArrayData(speaking.stream()
                .map(check -> new GenericInternalRow(new Object[] {
                    UTF8String.fromString(check.code()),
                    UTF8String.fromString(check.severity()),
                    UTF8String.fromString(check.field()),
                    UTF8String.fromString(found(check, texts, broken)),
                    UTF8String.fromString(check.vi()),
                    UTF8String.fromString(check.en())
                }))
                .toArray());
    }

    private String found(Check.Words check, String[] texts, boolean broken) {
        if (check.positions().length == 1) {
            return shown(check.positions()[0], texts, broken);
        }
        StringJoiner all = new StringJoiner("; ").setEmptyValue("");
        for (int at = 0; at < check.positions().length; at++) {
            String text = shown(check.positions()[at], texts, broken);
            all.add(check.titles()[at] + "=" + (text == null ? "" : text));
        }
        return check.positions().length == 0 ? null : all.toString();
    }

    /** What was found, unless it tells who somebody is: then row and field say where to look. */
    private String shown(int field, String[] texts, boolean broken) {
        String text = texts[field];
        return text != null && (broken && hiding.isOfPupils() || hiding.hides(field, text))
                ? PersonalCells.HIDDEN
                : text;
    }

    static int maskOf(int check) {
        return check / BITS;
    }

    static long bitOf(int check) {
        return 1L << check % BITS;
    }
}
