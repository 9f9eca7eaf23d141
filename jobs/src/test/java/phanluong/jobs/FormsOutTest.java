package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.blank.BlankForms;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.time.SchoolYear;

/** Forms as they go out: what is filled in, what a spreadsheet program is told, and that they come back right. */
class FormsOutTest {
    private static final LocalDate SENT = LocalDate.of(2020, 5, 1);
    private static final SchoolYear NEXT = new SchoolYear(2019);

    @TempDir
    Path folder;

    private Path home() {
        Path home = folder.resolve("home");
        Path schools = Written.of("schools")
                .row("school_code", "70689001", "name", "THCS Một")
                .row("school_code", "70689002", "name", "THCS Hai", "levels", "Trung học cơ sở;Trung học phổ thông")
                .row("school_code", "70689003", "name", "THCS Ba", "valid_from", "2010-09-01", "valid_to", "2019-06-30")
                .csv(folder.resolve("in/schools.csv"));
        Path years = Written.of("school_years")
                .row("school_code", "70689001", "pupils", "400", "girls", "200", "boys", "200")
                .row("school_code", "70689003", "pupils", "10", "girls", "", "boys", "")
                .csv(folder.resolve("in/years.csv"));
        Taken.in(home, Taken.DAY, schools, years);
        return home;
    }

    private Path out(Optional<Path> home, String form, SchoolYear year, String... units) {
        BlankForms forms = new BlankForms(Written.CATALOGUE, home.map(Home::new), text -> {});
        List<BlankForms.Made> made = forms.write(
                forms.form(form),
                year,
                java.util.Arrays.stream(units).map(forms::unit).toList(),
                folder.resolve("out"));
        return made.get(0).file();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return new XSSFWorkbook(stream);
        }
    }

    private static List<String> texts(Row row) {
        DataFormatter words = new DataFormatter(java.util.Locale.ROOT);
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(words.formatCellValue(cell));
        }
        return texts;
    }

    @Test
    void openSchoolsAreFilledInWithTheirNamesAndNoFigures() throws IOException {
        Path file = out(Optional.of(home()), "school_years", NEXT, Written.UNIT);

        try (XSSFWorkbook workbook = open(file)) {
            XSSFSheet data = workbook.getSheetAt(0);
            assertThat(texts(data.getRow(0)).subList(0, 6))
                    .containsExactly(
                            "Mã đơn vị báo cáo",
                            "Năm học",
                            "Mã trường",
                            "Tên trường (để tra cứu)",
                            "Cấp học",
                            "Tổng số học sinh");
            assertThat(texts(data.getRow(1)).subList(0, 6))
                    .containsExactly(Written.UNIT, "2019-2020", "70689001", "THCS Một", "Trung học cơ sở", "");
            assertThat(texts(data.getRow(2)).subList(2, 5)).containsExactly("70689002", "THCS Hai", "Trung học cơ sở");
            assertThat(texts(data.getRow(3)).subList(2, 5))
                    .containsExactly("70689002", "THCS Hai", "Trung học phổ thông");
            assertThat(data.getLastRowNum()).isEqualTo(3);
        }
    }

    @Test
    void lastYearsListGoesOutWhole() throws IOException {
        Path file = out(Optional.of(home()), "schools", NEXT, Written.UNIT);

        try (XSSFWorkbook workbook = open(file)) {
            assertThat(texts(workbook.getSheetAt(0).getRow(3)))
                    .containsExactly(
                            Written.UNIT,
                            "2019-2020",
                            "70689003",
                            "THCS Ba",
                            "Trung học cơ sở",
                            "Công lập",
                            "Phổ thông",
                            "689",
                            "Thành phố Đồng Xoài",
                            "689",
                            "Thành phố Đồng Xoài",
                            "01/09/2010",
                            "30/06/2019");
        }
    }

    @Test
    void aSpreadsheetProgramIsToldTheRules() throws IOException {
        Path file = out(Optional.of(home()), "school_years", NEXT, Written.UNIT);

        try (XSSFWorkbook workbook = open(file)) {
            XSSFSheet data = workbook.getSheetAt(0);
            Form form = Written.CATALOGUE.forms().of("school_years");
            assertThat(data.getDataValidations()).hasSize(form.fields().size());
            XSSFDataValidation pupils = data.getDataValidations().get(4);
            assertThat(pupils.getRegions().getCellRangeAddress(0).formatAsString())
                    .isEqualTo("F2:F20001");
            assertThat(pupils.getValidationConstraint().getFormula1())
                    .isEqualTo("IF(ISNUMBER(F2),AND(F2=INT(F2),F2>=0,F2<=20000),FALSE)");
            assertThat(pupils.getErrorBoxText())
                    .isEqualTo("Ghi số nguyên từ 0 đến 20.000, không ghi chữ hay đơn vị tính.");
            assertThat(pupils.getShowErrorBox()).isTrue();
            XSSFDataValidation level = data.getDataValidations().get(3);
            assertThat(level.getValidationConstraint().getValidationType()).isEqualTo(ValidationType.LIST);
            assertThat(level.getValidationConstraint().getFormula1()).isEqualTo("'Danh mục'!$D$2:$D$3");
            assertThat(level.getSuppressDropDownArrow()).isTrue();
            data.getDataValidations().forEach(rule -> {
                assertThat(rule.getErrorBoxText()).isNotBlank().hasSizeLessThanOrEqualTo(255);
                assertThat(rule.getErrorBoxTitle()).isNotBlank().hasSizeLessThanOrEqualTo(32);
            });
            assertThat(data.getCellComment(data.getRow(0).getCell(5).getAddress())
                            .getString()
                            .getString())
                    .isEqualTo("Bắt buộc ghi.\nSố nguyên từ 0 đến 20.000.");
            assertThat(data.getPaneInformation().isFreezePane()).isTrue();
            assertThat(data.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        }
    }

    @Test
    void headingsAreLockedAndCellsAreOpenWithoutAPassword() throws IOException {
        Path file = out(Optional.of(home()), "school_years", NEXT, Written.UNIT);

        try (XSSFWorkbook workbook = open(file)) {
            XSSFSheet data = workbook.getSheetAt(0);
            assertThat(data.getProtect()).isTrue();
            assertThat(data.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(data.getRow(0).getCell(0).getCellStyle().getLocked()).isTrue();
            assertThat(data.getRow(1).getCell(5).getCellStyle().getLocked()).isFalse();
            assertThat(data.getColumnStyle(5).getLocked()).isFalse();
            assertThat(workbook.getSheetName(1)).isEqualTo("Hướng dẫn");
            assertThat(workbook.getSheetName(2)).isEqualTo("Danh mục");
            assertThat(workbook.isSheetHidden(2)).isTrue();
            assertThat(workbook.getName("DS_level").getRefersToFormula()).isEqualTo("'Danh mục'!$D$2:$D$3");
            assertThat(workbook.getName("PL_NamHoc").getRefersToFormula()).isEqualTo("'Hướng dẫn'!$B$4:$B$4");
            var properties = workbook.getProperties().getCustomProperties();
            assertThat(properties.getProperty("phanluong.form").getLpwstr()).isEqualTo("school_years");
            assertThat(properties.getProperty("phanluong.form_version").getLpwstr())
                    .isEqualTo("1");
            assertThat(properties.getProperty("phanluong.unit").getLpwstr()).isEqualTo(Written.UNIT);
            assertThat(properties.getProperty("phanluong.school_year").getLpwstr())
                    .isEqualTo("2019-2020");
        }
    }

    @Test
    void theInstructionsSayWhoWhatAndWhere() throws IOException {
        Path file = out(Optional.of(home()), "school_years", NEXT, Written.UNIT);

        try (XSSFWorkbook workbook = open(file)) {
            StringBuilder all = new StringBuilder();
            workbook.getSheetAt(1)
                    .forEach(row -> all.append(String.join("\t", texts(row))).append('\n'));
            assertThat(all.toString())
                    .contains("BIỂU SỐ LIỆU: Tình hình trường theo năm học")
                    .contains("Phòng Giáo dục và Đào tạo thành phố Đồng Xoài (mã PGDDT-689)")
                    .contains("school_years, phiên bản 1")
                    .contains("3 dòng, lấy từ bản công bố số 1 (số liệu đến ngày 31/12/2019)")
                    .contains("Nữ cộng nam không bằng tổng số học sinh")
                    .contains("70689002\tTHCS Hai");
        }
    }

    @Test
    void withoutAHomeTheListsAreEmptyAndTheFormSaysSo() throws IOException {
        Path file = out(Optional.empty(), "school_years", NEXT, Written.UNIT);

        try (XSSFWorkbook workbook = open(file)) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isZero();
            StringBuilder all = new StringBuilder();
            workbook.getSheetAt(1)
                    .forEach(row -> all.append(String.join("\t", texts(row))).append('\n'));
            assertThat(all.toString()).contains("chương trình chưa nhận được số liệu nào, các danh sách để trống");
        }
    }

    @Test
    void everyFormIsSoundXmlAndTheSameBytesAgain() throws Exception {
        Path home = home();
        Path other = folder.resolve("other");
        for (Form form : Written.CATALOGUE.forms().list()) {
            Path file = out(Optional.of(home), form.name(), NEXT, "SGDDT");
            BlankForms forms = new BlankForms(Catalogue.shipped(), Optional.of(new Home(home)), text -> {});
            forms.write(forms.form(form.name()), NEXT, List.of(forms.unit("SGDDT")), other);
            assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            try (ZipFile archive = ZipFile.builder().setPath(file).get()) {
                for (ZipArchiveEntry entry : java.util.Collections.list(archive.getEntries())) {
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(archive.getInputStream(entry));
                }
            }
        }
    }

    @Test
    void aFilledFormIsAccepted() throws IOException {
        Path home = home();
        Path file = out(Optional.of(home), "school_years", NEXT, Written.UNIT);
        Path filled = folder.resolve("back").resolve(file.getFileName());
        Files.createDirectories(filled.getParent());
        try (XSSFWorkbook workbook = open(file);
                var stream = Files.newOutputStream(filled)) {
            for (int row = 1; row <= 3; row++) {
                workbook.getSheetAt(0).getRow(row).getCell(5).setCellValue(100 * row);
                workbook.getSheetAt(0).getRow(row).getCell(6).setCellValue("x");
            }
            workbook.write(stream);
        }

        IngestReport report = Taken.in(home, SENT, filled);

        assertThat(report.files().get(0).rows()).isEqualTo(new Batch.Rows(3, 3, 0, 0));
        assertThat(report.files().get(0).schoolYears()).containsExactly(NEXT);
    }

    @Test
    void linesForPupilsHoldUnitAndYear_andThoseLeftOverAreNoRows() throws IOException {
        Path home = home();
        Path file = out(Optional.of(home), "graduates", NEXT, Written.UNIT);
        Path filled = folder.resolve("back").resolve(file.getFileName());
        Files.createDirectories(filled.getParent());
        Form form = Written.CATALOGUE.forms().of("graduates");
        Map<String, String> right = Written.right(form);
        try (XSSFWorkbook workbook = open(file);
                var stream = Files.newOutputStream(filled)) {
            XSSFSheet data = workbook.getSheetAt(0);
            assertThat(data.getLastRowNum()).isEqualTo(100);
            assertThat(texts(data.getRow(100)).subList(0, 3)).containsExactly(Written.UNIT, "2019-2020", "");
            for (int row : new int[] {1, 3}) {
                for (Cell cell : data.getRow(0)) {
                    form.fields().stream()
                            .filter(field -> field.title().vi().equals(cell.getStringCellValue()))
                            .filter(field -> cell.getColumnIndex() > 1)
                            .forEach(field -> data.getRow(row)
                                    .getCell(cell.getColumnIndex())
                                    .setCellValue(
                                            field.name().equals("pupil_id")
                                                    ? "HS-00000" + row
                                                    : field.name().equals("observed_on")
                                                            ? "31/12/2020"
                                                            : right.get(field.name())));
                }
            }
            workbook.write(stream);
        }

        IngestReport report = Taken.in(home, SENT, filled);

        assertThat(report.files().get(0).rows()).isEqualTo(new Batch.Rows(2, 2, 0, 0));
        assertThat(report.files().get(0).reading().notes()).containsEntry("UNUSED_LINES", 98L);
        assertThatThrownBy(() -> Taken.in(home, SENT, file))
                .isInstanceOf(Refusal.class)
                .hasMessageEndingWith("holds only a header and no row");
    }

    @Test
    void allMeansTheUnitsThatExistAndReportTheForm() {
        BlankForms forms = new BlankForms(Written.CATALOGUE, Optional.of(new Home(home())), text -> {});

        assertThat(forms.reporters(forms.form("school_years"), LocalDate.of(2025, 6, 1)))
                .hasSize(12)
                .anyMatch(unit -> unit.code().equals("SGDDT"));
        assertThat(forms.reporters(forms.form("school_years"), LocalDate.of(2025, 7, 1)))
                .hasSize(41)
                .noneMatch(unit -> unit.code().startsWith("PGDDT"));
        assertThat(forms.reporters(forms.form("budget"), SENT)).hasSize(1);
    }

    @Test
    void aFormThatSomebodyMayHaveFilledIsNotOverwritten() throws IOException {
        Path file = out(Optional.empty(), "budget", NEXT, "STC");
        Files.writeString(file, "filled in by hand");

        assertThatThrownBy(() -> out(Optional.empty(), "budget", NEXT, "STC"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is another file");
        assertThat(file).hasContent("filled in by hand");
    }
}
