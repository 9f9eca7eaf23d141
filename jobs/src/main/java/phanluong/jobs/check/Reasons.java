package phanluong.jobs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
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
    /** Stands for what was found where that would name a pupil. */
    private static final String HIDDEN = "•••";

    private static final Set<String> PERSONAL = Set.of("pupil_id", "birth_date");
    private final ArrayList<Check.Words> checks;

    Reasons(List<Check.Words> checks) {
        this.checks = new ArrayList<>(checks);
    }

    @Override
    public List<Row> call(Seq<Long> masks, Seq<String> texts) {
        List<Row> reasons = new ArrayList<>();
        for (int at = 0; at < checks.size(); at++) {
            long mask = (Long) (Object) masks.apply(at / BITS);
            if ((mask >>> at % BITS & 1L) != 0) {
                Check.Words check = checks.get(at);
                reasons.add(RowFactory.create(
                        check.code(), check.severity(), check.field(), found(check, texts), check.vi(), check.en()));
            }
        }
        return reasons;
    }

    private static String found(Check.Words check, Seq<String> texts) {
        if (check.positions().length == 1) {
            return shown(check, 0, texts);
        }
        StringJoiner all = new StringJoiner("; ").setEmptyValue("");
        for (int at = 0; at < check.positions().length; at++) {
            String text = shown(check, at, texts);
            all.add(check.names()[at] + "=" + (text == null ? "" : text));
        }
        return check.positions().length == 0 ? null : all.toString();
    }

    private static String shown(Check.Words check, int at, Seq<String> texts) {
        String text = texts.apply(check.positions()[at]);
        return text != null && PERSONAL.contains(check.names()[at]) ? HIDDEN : text;
    }

    static int maskOf(int check) {
        return check / BITS;
    }

    static long bitOf(int check) {
        return 1L << check % BITS;
    }
}
