package phanluong.jobs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.words.Text;

/**
 * One line of the table.
 *
 * @param id by which other lines and readers of the JSON name it
 * @param amount what was done, such as 180000 rows; empty where speed is not asked
 * @param against the line that it is compared with
 * @param parts what is known of where its seconds go, in no order; they need not add up
 */
public record Figure(
        String id,
        Text name,
        Outcome outcome,
        Optional<Amount> amount,
        Optional<String> against,
        Optional<Target> target,
        List<Part> parts) {
    public Figure {
        parts = List.copyOf(parts);
    }

    /** Measured, or the reason why not. */
    public sealed interface Outcome {
        record Measured(Usage usage) implements Outcome {}

        record Missing(Text reason) implements Outcome {}
    }

    /** @param unit rows or pages */
    public record Amount(long count, Text unit) {}

    /** Some of the seconds of a figure. */
    public record Part(Text name, double seconds) {}

    static Figure measured(String id, Text name, Usage usage) {
        return new Figure(
                id, name, new Outcome.Measured(usage), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    static Figure missing(String id, Text name, Text reason) {
        return new Figure(
                id, name, new Outcome.Missing(reason), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    Figure of(long count, Text unit) {
        return new Figure(id, name, outcome, Optional.of(new Amount(count, unit)), against, target, parts);
    }

    Figure against(String other) {
        return new Figure(id, name, outcome, amount, Optional.of(other), target, parts);
    }

    Figure within(Target limit) {
        return new Figure(id, name, outcome, amount, against, Optional.of(limit), parts);
    }

    Figure part(String vietnamese, String english, double seconds) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(new Text(vietnamese, english), seconds));
        return new Figure(id, name, outcome, amount, against, target, more);
    }

    public Optional<Usage> usage() {
        return outcome instanceof Outcome.Measured measured ? Optional.of(measured.usage()) : Optional.empty();
    }

    /** By how much its target is missed; empty when it has none, is not measured, or all is met. */
    public List<Text> missedBy() {
        return target.flatMap(limit -> usage().map(limit::missedBy)).orElse(List.of());
    }

    /** Rows or pages a second. */
    public Optional<Double> perSecond() {
        return amount.flatMap(done -> usage().map(usage -> done.count() / usage.wallSeconds()));
    }
}
