package phanluong.jobs.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What foreign keys may point to.
 *
 * @param lists codes of the catalogue's tables, by table and then column: known on every day
 * @param delivered codes that units delivered, by form: columns {@link #CODE} and {@link #FIRST_DAY}, the day since the
 *     epoch on which a delivery first held the code
 */
public record KnownCodes(Map<String, Set<String>> lists, Map<String, Dataset<Row>> delivered) {
    public static final String CODE = "known_code";
    public static final String FIRST_DAY = "known_since";

    Optional<List<String>> list(String resource) {
        return Optional.ofNullable(lists.get(resource))
                .map(codes -> codes.stream().sorted().toList());
    }

    Optional<Dataset<Row>> delivered(String resource) {
        return Optional.ofNullable(delivered.get(resource));
    }
}
