package phanluong.jobs.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.FieldType;
import phanluong.warehouse.form.Form;

/** How a column is filled, in Vietnamese sentences; from the form's schema alone. */
final class Help {
    private static final int SHOWN = 12;

    private Help() {}

    /** One line a sentence; the header's comment and the instruction sheet say the same. */
    static List<String> of(Form form, Column column, Map<String, CodeList> lists) {
        Field field = column.field();
        if (column.forPeople()) {
            return List.of("Chỉ để tra cứu, không bắt buộc: máy không đọc cột này.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(field.required() ? "Bắt buộc ghi." : "Không bắt buộc.");
        lines.add(how(field, lists.get(field.name())));
        if (!field.required() && (field.type() == FieldType.INTEGER || field.type() == FieldType.BOOLEAN)) {
            lines.add("Không có số liệu: để trống hoặc ghi dấu (xem trang Hướng dẫn).");
        }
        return List.copyOf(lines);
    }

    private static String how(Field field, CodeList list) {
        if (field.name().equals(Form.UNIT) || field.name().equals(Form.SCHOOL_YEAR)) {
            return "Đã ghi sẵn; dòng nào cũng giống nhau, không sửa.";
        }
        if (field.type() == FieldType.LIST) {
            return "Chọn trong danh sách; nhiều mục thì cách nhau bằng dấu \""
                    + field.delimiter().orElse(";") + "\": " + shown(list) + ".";
        }
        if (list != null && list.hasMeanings()) {
            return "Chọn mã trong danh sách (tên ứng với mã: xem trang Hướng dẫn).";
        }
        if (list != null) {
            return "Chọn trong danh sách: " + shown(list) + ".";
        }
        return switch (field.type()) {
            case INTEGER -> "Số nguyên" + InputRule.range(field) + ".";
            case DATE -> "Ngày/tháng/năm, ví dụ 31/12/2024.";
            case STRING ->
                field.pattern()
                        .map(pattern -> "Chỉ gồm " + letters(pattern) + lengths(pattern) + ".")
                        .orElse(
                                field.maxLength().isPresent()
                                        ? "Chữ, không quá " + field.maxLength().getAsInt() + " ký tự."
                                        : "Chữ.");
            case BOOLEAN, LIST, SCHOOL_YEAR -> "Chọn trong danh sách.";
        };
    }

    private static String shown(CodeList list) {
        if (list == null) {
            return "…";
        }
        List<String> texts = list.texts();
        return String.join(", ", texts.subList(0, Math.min(SHOWN, texts.size()))) + (texts.size() > SHOWN ? ", …" : "");
    }

    /** The letters of a pattern such as {@code [0-9A-Za-z-]{6,20}} in words; the pattern itself where it says more. */
    static String letters(String pattern) {
        return pattern.startsWith("[0-9A-Za-z-]{") ? "chữ số, chữ cái không dấu và dấu gạch nối" : "dạng " + pattern;
    }

    private static String lengths(String pattern) {
        int from = pattern.indexOf('{');
        int to = pattern.indexOf('}');
        return from < 0 || to < from
                ? ""
                : ", dài " + pattern.substring(from + 1, to).replace(",", " đến ") + " ký tự";
    }
}
