package phanluong.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.reports.workbench.db.PublishedTables;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/** What was exported, read by other means: DuckDB's own readers, POI, a JSON parser. */
class TableExportTest {
    private static final Set<TableExport.Format> ALL = EnumSet.allOf(TableExport.Format.class);

    @TempDir
    static Path folder;

    private static Path published;
    private static List<PublishedTables.Table> tables;
    private static TableExport.Origin origin;
    private static Path out;

    @BeforeAll
    static void export() {
        Home home = SmallProvince.in(folder.resolve("home"), Catalogue.shipped());
        Release release = new Releases(home).currentOrRefuse();
        published = Warehouse.publish(home, release, Catalogue.shipped());
        tables = PublishedTables.of(published);
        origin = new TableExport.Origin(release.number(), release.asOf(), release.demonstration());
        out = folder.resolve("export");
        TableExport.write(published, origin, tables, ALL, out);
    }

    @Test
    void everyTableIsThereInEveryFormWithAllItsRows() {
        try (Database database = Database.readOnly(published)) {
            for (PublishedTables.Table table : tables) {
                long rows = count(database, table.name());
                assertThat(count(database, "'" + out.resolve(table.name() + ".parquet") + "'"))
                        .as(table.name())
                        .isEqualTo(rows);
                assertThat(count(
                                database,
                                "read_csv('" + out.resolve(table.name() + ".csv")
                                        + "', header = true, all_varchar = true)"))
                        .as(table.name())
                        .isEqualTo(rows);
            }
            assertThat(count(
                            database,
                            "(select indicator, frame, area_code, school_year, numerator, denominator, gap from indicator_by_area "
                                    + "except select indicator, frame, area_code, school_year, numerator, denominator, gap from '"
                                    + out.resolve("indicator_by_area.parquet") + "')"))
                    .isZero();
        }
    }

    private static long count(Database database, String from) {
        return database.query("select count(*) as rows from " + from, row -> row.number("rows"))
                .get(0);
    }

    @Test
    void aTextFileOpensInASpreadsheetInVietnamese() throws IOException {
        byte[] bytes = Files.readAllBytes(out.resolve("dim_area.csv"));
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).contains("Thành phố Đồng Xoài");
    }

    @Test
    void aWorkbookHoldsNumbersAndSaysWhatTheColumnsMean() throws IOException {
        try (InputStream stream = Files.newInputStream(out.resolve("indicator_by_area.xlsx"));
                Workbook workbook = WorkbookFactory.create(stream);
                Database database = Database.readOnly(published)) {
            Sheet sheet = workbook.getSheetAt(0);
            List<String> heads = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> heads.add(cell.getStringCellValue()));
            double sum = 0;
            for (int line = 1; line <= sheet.getLastRowNum(); line++) {
                var cell = sheet.getRow(line).getCell(heads.indexOf("denominator"));
                sum += cell == null ? 0 : cell.getNumericCellValue();
            }
            assertThat((long) sum)
                    .isPositive()
                    .isEqualTo(database.query(
                                    "select sum(denominator) as total from indicator_by_area",
                                    row -> row.number("total"))
                            .get(0));
            assertThat(workbook.getSheetAt(1).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo(heads.get(0));
            assertThat(workbook.getSheetAt(1).getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo("Mã chỉ tiêu thống kê");
        }
    }

    @Test
    void thePackageDescribesEveryFileAndItsFields() throws IOException {
        JsonObject packaged = JsonParser.parseString(Files.readString(out.resolve("datapackage.json")))
                .getAsJsonObject();
        JsonArray resources = packaged.getAsJsonArray("resources");
        assertThat(resources).hasSize(tables.size() * ALL.size());
        for (JsonElement element : resources) {
            JsonObject resource = element.getAsJsonObject();
            Path file = out.resolve(resource.get("path").getAsString());
            assertThat(resource.get("hash").getAsString()).isEqualTo("sha256:" + Sha256.of(file));
            assertThat(resource.get("bytes").getAsLong()).isEqualTo(Files.size(file));
            for (JsonElement field : resource.getAsJsonObject("schema").getAsJsonArray("fields")) {
                assertThat(field.getAsJsonObject().get("description").getAsString())
                        .isNotBlank();
                assertThat(field.getAsJsonObject().get("type").getAsString())
                        .isIn("string", "integer", "number", "boolean", "date");
            }
        }
    }

    @Test
    void theSameTablesGiveTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        TableExport.write(published, origin, tables, ALL, again);
        try (var files = Files.list(out)) {
            for (Path file : files.toList()) {
                assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }
}
