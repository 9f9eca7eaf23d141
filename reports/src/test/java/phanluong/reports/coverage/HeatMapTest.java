package phanluong.reports.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.coverage.Coverage;
import phanluong.warehouse.coverage.Coverages;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.words.Text;

/** The picture shows every measure and year, by colour and by sign, and stays within its own frame. */
class HeatMapTest {
    private final Catalogue catalogue = Catalogue.shipped().openly();

    @Test
    void everyMeasureAndYear_hasABoxWithItsSignAndItsWords(@TempDir Path folder) throws Exception {
        Home home = SmallProvince.in(folder, catalogue);
        List<Coverage> coverages;
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), catalogue)) {
            coverages = Coverages.list(warehouse, "province");
        }
        CoverageGrid grid = CoverageGrid.of(
                new Text("Thu thập <thử> & \"đủ\"", "Collected"),
                new Text("Tỉnh", "Province"),
                coverages,
                catalogue.planRows(),
                CoverageGrid.Axis.SCHOOL_YEAR);

        Document picture = parsed(HeatMap.svg(grid, Text.Language.VI));
        int legend = Coverage.State.values().length;
        assertThat(texts(picture).stream().filter("Đ"::equals)).hasSize(count(coverages, Coverage.State.COMPLETE) + 1);
        assertThat(texts(picture).stream().filter("–"::equals)).hasSize(count(coverages, Coverage.State.ABSENT) + 1);
        assertThat(texts(picture))
                .contains(
                        "T 10/11", "Thu thập <thử> & \"đủ\"", "38. Báo cáo định kỳ: đúng hạn, trễ, thiếu theo đơn vị");
        NodeList boxes = picture.getElementsByTagName("g");
        assertThat(boxes.getLength()).isEqualTo(catalogue.measures().size() * 7 + legend);
        int height = Integer.parseInt(picture.getDocumentElement().getAttribute("height"));
        int width = Integer.parseInt(picture.getDocumentElement().getAttribute("width"));
        for (int index = 0; index < boxes.getLength(); index++) {
            Element box = (Element)
                    ((Element) boxes.item(index)).getElementsByTagName("rect").item(0);
            assertThat(number(box, "y") + number(box, "height")).isLessThan(height);
            assertThat(number(box, "x") + number(box, "width")).isLessThan(width);
        }
        assertThat(CoveragePage.missing(grid).stream().map(Text::vi))
                .contains("Cuộc kiểm tra, giám sát: 2018-2019 0/12, 2019-2020 0/12, 2020-2021 0/12, 2021-2022 0/12, "
                        + "2022-2023 0/12, 2023-2024 0/12; phải gửi: Sở GDĐT, UBND huyện, MTTQ · 2024-2025 0/12; phải gửi: "
                        + "Sở GDĐT, UBND xã, MTTQ");
    }

    /** The ward lies on two former districts, which owe the figure; neither can tell what of it is the ward's. */
    @Test
    void cellOfAnAreaThatOthersCut_saysThatFiguresAreShared(@TempDir Path folder) {
        Home home = SmallProvince.in(folder, catalogue);
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), catalogue)) {
            assertThat(Coverages.list(warehouse, "commune_2025").stream()
                            .filter(one -> one.areaCode().equals("25326")
                                    && one.measure().id().equals("labour_openings")
                                    && one.schoolYear().startYear() == 2019)
                            .map(CoverageGrid::told))
                    .singleElement()
                    .satisfies(told -> {
                        assertThat(told.vi())
                                .startsWith("chưa thu thập; 2 nơi chỉ có số chung với địa bàn khác; phải gửi: ");
                        assertThat(told.en())
                                .startsWith("not collected; 2 known only together with other areas; owed by: ");
                    });
        }
    }

    private static int count(List<Coverage> coverages, Coverage.State state) {
        return (int) coverages.stream().filter(one -> one.state() == state).count();
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static List<String> texts(Document picture) {
        NodeList texts = picture.getElementsByTagName("text");
        return java.util.stream.IntStream.range(0, texts.getLength())
                .mapToObj(index -> texts.item(index).getTextContent())
                .toList();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
