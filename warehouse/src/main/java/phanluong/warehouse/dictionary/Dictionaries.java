package phanluong.warehouse.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.build.Origin;
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
                        chapters.targets(),
                        chapters.measures(),
                        chapters.fields()));
    }

    private Chapter tables() {
        List<List<?>> rows = warehouse
                .database()
                .query(
                        "select table_name, comment from duckdb_tables() where not internal order by table_name",
                        row -> {
                            Origin origin = Origin.of(row.text("table_name"));
                            return row(row.text("table_name"), row.text("comment"), origin.grain(), origin.forms());
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
                            .flatMap(this::origins)
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
                        new Head("numerator", new Text("Tử số", "Numerator")),
                        new Head("denominator", new Text("Mẫu số", "Denominator")),
                        FROM,
                        new Head("headline", new Text("Chỉ tiêu chính", "Headline")),
                        SOURCE,
                        new Head("note", new Text("Ghi chú", "Note"))),
                rows);
    }

    /** {@code form.column} of a measure; the column alone where the form has none of that name. */
    private Stream<String> origins(String measure) {
        return catalogue.measures().stream()
                .filter(one -> one.id().equals(measure))
                .flatMap(one -> Arrays.stream(one.form().split("\\|")).map(form -> form + "." + one.column()));
    }

    private Chapter targets() {
        List<List<?>> rows = new ArrayList<>();
        catalogue
                .targets()
                .forEach(target -> rows.add(row(
                        target.indicator(),
                        target.set(),
                        target.scope(),
                        target.year(),
                        target.comparator().words(),
                        target.value(),
                        target.document(),
                        target.clause(),
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
                    origins(measure.id()).toList(),
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
        return Arrays.stream(measure.form().split("\\|"))
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
