package phanluong.reports.statistics;

import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.words.Text;

/** The words of every note; the compiler asks for those of a new one. */
public final class NoteWords {
    private NoteWords() {}

    public static Text of(Note note) {
        return switch (note) {
            case TOO_FEW_FOR_LEVEL ->
                new Text(
                        "Không có khoảng tin cậy: số liệu quá ít cho mức tin cậy này.",
                        "No interval: the data are too few for this level.");
            case NOBODY_COUNTED -> new Text("Không có giá trị: mẫu số bằng 0.", "No value: the denominator is zero.");
        };
    }
}
