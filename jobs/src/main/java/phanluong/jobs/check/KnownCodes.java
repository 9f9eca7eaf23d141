package phanluong.jobs.check;

import static org.apache.spark.sql.functions.udf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * What foreign keys may point to.
 *
 * @param lists codes of the catalogue's tables, by table: known on every day
 * @param delivered codes that units delivered, by form, each with the day since the epoch on which a delivery first held
 *     it
 */
public record KnownCodes(Map<String, Set<String>> lists, Map<String, Map<String, Integer>> delivered) {
    Optional<Set<String>> list(String resource) {
        return Optional.ofNullable(lists.get(resource));
    }

    Optional<Map<String, Integer>> delivered(String resource) {
        return Optional.ofNullable(delivered.get(resource));
    }

    /** Whether the code is in the set; null of null. */
    static Column in(Set<String> codes, Column code) {
        HashSet<String> known = new HashSet<>(codes);
        UDF1<String, Boolean> contains = text -> text == null ? null : known.contains(text);
        return udf(contains, DataTypes.BooleanType).apply(code);
    }

    /** Since when the code is known; null of an unknown one. */
    static Column since(Map<String, Integer> firstDays, Column code) {
        HashMap<String, Integer> known = new HashMap<>(firstDays);
        UDF1<String, Integer> since = text -> text == null ? null : known.get(text);
        return udf(since, DataTypes.IntegerType).apply(code);
    }
}
