package phanluong.warehouse.finding;

import java.util.Comparator;
import java.util.List;

/**
 * What a reader should know first. What stands firmly about the whole region, and where answers contradict each other; then districts
 * about which something is established; then what is only indicated about the region, and which of its questions have no answer;
 * then districts again. Within that by topic, the newest year first, by indicator in the order of the catalogue, and by id.
 */
public final class Ranking {
    private Ranking() {}

    /** @param indicators ids in the order of the catalogue */
    public static List<Statement> of(List<Statement> statements, List<String> indicators) {
        return statements.stream()
                .sorted(Comparator.comparingInt(Ranking::group)
                        .thenComparing(Statement::topic)
                        .thenComparing(Statement::schoolYear, Comparator.reverseOrder())
                        .thenComparing(statement -> indicators.indexOf(statement.indicator()))
                        .thenComparing(Statement::id))
                .toList();
    }

    private static int group(Statement statement) {
        boolean whole = statement.area().whole();
        return switch (statement.strength()) {
            case ESTABLISHED -> whole ? 0 : 1;
            case INDICATED -> whole ? 2 : 4;
            case NOT_SHOWN, CANNOT_BE_SAID -> whole ? 3 : 5;
        };
    }
}
