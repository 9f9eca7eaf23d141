package phanluong.reports.document.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import phanluong.reports.document.model.Annex;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.Table;
import phanluong.warehouse.files.SettledZip;

/**
 * The workbook annex: one sheet for every table of the body and the annexes, numbers as numbers at full precision, headers
 * frozen. Text that Excel would take for a formula is written as text, which it stays.
 */
public final class WorkbookWriter {
    private static final int LONGEST_NAME = 31;

    private WorkbookWriter() {}

    public static byte[] write(Document document) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SheetStyles styles = new SheetStyles(workbook, document.language());
            Set<String> names = new HashSet<>();
            for (Entry entry : tables(document)) {
                Sheet sheet = workbook.createSheet(name(entry.name(), names));
                new TableSheet(sheet, styles, document).write(entry.table(), entry.annex());
            }
            if (workbook.getNumberOfSheets() == 0) {
                workbook.createSheet(name(document.opening().typeName(), names))
                        .createRow(0)
                        .createCell(0)
                        .setCellValue(document.opening().subject());
            }
            workbook.getProperties()
                    .getCoreProperties()
                    .setTitle(document.metadata().title());
            workbook.getProperties()
                    .getCoreProperties()
                    .setCreator(document.metadata().author());
            workbook.write(bytes);
            return SettledZip.of(bytes.toByteArray(), document.metadata().date());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Entry(String name, String annex, Table table) {}

    private static List<Entry> tables(Document document) {
        List<Entry> entries = new ArrayList<>();
        add(document.body(), "", entries);
        for (Annex annex : document.annexes()) {
            add(annex.blocks(), annex.number() + ". " + annex.title(), entries);
        }
        return entries;
    }

    private static void add(List<Block> blocks, String annex, List<Entry> entries) {
        for (Block block : blocks) {
            if (block instanceof Table table) {
                String name =
                        annex.isEmpty() ? table.title() : annex.substring(0, annex.indexOf('.')) + " " + table.title();
                entries.add(new Entry(name, annex, table));
            }
        }
    }

    /** Sheet names are at most 31 characters, hold none of []:*?/\ and differ from each other. */
    private static String name(String title, Set<String> taken) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        int end = plain.length() <= LONGEST_NAME ? plain.length() : plain.lastIndexOf(' ', LONGEST_NAME);
        String base = plain.substring(0, end > 0 ? end : LONGEST_NAME).strip();
        String name = base;
        for (int copy = 2; !taken.add(name.toLowerCase(java.util.Locale.ROOT)); copy++) {
            String ending = " (" + copy + ")";
            name = base.substring(0, Math.min(base.length(), LONGEST_NAME - ending.length()))
                            .strip()
                    + ending;
        }
        return name;
    }
}
