package phanluong.jobs.check;

import static org.apache.spark.sql.functions.char_length;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.form.Category;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.FieldType;
import phanluong.warehouse.form.ForeignKey;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Personal;
import phanluong.warehouse.form.Rule;
import phanluong.warehouse.form.Severity;
import phanluong.warehouse.words.Text;

/** Everything that a form's schema says may be wrong with a row, as Spark conditions. */
final class Checks {
    /** What spreadsheets show where a formula came to nothing; pasted as values and exported, they are texts. */
    private static final Object[] ERRORS = {
        "#N/A",
        "#REF!",
        "#DIV/0!",
        "#VALUE!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#GETTING_DATA",
        "#BLOCKED!",
        "#UNKNOWN!",
        "#CONNECT!",
        "#BUSY!",
        "#EXTERNAL!"
    };

    private final Form form;
    private final KnownCodes known;
    private final List<Check> checks = new ArrayList<>();

    private Checks(Form form, KnownCodes known) {
        this.form = form;
        this.known = known;
    }

    /** The name under which the value of a field stands before it is a column of the batch: its text without gap marks. */
    static String valueOf(String field) {
        return "_value_" + field;
    }

    /** The column that says since when a delivered code is known. */
    static String knownSince(int foreignKey) {
        return "_known_since_" + foreignKey;
    }

    static List<Check> of(Form form, KnownCodes known) {
        Checks all = new Checks(form, known);
        all.addStructure();
        for (int position = 0; position < form.fields().size(); position++) {
            all.addField(form.fields().get(position), position);
        }
        for (int position = 0; position < form.foreignKeys().size(); position++) {
            all.addForeignKey(form.foreignKeys().get(position), position);
        }
        form.rules().forEach(all::addRule);
        return List.copyOf(all.checks);
    }

    private void add(String code, List<String> fields, Column fails, String vietnamese, String english) {
        checks.add(new Check(code, fields, fails, Severity.ERROR, new Text(vietnamese, english)));
    }

    private void addStructure() {
        Column structure = col(RowFacts.STRUCTURE);
        add(
                "TOO_MANY_FIELDS",
                List.of(),
                structure.equalTo(1),
                "Dòng có nhiều ô hơn dòng tiêu đề",
                "The row has more fields than the header");
        add(
                "TOO_FEW_FIELDS",
                List.of(),
                structure.equalTo(2),
                "Dòng có ít ô hơn dòng tiêu đề",
                "The row has fewer fields than the header");
        add(
                "TOTAL_ROW",
                List.of(),
                structure.equalTo(3),
                "Dòng cộng số liệu của các dòng khác, không phải số liệu; hãy bỏ dòng này",
                "The row adds other rows up and is no data; leave it out");
        add(
                "REPEATED_HEADER",
                List.of(),
                structure.equalTo(4),
                "Dòng tiêu đề lặp lại giữa số liệu; hãy bỏ dòng này",
                "The header once more among the data; leave it out");
        add(
                "MERGED_CELL",
                List.of(),
                structure.equalTo(5),
                "Dòng có ô bị gộp (merge); hãy bỏ gộp rồi ghi giá trị vào từng ô",
                "Cells of the row are merged; unmerge them and fill every cell");
        Column unit = col(Form.UNIT);
        Column year = col(Form.SCHOOL_YEAR);
        Column otherYear = col(RowFacts.SCOPE_YEAR).isNotNull().and(year.notEqual(col(RowFacts.SCOPE_YEAR)));
        add(
                "OTHER_SCOPE",
                List.of(Form.UNIT, Form.SCHOOL_YEAR),
                structure.equalTo(0).and(unit.notEqual(col(RowFacts.SCOPE_UNIT)).or(otherYear)),
                "Dòng của đơn vị hoặc năm học khác với cả tệp",
                "The row is of another unit or school year than its file");
    }

    private void addField(Field field, int position) {
        Column text = col(RowFacts.textOf(field.name()));
        Column value = col(valueOf(field.name()));
        Column typed = col(field.name());
        List<String> name = List.of(field.name());
        String title = "\"" + field.title().vi() + "\"";
        Column formula = bit(RowFacts.FORMULAS, position);
        Column error = coalesce(value.isin(ERRORS), lit(false));
        // Nothing more is said of a cell that a row broke off before, that is no data, or whose value a formula hides.
        Column readable = col(RowFacts.STRUCTURE).lt(2).and(not(formula)).and(not(error));
        if (field.required()) {
            add("REQUIRED", name, readable.and(value.isNull()), "Thiếu " + title, "No value for " + field.name());
        }
        add(
                "FORMULA_CELL",
                name,
                formula,
                "Ô " + title + " chứa công thức; hãy dán giá trị",
                "The cell of " + field.name() + " holds a formula; paste its value");
        add(
                "ERROR_CELL",
                name,
                not(formula).and(error),
                "Ô " + title + " là lỗi của bảng tính, không phải giá trị; hãy sửa công thức gốc rồi dán giá trị",
                "The cell of " + field.name()
                        + " is a spreadsheet's error and no value; mend the formula and paste its value");
        Column uncoded = bit(RowFacts.UNCODED, position).and(value.isNotNull());
        Readers.fault(field)
                .ifPresentOrElse(
                        code -> add(
                                code,
                                name,
                                readable.and(value.isNotNull())
                                        .and(typed.isNull())
                                        .or(code.equals("CATEGORY_UNKNOWN") ? uncoded : lit(false)),
                                title + " " + expected(field).vi(),
                                field.name() + " " + expected(field).en()),
                        () -> add(
                                "CATEGORY_UNKNOWN",
                                name,
                                uncoded,
                                title + " không có trong bảng mã đổi",
                                field.name() + " is not among the mapping's codes"));
        field.pattern()
                .ifPresent(pattern -> add(
                        "PATTERN",
                        name,
                        field.personal() == Personal.PSEUDONYM
                                ? value.equalTo(PersonalCells.HIDDEN)
                                : not(value.rlike("^(?:" + pattern + ")$")),
                        title + " không đúng dạng " + pattern,
                        field.name() + " does not match " + pattern));
        field.maxLength()
                .ifPresent(longest -> add(
                        "TOO_LONG",
                        name,
                        char_length(value).gt(longest),
                        title + " dài quá " + longest + " ký tự",
                        field.name() + " is longer than " + longest + " characters"));
        addRange(field, typed, name, title);
    }

    private void addRange(Field field, Column typed, List<String> name, String title) {
        if (field.minimum().isEmpty() && field.maximum().isEmpty()) {
            return;
        }
        Column below = field.minimum().isPresent() ? typed.lt(field.minimum().getAsLong()) : lit(false);
        Column above = field.maximum().isPresent() ? typed.gt(field.maximum().getAsLong()) : lit(false);
        String bounds = (field.minimum().isPresent() ? field.minimum().getAsLong() : "…") + " – "
                + (field.maximum().isPresent() ? field.maximum().getAsLong() : "…");
        add(
                "RANGE",
                name,
                below.or(above),
                title + " ngoài khoảng " + bounds,
                field.name() + " lies outside " + bounds);
    }

    private static Column bit(String mask, int position) {
        return col(mask).bitwiseAND(lit(1L << position)).notEqual(lit(0L));
    }

    private static Text expected(Field field) {
        String admitted = field.categories().stream().map(Category::label).collect(Collectors.joining(", "));
        String values = field.categories().stream().map(Category::value).collect(Collectors.joining(", "));
        return switch (field.type()) {
            case STRING, LIST -> new Text("không thuộc: " + admitted, "is none of: " + values);
            case INTEGER ->
                field.groupChar()
                        .map(mark -> new Text(
                                "không phải số nguyên (viết 1234, 1" + mark + "234 hoặc 1 234)",
                                "is no whole number (written 1234, 1" + mark + "234 or 1 234)"))
                        .orElse(new Text("không phải số nguyên", "is no whole number"));
            case BOOLEAN ->
                new Text(
                        "không phải " + String.join("/", either(field)),
                        "is none of " + String.join("/", either(field)));
            case DATE ->
                new Text("không phải ngày (ngày/tháng/năm hoặc năm-tháng-ngày)", "is no day (d/M/yyyy or yyyy-MM-dd)");
            case SCHOOL_YEAR ->
                new Text("không phải năm học (ví dụ 2023-2024)", "is no school year (such as 2023-2024)");
        };
    }

    private static List<String> either(Field field) {
        return List.of(field.trueValues().get(0), field.falseValues().get(0));
    }

    private void addForeignKey(ForeignKey key, int position) {
        Column typed = col(key.field());
        Column fails = known.list(key.resource())
                .map(codes -> not(KnownCodes.in(codes, typed)))
                .or(() -> known.delivered(key.resource())
                        .map(ignored -> typed.isNotNull()
                                .and(col(knownSince(position))
                                        .isNull()
                                        .or(col(knownSince(position)).gt(col(RowFacts.RECEIVED_DAY))))))
                .orElseThrow(() -> new Refusal("Form " + form.name() + ": foreign key of " + key.field() + " names \""
                        + key.resource() + "\", which is no form and no table of the catalogue"));
        add(
                key.code(),
                List.of(key.field()),
                fails,
                key.message().vi(),
                key.message().en());
    }

    private void addRule(Rule rule) {
        Column fails = not(expr(rule.expression())).cast(DataTypes.BooleanType);
        checks.add(new Check(rule.code(), rule.fields(), fails, rule.severity(), rule.message()));
    }

    static boolean keepsGap(Field field) {
        return !field.required() && (field.type() == FieldType.INTEGER || field.type() == FieldType.BOOLEAN);
    }
}
