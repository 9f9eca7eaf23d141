package phanluong.warehouse.build;

import java.util.regex.Pattern;

/**
 * One SQL file: one SELECT that makes the table of the same name.
 *
 * @param folder facts, marts or tests
 */
record Model(String folder, String name, String sql) {
    boolean uses(Model other) {
        return Pattern.compile("\\b" + other.name + "\\b")
                .matcher(withoutComments())
                .find();
    }

    /** Dimensions and marts are published; facts hold pupils' schools and stay inside the build. */
    boolean isPublished() {
        return folder.equals("marts") || name.startsWith("dim_") && !name.equals("dim_school_frame");
    }

    private String withoutComments() {
        return sql.replaceAll("(?m)--.*$", "");
    }
}
