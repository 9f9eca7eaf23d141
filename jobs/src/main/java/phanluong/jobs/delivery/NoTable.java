package phanluong.jobs.delivery;

import java.util.ArrayList;
import java.util.List;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.privacy.PersonalNames;
import phanluong.warehouse.privacy.PersonalTexts;

/**
 * Refuses files whose closest row is no header of a form, saying what is missing, unknown or there twice. The row may hold
 * data: what could tell who somebody is is not repeated.
 */
final class NoTable {
    private static final int MOST_SHOWN = 8;

    private NoTable() {}

    static Refusal refusal(String name, Header header) {
        if (header.matched() == 0) {
            List<String> names = harmless(
                    header.names().stream().filter(text -> !text.isEmpty()).toList(), false);
            return Refusal.coded(
                    "HEADER_UNKNOWN",
                    "Tệp " + name + ": không nhận ra biểu nào từ dòng tiêu đề " + shown(names) + " (đã tìm trong "
                            + TableFinder.DEEPEST + " dòng đầu)",
                    "File " + name + ": no form is recognised from its header " + shown(names)
                            + " (looked for in the first " + TableFinder.DEEPEST + " rows)");
        }
        HeaderMatch match = header.matches().get(0);
        if (!match.repeated().isEmpty() && !header.unnamedColumns().isEmpty()) {
            int gap = header.unnamedColumns().get(0);
            return Refusal.coded(
                    "SEVERAL_TABLES",
                    "Tệp " + name + " có nhiều bảng đặt cạnh nhau: cột 1–" + gap + " và từ cột " + (gap + 2) + " (dòng "
                            + header.row() + "); mỗi tệp hoặc trang chỉ có một bảng",
                    "File " + name + " holds several tables side by side: columns 1–" + gap + " and from column "
                            + (gap + 2) + " on (row " + header.row() + "); one file or sheet, one table");
        }
        Form form = match.form();
        List<String> vietnamese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        if (!match.missing().isEmpty()) {
            vietnamese.add("thiếu cột bắt buộc "
                    + shown(match.missing().stream()
                            .map(field -> field.title().vi())
                            .toList()));
            english.add("required columns are missing: "
                    + shown(match.missing().stream().map(Field::name).toList()));
        }
        if (!match.unknown().isEmpty()) {
            List<String> unknown =
                    harmless(match.unknown(), match.matched() >= match.unknown().size());
            vietnamese.add("cột không có trong biểu " + shown(unknown));
            english.add("columns are not in the form: " + shown(unknown));
        }
        if (!match.repeated().isEmpty()) {
            vietnamese.add("cột bị lặp " + shown(match.repeated()));
            english.add("columns are repeated: " + shown(match.repeated()));
        }
        return Refusal.coded(
                "HEADER_MISMATCH",
                "Tệp " + name + " (gần nhất với biểu \"" + form.title().vi() + "\"): " + String.join("; ", vietnamese),
                "File " + name + " (closest to form " + form.name() + "): " + String.join("; ", english));
    }

    /** @param isHeader whether most of the row are words of a form; else a digit makes a cell one of data */
    private static List<String> harmless(List<String> cells, boolean isHeader) {
        return cells.stream()
                .limit(MOST_SHOWN + 1)
                .map(cell -> Revealing.isRevealing(cell)
                                || PersonalTexts.isIn(cell)
                                || PersonalNames.isLike(cell)
                                || !isHeader && cell.chars().anyMatch(Character::isDigit)
                        ? PersonalCells.HIDDEN
                        : cell)
                .toList();
    }

    private static String shown(List<String> names) {
        List<String> first = names.stream()
                .limit(MOST_SHOWN)
                .map(name -> "\"" + (name.length() > 60 ? name.substring(0, 60) + "…" : name) + "\"")
                .toList();
        return String.join(", ", first) + (names.size() > MOST_SHOWN ? ", …" : "");
    }
}
