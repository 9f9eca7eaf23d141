package phanluong.warehouse.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.build.Origins;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.Frequency;
import phanluong.warehouse.catalogue.Measure;
import phanluong.warehouse.dictionary.Chapter.Head;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Personal;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.words.Text;

/** Writes the dictionary of a release: of its published database, and of the catalogue with which that was built. */
public final class Dictionaries {
    private static final Head NAME = new Head("name", new Text("Tên", "Name"));
    private static final Head TABLE = new Head("table", new Text("Bảng", "Table"));
    private static final Head MEANING = new Head("meaning", new Text("Ý nghĩa", "Meaning"));
    private static final Head TYPE = new Head("type", new Text("Kiểu", "Type"));
    private static final Head UNIT = new Head("unit", new Text("Đơn vị tính", "Unit"));
    private static final Head FORM = new Head("form", new Text("Biểu", "Form"));
    private static final Head FROM = new Head("from", new Text("Lấy từ biểu.cột", "From form.column"));
    private static final Head SOURCE = new Head("source", new Text("Nguồn", "Source"));
    private static final Head INDICATOR = new Head("indicator", new Text("Chỉ tiêu", "Indicator"));
    private static final Head NUMERATOR = new Head("numerator", new Text("Tử số", "Numerator"));
    private static final Head DENOMINATOR = new Head("denominator", new Text("Mẫu số", "Denominator"));
    private static final Head VALID_FROM = new Head("valid_from", new Text("Từ ngày", "Valid from"));
    private static final Head VALID_TO = new Head("valid_to", new Text("Đến ngày", "Valid to"));
    private static final Head MEASURE = new Head("measure", new Text("Số liệu gốc", "Measure"));

    private final Warehouse warehouse;
    private final Catalogue catalogue;

    private Dictionaries(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.catalogue = warehouse.catalogue();
    }

    public static Dictionary of(Warehouse warehouse) {
        Dictionaries chapters = new Dictionaries(warehouse);
        return new Dictionary(
                warehouse.release().number(),
                warehouse.release().asOf(),
                warehouse.release().demonstration(),
                List.of(
                        chapters.tables(),
                        chapters.columns(),
                        chapters.indicators(),
                        chapters.definitions(),
                        chapters.targets(),
                        chapters.measures(),
                        chapters.fields()));
    }

    private Chapter tables() {
        Origins origins = new Origins();
        List<List<?>> rows = warehouse
                .database()
                .query(
                        "select table_name, comment from duckdb_tables() where not internal order by table_name",
                        row -> {
                            Origins.Origin origin = origins.of(row.text("table_name"));
                            return row(row.text("table_name"), row.text("comment"), origin.grain(), origin.sources());
                        });
        return new Chapter(
                "tables",
                new Text("Các bảng được công bố", "Published tables"),
                List.of(
                        TABLE,
                        MEANING,
                        new Head("grain", new Text("Một dòng là (tiếng Anh)", "One row is")),
                        new Head("forms", new Text("Lấy từ biểu, danh mục", "From forms and lists"))),
                rows);
    }

    private Chapter columns() {
        List<List<?>> rows = warehouse
                .database()
                .query(
                        "select table_name, column_name, data_type, comment from duckdb_columns() where not internal "
                                + "order by table_name, column_index",
                        row -> row(
                                row.text("table_name"),
                                row.text("column_name"),
                                row.text("data_type").toLowerCase(Locale.ROOT),
                                row.text("comment")));
        return new Chapter(
                "columns",
                new Text("Các cột", "Columns"),
                List.of(TABLE, new Head("column", new Text("Cột", "Column")), TYPE, MEANING),
                rows);
    }

    private Chapter indicators() {
        List<List<?>> rows = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            rows.add(row(
                    indicator.id(),
                    indicator.name(),
                    indicator.unit().words(),
                    indicator.numerator(),
                    indicator.denominator(),
                    Stream.concat(indicator.numerator().stream(), indicator.denominator().stream())
                            .flatMap(this::columnsOf)
                            .distinct()
                            .toList(),
                    indicator.headline(),
                    indicator.source(),
                    indicator.note().orElse(null)));
        }
        return new Chapter(
                "indicators",
                new Text("Chỉ tiêu thống kê", "Indicators"),
                List.of(
                        INDICATOR,
                        NAME,
                        UNIT,
                        NUMERATOR,
                        DENOMINATOR,
                        FROM,
                        new Head("headline", new Text("Chỉ tiêu chính", "Headline")),
                        SOURCE,
                        new Head("note", new Text("Ghi chú", "Note"))),
                rows);
    }

    private Stream<String> columnsOf(String measure) {
        return catalogue.measures().stream()
                .filter(one -> one.id().equals(measure))
                .flatMap(one -> catalogue.forms().list().stream()
                        .filter(form -> one.forms().contains(form.name()))
                        .map(form -> columnOf(one, form)));
    }

    /**
     * {@code form.column}; {@code form.column=value} where pupils with that value are counted; {@code form} alone where its rows
     * are.
     */
    private static String columnOf(Measure measure, Form form) {
        if (form.findField(measure.column()).isPresent()) {
            return form.name() + "." + measure.column();
        }
        return form.fields().stream()
                .filter(field -> field.categories().stream()
                        .anyMatch(category -> category.value().equals(measure.column())))
                .findFirst()
                .map(field -> form.name() + "." + field.name() + "=" + measure.column())
                .orElse(form.name());
    }

    private Chapter definitions() {
        List<List<?>> rows = new ArrayList<>();
        for (Indicator used : catalogue.indicators()) {
            for (Indicator one : used.definitions()) {
                rows.add(row(
                        one.id(),
                        one.definition().version(),
                        one.definition().name(),
                        one == used,
                        one.definition().from().orElse(null),
                        one.definition().to().orElse(null),
                        one.numerator(),
                        one.denominator(),
                        one.definition().leavesOut().orElse(null)));
            }
        }
        return new Chapter(
                "definitions",
                new Text("Định nghĩa của chỉ tiêu", "Definitions of indicators"),
                List.of(
                        INDICATOR,
                        new Head("version", new Text("Phiên bản", "Version")),
                        new Head("rule", new Text("Quy tắc tính", "Rule")),
                        new Head("is_used", new Text("Đang dùng", "In use")),
                        VALID_FROM,
                        VALID_TO,
                        NUMERATOR,
                        DENOMINATOR,
                        new Head("leaves_out", new Text("Không tính trường có cấp", "Leaves out schools with level"))),
                rows);
    }

    private Chapter targets() {
        List<List<?>> rows = new ArrayList<>();
        catalogue
                .targets()
                .forEach(target -> rows.add(row(
                        target.indicator(),
                        target.set(),
                        target.scope().words(),
                        target.year(),
                        target.comparator().words(),
                        target.value(),
                        target.document(),
                        target.clause(),
                        target.validity().from(),
                        target.validity().to().orElse(null),
                        target.confirmed())));
        return new Chapter(
                "targets",
                new Text("Chỉ tiêu kế hoạch", "Targets"),
                List.of(
                        INDICATOR,
                        new Head("target_set", new Text("Bộ chỉ tiêu", "Set")),
                        new Head("scope", new Text("Phạm vi", "Scope")),
                        new Head("year", new Text("Năm", "Year")),
                        new Head("comparator", new Text("So sánh", "Comparator")),
                        new Head("value", new Text("Mức", "Value")),
                        new Head("document", new Text("Văn bản", "Document")),
                        new Head("clause", new Text("Điều, mục", "Clause")),
                        VALID_FROM,
                        VALID_TO,
                        new Head("confirmed", new Text("Đã đối chiếu", "Confirmed"))),
                rows);
    }

    private Chapter measures() {
        List<List<?>> rows = new ArrayList<>();
        for (Measure measure : catalogue.measures()) {
            rows.add(row(
                    measure.id(),
                    measure.name(),
                    measure.planRow().orElse(null),
                    measure.unit(),
                    measure.frequency().stream().map(Frequency::words).toList(),
                    words(measure.overAreas()),
                    words(measure.overPeriods()),
                    columnsOf(measure.id()).toList(),
                    title(measure).orElse(null)));
        }
        return new Chapter(
                "measures",
                new Text("Số liệu gốc", "Measures"),
                List.of(
                        MEASURE,
                        NAME,
                        new Head("plan_row", new Text("Nội dung kế hoạch số", "Row of the plan")),
                        UNIT,
                        new Head("frequency", new Text("Kỳ", "Frequency")),
                        new Head("over_areas", new Text("Cộng theo địa bàn", "Over areas")),
                        new Head("over_periods", new Text("Cộng theo kỳ", "Over periods")),
                        FROM,
                        new Head("header", new Text("Tên cột trong biểu", "Header in the form"))),
                rows);
    }

    private Optional<Text> title(Measure measure) {
        return measure.forms().stream()
                .flatMap(form -> catalogue.forms().find(form).stream())
                .flatMap(form -> form.findField(measure.column()).stream())
                .map(Field::title)
                .findFirst();
    }

    private Chapter fields() {
        List<List<?>> rows = new ArrayList<>();
        for (Form form : catalogue.forms().list()) {
            for (Field field : form.fields()) {
                rows.add(row(
                        form.name(),
                        form.title(),
                        field.name(),
                        field.title(),
                        field.type().name().toLowerCase(Locale.ROOT),
                        form.primaryKey().contains(field.name()),
                        field.required(),
                        kept(field.personal())));
            }
        }
        return new Chapter(
                "fields",
                new Text("Các biểu và cột của biểu", "Forms and their columns"),
                List.of(
                        FORM,
                        new Head("form_title", new Text("Tên biểu", "Form's title")),
                        new Head("field", new Text("Cột", "Column")),
                        new Head("header", new Text("Tên cột trong biểu", "Header in the form")),
                        TYPE,
                        new Head("key", new Text("Khóa", "Key")),
                        new Head("required", new Text("Bắt buộc", "Required")),
                        new Head("kept", new Text("Phần được giữ", "What is kept"))),
                rows);
    }

    private static Text kept(Personal personal) {
        return switch (personal) {
            case NONE -> new Text("giá trị", "the value");
            case PSEUDONYM -> new Text("bút danh có khóa", "a keyed pseudonym");
            case BIRTH_DATE -> new Text("năm sinh và tuổi", "birth year and age");
        };
    }

    private static Text words(Measure.Adding adding) {
        return switch (adding) {
            case SUM -> new Text("cộng", "sum");
            case LAST -> new Text("lấy kỳ cuối", "last");
            case NEVER -> new Text("không cộng được", "never");
        };
    }

    private static List<?> row(Object... values) {
        return Arrays.asList(values);
    }
}
