package phanluong.reports.document.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import phanluong.reports.document.font.ColumnWidths;
import phanluong.reports.document.font.Serif;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.HeaderGroup;
import phanluong.reports.document.model.NumberStyle;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;

/**
 * The template of one table, made from {@code table.jrxml}.
 *
 * <p>JasperReports fixes the number and widths of columns when a template is drawn; tables of a report have any number of
 * them. Templates for every count would be thirty near-copies, a crosstab knows only equal columns. So {@code table.jrxml}
 * shows one cell of every kind, with its look, and this class repeats those cells through the design interface. Only plain
 * field and parameter expressions occur, which JasperReports evaluates directly: completing a table needs no Java compiler
 * and takes a few milliseconds.
 */
final class TableShape {
    private static final float LINE = 1.18f;
    private static final int CELL_PADDING = 6;
    private static final int CELL_MARGIN = 5;
    private final Table table;
    private final ColumnWidths widths;
    private final JasperDesign design;
    private final Map<String, List<JRElement>> prototypes = new HashMap<>();

    private TableShape(Table table, NumberStyle style, Paper paper) {
        this.table = table;
        this.widths = ColumnWidths.of(table, style, paper.textWidth());
        this.design = Templates.design(Template.TABLE, paper);
    }

    static JasperReport of(Table table, NumberStyle style, Paper paper) {
        try {
            return new TableShape(table, style, paper).complete();
        } catch (JRException failure) {
            throw new IllegalStateException(
                    "The template of table \"" + table.title() + "\" cannot be completed", failure);
        }
    }

    private static String field(int column) {
        return "cell" + column;
    }

    private static String header(int column) {
        return "header" + column;
    }

    private static String group(int firstColumn) {
        return "group" + firstColumn;
    }

    private JasperReport complete() throws JRException {
        for (int column = 0; column < table.columns().size(); column++) {
            JRDesignField field = new JRDesignField();
            field.setName(field(column));
            field.setValueClass(String.class);
            design.addField(field);
            parameter(header(column));
            parameter(group(column));
        }
        for (JRBand band : design.getAllBands()) {
            for (JRElement element : band.getElements()) {
                if (element instanceof JRDesignFrame frame) {
                    fill((JRDesignBand) band, frame);
                }
            }
        }
        return JasperCompileManager.compileReport(design);
    }

    private void parameter(String name) throws JRException {
        JRDesignParameter parameter = new JRDesignParameter();
        parameter.setName(name);
        parameter.setValueClass(String.class);
        design.addParameter(parameter);
    }

    private void fill(JRDesignBand band, JRDesignFrame frame) {
        switch (frame.getKey()) {
            case "header" -> header(band, frame);
            case "plain", "total" -> row(frame);
            case "section" -> size((JRDesignTextField) frame.getElementByKey("sectionCell"));
            default ->
                throw new IllegalStateException("table.jrxml has a frame with the unknown key " + frame.getKey());
        }
    }

    private void row(JRDesignFrame frame) {
        JRDesignTextField words = take(frame, "words");
        JRDesignTextField number = take(frame, "number");
        int x = 0;
        for (int index = 0; index < table.columns().size(); index++) {
            boolean text = table.columns().get(index).kind() == Column.Kind.WORDS;
            JRDesignTextField cell = (JRDesignTextField) (text ? words : number).clone();
            cell.setKey(frame.getKey() + index);
            cell.setX(x);
            cell.setWidth(widths.points().get(index));
            cell.setExpression(new JRDesignExpression("$F{" + field(index) + "}"));
            if (text && index == rowHeader()) {
                cell.getPropertiesMap().setProperty(Tag.PROPERTY, "th.row");
            }
            size(cell);
            frame.addElement(cell);
            x += widths.points().get(index);
        }
    }

    /** The column whose words name a row: the first of words that is wider than a running number. */
    private int rowHeader() {
        int first =
                table.columns().get(0).header().length() <= 3 && table.columns().size() > 1 ? 1 : 0;
        return table.columns().get(first).kind() == Column.Kind.WORDS ? first : 0;
    }

    private void header(JRDesignBand band, JRDesignFrame frame) {
        JRDesignTextField prototype = take(frame, "headerCell");
        int upper = 0;
        int lower = 0;
        for (HeaderGroup group : table.groups()) {
            upper = Math.max(upper, height(group.text(), widths.span(group.first(), group.columns())));
        }
        for (int index = 0; index < table.columns().size(); index++) {
            int needed =
                    height(table.columns().get(index).header(), widths.points().get(index));
            lower = Math.max(lower, table.groupOver(index).isPresent() ? needed : needed - upper);
        }
        int x = 0;
        for (int index = 0; index < table.columns().size(); index++) {
            int width = widths.points().get(index);
            if (table.groupOver(index).isEmpty()) {
                frame.addElement(headerCell(
                        prototype, header(index), x, 0, width, upper + lower, upper > 0 ? "th.1.2.1" : "th.1.1.1"));
            } else {
                HeaderGroup group = table.groupOver(index).orElseThrow();
                if (group.first() == index) {
                    frame.addElement(headerCell(
                            prototype,
                            group(index),
                            x,
                            0,
                            widths.span(index, group.columns()),
                            upper,
                            "th.1.1." + group.columns()));
                }
                frame.addElement(headerCell(prototype, header(index), x, upper, width, lower, "th.2.1.1"));
            }
            x += width;
        }
        frame.setHeight(upper + lower);
        band.setHeight(upper + lower);
    }

    /** Tag th.ROW.ROWSPAN.COLSPAN: where the cell stands in the header. */
    private JRDesignTextField headerCell(
            JRDesignTextField prototype, String parameter, int x, int y, int width, int height, String tag) {
        JRDesignTextField cell = (JRDesignTextField) prototype.clone();
        cell.setKey("header" + x + "." + y);
        cell.setX(x);
        cell.setY(y);
        cell.setWidth(width);
        cell.setHeight(height);
        cell.setExpression(new JRDesignExpression("$P{" + parameter + "}"));
        cell.getPropertiesMap().setProperty(Tag.PROPERTY, tag);
        size(cell);
        return cell;
    }

    private int height(String text, int width) {
        int lines = Serif.BOLD.lines(Column.breakable(text), widths.fontSize(), width - CELL_PADDING - 1f);
        return (int) Math.ceil(lines * widths.fontSize() * LINE) + CELL_MARGIN;
    }

    private void size(JRDesignTextField cell) {
        cell.setFontSize(widths.fontSize());
    }

    private static JRDesignTextField take(JRDesignFrame frame, String key) {
        JRDesignTextField prototype = (JRDesignTextField) frame.getElementByKey(key);
        frame.removeElement(prototype);
        return prototype;
    }

    /** What the header cells print. */
    static Map<String, Object> headers(Table table) {
        Map<String, Object> values = new HashMap<>();
        for (int index = 0; index < table.columns().size(); index++) {
            values.put(header(index), table.columns().get(index).header());
        }
        table.groups().forEach(group -> values.put(group(group.first()), group.text()));
        return values;
    }

    /** One row of the data source: what its cells print. */
    static List<Map<String, Object>> rows(Table table, NumberStyle style) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            Map<String, Object> values = new HashMap<>();
            values.put("plain", row.emphasis() == Row.Emphasis.PLAIN);
            values.put("total", row.emphasis() == Row.Emphasis.TOTAL);
            values.put("section", row.emphasis() == Row.Emphasis.SECTION);
            values.put("text", style.print(row.cells().get(0), Column.Kind.WORDS));
            for (int index = 0; index < row.cells().size(); index++) {
                values.put(
                        field(index),
                        style.print(
                                row.cells().get(index),
                                table.columns().get(index).kind()));
            }
            rows.add(values);
        }
        return rows;
    }
}
