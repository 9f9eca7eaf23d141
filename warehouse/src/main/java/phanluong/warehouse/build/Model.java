package phanluong.warehouse.build;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One SQL file: one SELECT that makes the table of the same name.
 *
 * @param folder facts, protected, marts or tests
 * @param words of the SELECT, without its comments
 */
record Model(String folder, String name, String sql, Set<String> words) {
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern SOURCE = Pattern.compile("form_(\\w+)|cat_\\w+");

    Model(String folder, String name, String sql) {
        this(
                folder,
                name,
                sql,
                WORD.matcher(sql.replaceAll("(?m)--.*$", ""))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet()));
    }

    boolean uses(Model other) {
        return words.contains(other.name);
    }

    /** Dimensions and marts are published; facts hold pupils' schools and stay inside the build. */
    boolean isPublished() {
        return folder.equals("marts") || name.startsWith("dim_");
    }

    /** Its first comment: what one row is. */
    String grain() {
        return sql.lines()
                .takeWhile(line -> line.startsWith("--"))
                .map(line -> line.substring(2).strip())
                .collect(Collectors.joining(" "));
    }

    /** The delivered forms and the lists of the catalogue that it reads itself. */
    Set<String> sources() {
        return words.stream()
                .map(SOURCE::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1) == null ? found.group() : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
