package phanluong.reports.statistics;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;

/**
 * What a method answers, member by member in the order they are set: numbers, texts, intervals, further answers and lists of
 * these. A value that does not exist is null, and a note says why; NaN is refused here.
 */
public final class Answer {
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Set<Note> notes = EnumSet.noneOf(Note.class);

    public Answer estimate(double value) {
        return with("estimate", value);
    }

    public Answer estimate(OptionalDouble value) {
        return with("estimate", value);
    }

    public Answer standardError(double value) {
        return with("standardError", value);
    }

    public Answer standardError(OptionalDouble value) {
        return with("standardError", value);
    }

    public Answer interval(Interval interval) {
        return with("interval", interval);
    }

    public Answer interval(Optional<Interval> interval) {
        return with("interval", interval);
    }

    public Answer statistic(double value) {
        return with("statistic", value);
    }

    public Answer statistic(OptionalDouble value) {
        return with("statistic", value);
    }

    public Answer df(double value) {
        return with("df", value);
    }

    public Answer df(OptionalDouble value) {
        return with("df", value);
    }

    /** @param method the id of how it was found, for example {@code exact} */
    public Answer pValue(double value, String method) {
        return with("pValue", value).with("pMethod", method);
    }

    public Answer pValue(OptionalDouble value, String method) {
        return with("pValue", value).with("pMethod", method);
    }

    /** How many there are of what was counted. */
    public Answer n(long count) {
        return with("n", count);
    }

    /** One answer for each row, or each group. */
    public Answer values(List<Answer> values) {
        return with("values", values);
    }

    public Answer note(Note... more) {
        notes.addAll(Arrays.asList(more));
        return this;
    }

    public Answer notes(Set<Note> more) {
        notes.addAll(more);
        return this;
    }

    /** @param value a number, text, constant, interval, answer, a list of them, or an Optional of them */
    public Answer with(String name, Object value) {
        members.put(name, held(name, value));
        return this;
    }

    private static Object held(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(present -> held(name, present)).orElse(null);
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? held(name, optional.getAsDouble()) : null;
        }
        if (value instanceof double[] numbers) {
            return Arrays.stream(numbers).mapToObj(number -> held(name, number)).toList();
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new IllegalArgumentException(name + " is " + number + ": a value that does not exist is left empty");
        }
        return value;
    }

    /** In the order they were set; null where a value does not exist. */
    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    public Set<Note> notes() {
        return Collections.unmodifiableSet(notes);
    }
}
