package phanluong.reports.statistics;

import java.util.Arrays;
import java.util.List;
import phanluong.warehouse.statistics.Ids;

/** Constants as variants of a method; the first is the one that is taken unless another is asked for. */
final class Variants {
    private Variants() {}

    static List<String> of(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Ids::of).toList();
    }

    static <E extends Enum<E>> E of(Class<E> type, Question question) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> Ids.of(one).equals(question.variant()))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("A variant that was not offered: " + question.variant()));
    }
}
