package phanluong.jobs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.jobs.delivery.Revealing;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;
import scala.collection.Seq;

/** Spells out the bits of a row's checks: code, severity, field, what was found, and the words in both languages. */
final class Reasons implements UDF2<Seq<Long>, Seq<String>, List<Row>> {
    private static final long serialVersionUID = 1L;
    static final StructType TYPE = new StructType()
            .add("code", DataTypes.StringType, false)
            .add("severity", DataTypes.StringType, false)
            .add("field", DataTypes.StringType, true)
            .add("found", DataTypes.StringType, true)
            .add("vi", DataTypes.StringType, false)
            .add("en", DataTypes.StringType, false);
    private static final int BITS = 62;
    private final ArrayList<Check.Words> checks;
    private final boolean ofPupils;
    private final ArrayList<Boolean> hidden;

    Reasons(List<Check.Words> checks, Form form) {
        this.checks = new ArrayList<>(checks);
        this.ofPupils = form.isPersonal();
        this.hidden =
                new ArrayList<>(form.fields().stream().map(Field::isPersonal).toList());
    }

    @Override
    public List<Row> call(Seq<Long> masks, Seq<String> texts) {
        List<Check.Words> speaking = new ArrayList<>();
        for (int at = 0; at < checks.size(); at++) {
            long mask = (Long) (Object) masks.apply(at / BITS);
            if ((mask >>> at % BITS & 1L) != 0) {
                speaking.add(checks.get(at));
            }
        }
        // Where the row itself is wrong, nobody knows which cell is which.
        boolean broken = speaking.stream().anyMatch(check -> check.positions().length == 0);
        List<Row> reasons = new ArrayList<>();
        for (Check.Words check : speaking) {
            reasons.add(RowFactory.create(
                    check.code(),
                    check.severity(),
                    check.field(),
                    found(check, texts, broken),
                    check.vi(),
                    check.en()));
        }
        return reasons;
    }

    private String found(Check.Words check, Seq<String> texts, boolean broken) {
        if (check.positions().length == 1) {
            return shown(check.positions()[0], texts, broken);
        }
        StringJoiner all = new StringJoiner("; ").setEmptyValue("");
        for (int at = 0; at < check.positions().length; at++) {
            String text = shown(check.positions()[at], texts, broken);
            all.add(check.names()[at] + "=" + (text == null ? "" : text));
        }
        return check.positions().length == 0 ? null : all.toString();
    }

    /** What was found, unless it could name a pupil: then row and field say where to look. */
    private String shown(int field, Seq<String> texts, boolean broken) {
        String text = texts.apply(field);
        return text != null && ofPupils && (broken || hidden.get(field) || Revealing.isRevealing(text))
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
