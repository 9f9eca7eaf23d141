package phanluong.jobs.workbook;

/**
 * What a form that went out says of itself: document properties that spreadsheet programs keep, and the ending of headers
 * that are for people only.
 */
public final class FormMark {
    /** Custom properties of the workbook, all of them texts. */
    public static final String FORM = "phanluong.form";

    public static final String VERSION = "phanluong.form_version";
    public static final String UNIT = "phanluong.unit";
    public static final String SCHOOL_YEAR = "phanluong.school_year";
    /** In a marked workbook: the batch whose faults it shows. */
    public static final String ANSWERS = "phanluong.answers";

    private static final String FOR_PEOPLE = "(để tra cứu)";

    private FormMark() {}

    /** The header of a column that shows names beside codes. */
    public static String forPeople(String header) {
        return header + " " + FOR_PEOPLE;
    }

    /** Whether a column is there for people alone and is not read. */
    public static boolean isForPeople(String header) {
        return header != null && header.strip().endsWith(FOR_PEOPLE);
    }
}
