package phanluong.reports.document.page;

/** The templates that people may edit; each lies beside this class as a .jrxml. */
enum Template {
    PART,
    LETTERHEAD,
    OPENING,
    SIGNATURE,
    ANNEX,
    TABLE,
    PLAIN;

    String sourceFile() {
        return fileName() + ".jrxml";
    }

    String compiledFile(Paper paper) {
        return fileName() + paper.suffix() + ".jasper";
    }

    String designFile(Paper paper) {
        return fileName() + paper.suffix() + ".design";
    }

    private String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
