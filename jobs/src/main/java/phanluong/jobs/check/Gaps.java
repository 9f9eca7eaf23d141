package phanluong.jobs.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.api.java.UDF1;
import scala.collection.Seq;

/** Says by field why a value is missing, where the file says so. */
final class Gaps implements UDF1<Seq<String>, Map<String, String>> {
    private static final long serialVersionUID = 1L;
    private final ArrayList<String> names;
    private final HashMap<String, String> gapByText;

    /** @param names of the fields in order; null for one whose gaps are not kept */
    Gaps(List<String> names, Map<String, String> gapByText) {
        this.names = new ArrayList<>(names);
        this.gapByText = new HashMap<>(gapByText);
    }

    @Override
    public Map<String, String> call(Seq<String> texts) {
        Map<String, String> gaps = new TreeMap<>();
        for (int at = 0; at < names.size(); at++) {
            String gap = names.get(at) == null ? null : gapByText.get(texts.apply(at));
            if (gap != null) {
                gaps.put(names.get(at), gap);
            }
        }
        return gaps;
    }
}
