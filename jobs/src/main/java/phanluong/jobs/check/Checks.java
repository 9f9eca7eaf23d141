package phanluong.jobs.check;

import static org.apache.spark.sql.functions.char_length;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.check.BuiltInChecks;
import phanluong.warehouse.check.CheckPage;
import phanluong.warehouse.form.Category;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.FieldType;
import phanluong.warehouse.form.ForeignKey;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Personal;
import phanluong.warehouse.form.Rule;
import phanluong.warehouse.form.Severity;
import phanluong.warehouse.privacy.PersonalTexts;
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

    /** Where a message says by itself what is admitted. */
    private static final Optional<Text> NONE = Optional.empty();

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

    /** Rows of the same key that say different things; compared by who reads them, not by {@code fails}. */
    static Check conflict(Form form, Column fails) {
        CheckPage page = BuiltInChecks.of("DUPLICATE_CONFLICT");
        return new Check(page.code(), form.primaryKey(), fails, page.severity(), page.message());
    }

    /** A check of the house, in the words of its page. */
    private void add(String code, List<String> fields, Column fails) {
        CheckPage page = BuiltInChecks.of(code);
        checks.add(new Check(code, fields, fails, page.severity(), page.message()));
    }

    /** @param expected what the field admits; empty where the message says it all */
    private void add(String code, Field field, Column fails, Optional<Text> expected) {
        CheckPage page = BuiltInChecks.of(code);
        checks.add(new Check(code, List.of(field.name()), fails, page.severity(), page.message(field, expected)));
    }

    private void addStructure() {
        Column structure = col(RowFacts.STRUCTURE);
        add("TOO_MANY_FIELDS", List.of(), structure.equalTo(1));
        add("TOO_FEW_FIELDS", List.of(), structure.equalTo(2));
        add("TOTAL_ROW", List.of(), structure.equalTo(3));
        add("REPEATED_HEADER", List.of(), structure.equalTo(4));
        add("MERGED_CELL", List.of(), structure.equalTo(5));
        Column unit = col(Form.UNIT);
        Column year = col(Form.SCHOOL_YEAR);
        Column otherYear = col(RowFacts.SCOPE_YEAR).isNotNull().and(year.notEqual(col(RowFacts.SCOPE_YEAR)));
        add(
                "OTHER_SCOPE",
                List.of(Form.UNIT, Form.SCHOOL_YEAR),
                structure.equalTo(0).and(unit.notEqual(col(RowFacts.SCOPE_UNIT)).or(otherYear)));
    }

    private void addField(Field field, int position) {
        Column text = col(RowFacts.textOf(field.name()));
        Column value = col(valueOf(field.name()));
        Column typed = col(field.name());
        Column formula = bit(RowFacts.FORMULAS, position);
        Column error = coalesce(value.isin(ERRORS), lit(false));
        // Nothing more is said of a cell that a row broke off before, that is no data, or whose value a formula hides.
        Column readable = col(RowFacts.STRUCTURE).lt(2).and(not(formula)).and(not(error));
        if (field.required()) {
            add("REQUIRED", field, readable.and(value.isNull()), NONE);
        }
        add("FORMULA_CELL", field, formula, NONE);
        add("ERROR_CELL", field, not(formula).and(error), NONE);
        Column uncoded = bit(RowFacts.UNCODED, position).and(value.isNotNull());
        Readers.fault(field)
                .ifPresentOrElse(
                        code -> add(
                                code,
                                field,
                                readable.and(value.isNotNull())
                                        .and(typed.isNull())
                                        .or(code.equals("CATEGORY_UNKNOWN") ? uncoded : lit(false)),
                                expected(field)),
                        () -> add(
                                "CATEGORY_UNKNOWN",
                                field,
                                uncoded,
                                Optional.of(new Text("bảng mã đổi", "the mapping's codes"))));
        if (field.personal() == Personal.PSEUDONYM) {
            add("ERASED_PUPIL", field, value.equalTo(PersonalCells.ERASED), NONE);
        }
        field.pattern()
                .ifPresent(pattern -> add(
                        "PATTERN",
                        field,
                        field.personal() == Personal.PSEUDONYM
                                ? value.equalTo(PersonalCells.HIDDEN)
                                : not(value.rlike("^(?:" + pattern + ")$")),
                        same(pattern)));
        field.maxLength()
                .ifPresent(longest -> add("TOO_LONG", field, char_length(value).gt(longest), same(longest)));
        if (field.freeText()) {
            add("PERSONAL_DATA", field, readable.and(value.rlike(PersonalTexts.PATTERN)), NONE);
        }
        addRange(field, typed);
    }

    private void addRange(Field field, Column typed) {
        if (field.minimum().isEmpty() && field.maximum().isEmpty()) {
            return;
        }
        Column below = field.minimum().isPresent() ? typed.lt(field.minimum().getAsLong()) : lit(false);
        Column above = field.maximum().isPresent() ? typed.gt(field.maximum().getAsLong()) : lit(false);
        String bounds = (field.minimum().isPresent() ? field.minimum().getAsLong() : "…") + " – "
                + (field.maximum().isPresent() ? field.maximum().getAsLong() : "…");
        add("RANGE", field, below.or(above), same(bounds));
    }

    private static Column bit(String mask, int position) {
        return col(mask).bitwiseAND(lit(1L << position)).notEqual(lit(0L));
    }

    private static Optional<Text> expected(Field field) {
        return switch (field.type()) {
            case STRING, LIST ->
                Optional.of(new Text(
                        field.categories().stream().map(Category::label).collect(Collectors.joining(", ")),
                        field.categories().stream().map(Category::value).collect(Collectors.joining(", "))));
            case INTEGER ->
                field.groupChar()
                        .map(mark -> new Text(
                                " (viết 1234, 1" + mark + "234 hoặc 1 234)",
                                " (written 1234, 1" + mark + "234 or 1 234)"));
            case BOOLEAN -> same(String.join("/", either(field)));
            case DATE, SCHOOL_YEAR -> NONE;
        };
    }

    private static Optional<Text> same(Object words) {
        return Optional.of(new Text(words.toString(), words.toString()));
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
        checks.add(new Check(
                key.code(),
                List.of(key.field()),
                fails,
                Severity.ERROR,
                key.message().orElseGet(() -> BuiltInChecks.of(key.code()).message())));
    }

    private void addRule(Rule rule) {
        Column fails = not(expr(rule.expression())).cast(DataTypes.BooleanType);
        checks.add(new Check(rule.code(), rule.fields(), fails, rule.severity(), rule.message()));
    }

    static boolean keepsGap(Field field) {
        return !field.required() && (field.type() == FieldType.INTEGER || field.type() == FieldType.BOOLEAN);
    }
}
