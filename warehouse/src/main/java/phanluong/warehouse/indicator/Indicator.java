package phanluong.warehouse.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.words.Text;

/**
 * A ratio of measures, in percent: the sum of the numerator's measures over the sum of the denominator's.
 *
 * @param position order in documents, from 1
 * @param shortName for narrow columns and chart titles
 * @param decimals how many are printed; nothing is rounded before
 * @param level the education level whose schools are expected to report
 * @param counts what one unit of the numerator is
 * @param unknown measures in the denominator whose pupils might belong to the numerator; they bound the best case
 * @param examples worked examples that run as tests
 */
public record Indicator(
        String id,
        int position,
        Text name,
        Text shortName,
        int decimals,
        String level,
        Counted counts,
        List<String> numerator,
        List<String> denominator,
        List<String> unknown,
        String source,
        Optional<String> note,
        List<Example> examples) {
    public Indicator {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
        unknown = List.copyOf(unknown);
        examples = List.copyOf(examples);
    }

    /** What the numerator counts. */
    public enum Counted {
        PUPILS(new Text("học sinh", "pupils")),
        SCHOOLS(new Text("trường", "schools"));

        private final Text word;

        Counted(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }

    /** Given these measures the indicator is {@code expected} percent, or does not exist when empty. */
    public record Example(Map<String, Long> given, Optional<java.math.BigDecimal> expected) {}
}
