package phanluong.jobs.workbook;

/**
 * A sheet of a workbook.
 *
 * @param index from 0, among all sheets, hidden ones too
 * @param hidden whether a person who opens the workbook does not see it
 * @param part where its cells lie in the archive
 */
public record Sheet(int index, String name, boolean hidden, String part) {}
