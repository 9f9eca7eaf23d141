package phanluong.warehouse.build;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One SQL file: one SELECT that makes the table of the same name.
 *
 * @param folder facts, protected, marts or tests
 */
record Model(String folder, String name, String sql) {
    private static final Pattern SOURCE = Pattern.compile("\\bform_(\\w+)|\\bcat_\\w+");

    boolean uses(Model other) {
        return Pattern.compile("\\b" + other.name + "\\b")
                .matcher(withoutComments())
                .find();
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
        return SOURCE.matcher(withoutComments())
                .results()
                .map(found -> found.group(1) == null ? found.group() : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String withoutComments() {
        return sql.replaceAll("(?m)--.*$", "");
    }
}
