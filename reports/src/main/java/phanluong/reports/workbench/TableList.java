package phanluong.reports.workbench;

import java.nio.file.Path;
import java.util.List;
import phanluong.reports.workbench.db.DatabaseFault;
import phanluong.reports.workbench.db.PublishedTables;
import phanluong.reports.workbench.message.Messages;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.Cell;
import phanluong.reports.workbench.result.ResultColumn;
import phanluong.reports.workbench.result.TextTable;
import phanluong.warehouse.Refusal;

/** The list of what can be asked: each table with its description, and its columns with type and meaning. */
final class TableList {
    private TableList() {}

    static String of(Path publishedDatabase, Messages messages) {
        List<PublishedTables.Table> tables = tables(publishedDatabase, messages);
        if (tables.isEmpty()) {
            return messages.of("tables.none") + "\n";
        }
        StringBuilder text = new StringBuilder();
        for (PublishedTables.Table table : tables) {
            text.append(text.isEmpty() ? "" : "\n").append(table.name());
            text.append(table.comment().isEmpty() ? "" : ": " + table.comment()).append('\n');
            text.append(TextTable.of(columns(table, messages)).indent(2));
        }
        return text.toString();
    }

    private static Answer columns(PublishedTables.Table table, Messages messages) {
        List<ResultColumn> heads = List.of(
                new ResultColumn(messages.of("tables.column"), "VARCHAR"),
                new ResultColumn(messages.of("tables.type"), "VARCHAR"),
                new ResultColumn(messages.of("tables.meaning"), "VARCHAR"));
        List<List<Cell>> rows = table.columns().stream()
                .map(column -> List.of(Cell.text(column.name()), Cell.text(column.type()), Cell.text(column.comment())))
                .toList();
        return new Answer(heads, rows, Answer.Cut.NONE);
    }

    private static List<PublishedTables.Table> tables(Path publishedDatabase, Messages messages) {
        try {
            return PublishedTables.of(publishedDatabase);
        } catch (DatabaseFault unreadable) {
            throw new Refusal(messages.of("published.unreadable", publishedDatabase, unreadable.getMessage()));
        }
    }
}
