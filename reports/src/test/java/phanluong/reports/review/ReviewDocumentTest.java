package phanluong.reports.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import phanluong.reports.document.model.Annex;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.Prose;
import phanluong.reports.document.model.Table;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.words.Text;

/** The reviews of a province known by heart say what its figures say, and no more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewDocumentTest {
    @TempDir
    private static Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();
    private Document midterm;
    private Document ending;
    private Document english;

    @BeforeAll
    void make() {
        Home home = SmallProvince.in(folder, catalogue);
        LocalDate then = LocalDate.parse("2022-12-31");
        try (Warehouse known = Warehouse.open(home, new Releases(home).asOf(then), catalogue);
                Warehouse now = Warehouse.open(home, new Releases(home).currentOrRefuse(), catalogue)) {
            midterm = new ReviewRequest(ReviewKind.MIDTERM, Optional.of(then), Optional.empty(), Optional.empty())
                    .document(known);
            ending = new ReviewRequest(ReviewKind.FINAL, Optional.empty(), Optional.empty(), Optional.empty())
                    .document(now);
            english = new ReviewRequest(
                            ReviewKind.FINAL, Optional.empty(), Optional.empty(), Optional.of(Text.Language.EN))
                    .document(now);
        }
    }

    @Test
    void theMidterm_isIssuedByBinhPhuocAndKnowsNoReform() {
        assertThat(midterm.letterhead().issuingBody()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH BÌNH PHƯỚC");
        assertThat(midterm.letterhead().placeAndDate()).isEqualTo("Bình Phước, ngày 31 tháng 12 năm 2022");
        assertThat(midterm.footer()).contains("Số liệu tính đến ngày 31/12/2022. Bản công bố số 1.");
        assertThat(sentences(midterm)).noneMatch(sentence -> sentence.contains("sắp xếp thành"));
    }

    @Test
    void theFinal_isIssuedByDongNaiAndExplainsTheReformOnce() {
        assertThat(ending.letterhead().issuingBody()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI");
        assertThat(ending.letterhead().placeAndDate()).isEqualTo("Đồng Nai, ngày 20 tháng 01 năm 2026");
        assertThat(sentences(ending).filter(sentence -> sentence.contains("sắp xếp thành 40 xã, phường")))
                .hasSize(1);
        assertThat(ending.recipients().orElseThrow().items()).contains("UBND các xã, phường");
    }

    @Test
    void aTargetThatWasMet_isSaidWithItsCounts() {
        assertThat(sentences(ending))
                .contains(
                        "Đạt: tỷ lệ học sinh tốt nghiệp THCS học tiếp giáo dục nghề nghiệp trình độ sơ cấp, "
                                + "trung cấp năm học 2024-2025 là 25,9\u00a0% (114 trong 440 học sinh); mức chỉ tiêu năm 2025 theo kế hoạch của tỉnh: trên 25\u00a0%.");
    }

    /** The intro of the districts says that the dashed line is the target of the province. */
    @Test
    void chartsOfDistricts_haveTheTargetOfTheProvince() {
        assertThat(ending.body().stream()
                        .flatMap(block -> block instanceof Chart chart ? Stream.of(chart) : Stream.empty())
                        .filter(chart -> chart.kind() == Chart.Kind.SMALL_MULTIPLES)
                        .map(chart -> chart.target().map(Chart.Target::label).orElse("none")))
                .containsExactly("100\u00a0%", "100\u00a0%", "100\u00a0%", "100\u00a0%", "25\u00a0%", "35\u00a0%");
    }

    @Test
    void targetsThatNobodyCouldCheck_areSaidInTheAssessment() {
        assertThat(Stream.of(midterm, ending).flatMap(ReviewDocumentTest::sentences))
                .filteredOn(
                        sentence -> sentence.contains("mức chỉ tiêu chưa đối chiếu được với văn bản gốc; các mức này"))
                .hasSize(2)
                .allMatch(sentence -> sentence.startsWith("Có 3 "));
    }

    @Test
    void aTargetThatWasMissed_saysHowManyAreMissing() {
        assertThat(sentences(ending))
                .contains("Chưa đạt: tỷ lệ học sinh tốt nghiệp THCS học tiếp giáo dục nghề nghiệp trình độ sơ cấp, "
                        + "trung cấp năm học 2024-2025 là 25,9\u00a0% (114 trong 440 học sinh); mức chỉ tiêu năm 2025 theo Quyết định 522/QĐ-TTg: "
                        + "ít nhất 40\u00a0%; còn thiếu 62 học sinh.");
    }

    @Test
    void fourYears_areTooFewForAnyTrend() {
        assertThat(sentences(midterm))
                .contains(
                        "Chưa đủ số năm để kết luận xu hướng ở 11 địa bàn: với nhiều nhất 4 năm có số liệu, dù năm nào cũng tăng "
                                + "(hoặc giảm) thì p nhỏ nhất có thể vẫn là 0,0833.")
                .noneMatch(sentence -> sentence.contains("xu hướng tăng"));
    }

    /** 8 of 12 targets are not due in 2022, the two sets of the four indicators of schools ask the same. */
    @Test
    void theMidterm_setsThePaceBesideWhatIsNeeded_andTheFinalLooksBackAtSuchForecasts() {
        Table outlook = tables(midterm)
                .filter(table -> table.title().contains("Tốc độ và khả năng đạt"))
                .findFirst()
                .orElseThrow();
        assertThat(outlook.rows().stream().filter(row -> row.cells().size() == 8))
                .hasSize(8);
        assertThat(tables(ending).map(Table::title)).noneMatch(title -> title.contains("Tốc độ và khả năng đạt"));
        assertThat(tables(ending).map(Table::title))
                .anyMatch(title -> title.contains("Dự báo từ năm học 2021-2022 cho năm học 2024-2025 và kết quả"));
    }

    @Test
    void aYearThatADistrictComparison_namesTheSmallestPossibleP_andTheAssumption() {
        assertThat(sentences(ending))
                .anyMatch(sentence -> sentence.startsWith("Có 3 địa bàn thí điểm trong 11 địa bàn")
                        && sentence.contains("không thể nhỏ hơn 0,0061"))
                .anyMatch(sentence -> sentence.startsWith(
                        "Các địa bàn thí điểm (thành phố Đồng Xoài, huyện Đồng Phú, thị xã Chơn Thành) là giả định"))
                .anyMatch(sentence -> sentence.startsWith("So sánh này mô tả, không chứng minh tác động của thí điểm"));
    }

    /** Every district rises by the same: nothing is found, and that is not called nothing. */
    @Test
    void thePilotsThatChangedAsTheOthers_areSaidToShowNoDifference_beforeWhichTheDesignIsSaid() {
        List<String> said = sentences(ending).toList();
        int design = first(said, "Có 165 cách chọn 3 trong 11 địa bàn");
        int effect = first(said, "Phân luồng sau THCS vào GDNN: không phát hiện được khác biệt");
        assertThat(design).isPositive().isLessThan(effect);
        assertThat(said.get(design)).contains("không thể nhỏ hơn 0,0061");
        assertThat(said.get(effect)).endsWith("Như vậy không có nghĩa là không có khác biệt.");
    }

    /** The demonstration's pilot begins in 2021-2022, the last year of the mid-term review. */
    @Test
    void oneYearUnderThePilot_isSaidToSpeakOfThatYearAlone() {
        assertThat(sentences(midterm))
                .anyMatch(sentence -> sentence.contains("mới có một năm học có số liệu (2021-2022)"));
        assertThat(sentences(ending)).noneMatch(sentence -> sentence.contains("mới có một năm học"));
    }

    /** One school a district: no pilot school has another beside it. */
    @Test
    void comparisonsOfSchools_areToldWithTheirDistricts_orWithTheReasonWhyNot() {
        assertThat(sentences(ending))
                .anyMatch(sentence -> sentence.contains("Thêm trường không phải là thêm địa bàn: kết quả vẫn dựa trên "
                        + "3 địa bàn thí điểm trong 11 địa bàn"))
                .anyMatch(sentence -> sentence.startsWith(
                        "Tính đến từng trường cũng chưa thấy khác biệt về phân luồng sau THCS vào GDNN"))
                .anyMatch(sentence ->
                        sentence.startsWith("Chưa đủ cơ sở để kết luận về khác biệt phân luồng sau THCS vào "
                                + "GDNN giữa các trường thí điểm và các trường khác trong cùng địa bàn"));
        for (Document review : List.of(midterm, ending)) {
            Table schools = tables(review)
                    .filter(table -> table.title().contains("các trường thí điểm so với các trường khác"))
                    .findFirst()
                    .orElseThrow();
            assertThat(schools.rows()).hasSize(6);
            assertThat(schools.missing().stream().map(Cell.Missing::reason)).contains("quá ít trường");
        }
    }

    @Test
    void ordinaryPValues_standInTheAnnexAloneWithTheReasonWhyNotToReadThem() {
        assertThat(sentences(ending)).noneMatch(sentence -> sentence.contains("HC1"));
        assertThat(ending.annexes().stream()
                        .flatMap(annex -> annex.blocks().stream())
                        .filter(Prose.class::isInstance)
                        .map(block -> ((Prose) block).text()))
                .anyMatch(text -> text.contains("Không được dùng ba cột thông thường"));
    }

    @Test
    void aYearThatADistrictDidNotReport_isASignWithItsReason() {
        assertThat(tables(ending).flatMap(table -> table.missing().stream()).map(Cell.Missing::reason))
                .contains("chưa thu thập");
    }

    @Test
    void everyPageCarriesTheDemonstrationMark() {
        assertThat(midterm.mark()).contains("Số liệu minh họa");
        assertThat(english.mark()).isPresent();
    }

    @Test
    void theEnglishFinal_holdsTheSameNumbers() {
        assertThat(numbers(english)).isEqualTo(numbers(ending));
    }

    private static List<Cell> numbers(Document document) {
        return tables(document)
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(Cell.Quantity.class::isInstance)
                .toList();
    }

    private static int first(List<String> sentences, String part) {
        return sentences.indexOf(sentences.stream()
                .filter(sentence -> sentence.contains(part))
                .findFirst()
                .orElseThrow());
    }

    private static Stream<Table> tables(Document document) {
        return Stream.concat(
                        document.body().stream(),
                        document.annexes().stream().map(Annex::blocks).flatMap(List<Block>::stream))
                .filter(Table.class::isInstance)
                .map(Table.class::cast);
    }

    private static Stream<String> sentences(Document document) {
        return document.body().stream().filter(Prose.class::isInstance).map(block -> ((Prose) block).text());
    }
}
