package phanluong.warehouse.indicator;

import java.time.LocalDate;
import java.util.Optional;
import phanluong.warehouse.words.Text;

/**
 * Which formula an indicator is computed by: who is counted once and where, over whom, which cohort, observed when. Another
 * rule is another version; the old one stays and can be asked for.
 *
 * @param version unlike that of every other definition of the indicator
 * @param name the rule in words
 * @param from since when it is the rule; empty where no document gives a day
 * @param leavesOut schools that also teach this level are not counted, such as {@code GDTX}
 */
public record Definition(
        String version, Text name, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> leavesOut) {
    /** What an indicator that names none is computed by. */
    static final Definition PLAIN = new Definition(
            "1",
            new Text("Theo công thức của chỉ tiêu", "By the formula of the indicator"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Whether the indicator names no rule but its formula. */
    public boolean isPlain() {
        return equals(PLAIN);
    }
}
