package phanluong.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phanluong.jobs.mapping.Mapping;
import phanluong.warehouse.catalogue.Catalogue;

/** The quick way through a large text says what the thorough way says, or nothing. */
class LargeTextTest {
    private static final String HEADER =
            "Mã đơn vị báo cáo,Năm học,Cấp học,Mã học sinh,Ngày sinh,Giới tính,Dân tộc,Diện chính"
                    + " sách,Mã trường,Được công nhận tốt nghiệp,Hướng đi sau tốt nghiệp,Nơi tiếp tục học,Trình độ đào tạo,\"Ngành,"
                    + " nghề\",Ngày ghi nhận hướng đi";
    private static final int RANGE = 700;
    private final TextInspector texts =
            new TextInspector(new TableFinder(Catalogue.shipped().forms(), Mapping.none()), Optional.empty());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void plainTextsAreReadAlikeBothWays(int seed) throws IOException {
        // A range that would begin within a cell is none: line breaks in cells are tried with a single range.
        boolean split = seed % 2 == 0;
        Source source = source(rows(new SplittableRandom(seed), seed % 3 == 0 ? "\r\n" : "\n", !split));

        Inspected thorough = texts.thoroughly(source);
        Inspected quick =
                texts.quickly(source, split ? RANGE : Files.size(source.path())).orElseThrow();

        assertThat(quick.ranges().size()).isGreaterThanOrEqualTo(split ? 10 : 1);
        assertThat(quick.sha256()).isEqualTo(thorough.sha256());
        assertThat(quick.bytes()).isEqualTo(thorough.bytes());
        assertThat(quick.readings()).isEqualTo(thorough.readings());
        assertThat(quick.shape()).isEqualTo(thorough.shape());
        assertThat(quick.asRead()).isEqualTo(thorough.asRead());
        assertThat(cells(quick)).isEqualTo(cells(thorough));
        assertThat(everyThird(quick)).isEqualTo(everyThird(thorough)).hasSizeGreaterThan(50);
    }

    /** As they are shown to senders: the wanted rows that the file has; 9999 is none. */
    private static Map<Long, List<String>> everyThird(Inspected file) throws IOException {
        long[] wanted = LongStream.concat(LongStream.range(1, 70).map(third -> third * 3), LongStream.of(9999))
                .toArray();
        Map<Long, List<String>> rows = new ConcurrentSkipListMap<>();
        DeliveredCells.each(file, file.source().path(), wanted, rows::put);
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SGDDT,2018-2019,\"THCS,",
                "SGDDT,2018-2019, \"THCS\",x",
                "SGDDT,2018-2019,\"THCS\"x,y",
                "SGDDT,2018-2019,THCS\rSGDDT",
                "SGDDT,2018-2019,\u0000",
                "SGDDT,2018-2019,Tr\u00c6\u00b0\u00e1\u00bb\u009dng"
            })
    void whatIsNotPlainIsLeftToTheThoroughWay(String line) throws IOException {
        String good = rows(new SplittableRandom(1), "\n", false);
        assertThat(texts.quickly(source(good + line + "\n"), RANGE)).isEmpty();
    }

    @Test
    void bytesThatAreNoUtf8AreLeftToTheThoroughWay() throws IOException {
        Path file = folder.resolve("rows.csv");
        byte[] bytes = rows(new SplittableRandom(1), "\n", false).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 20] = (byte) 0xB5;
        Files.write(file, bytes);
        assertThat(texts.quickly(new Source(file, "rows.csv", LocalDate.EPOCH, "official"), RANGE))
                .isEmpty();
    }

    private Source source(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), text);
        return new Source(file, "rows.csv", LocalDate.EPOCH, "official");
    }

    /** Rows as people write them: quoted and empty cells, line breaks within quotes, cells too many and too few. */
    private static String rows(SplittableRandom random, String end, boolean lines) {
        StringBuilder text = new StringBuilder(HEADER).append(end);
        for (int row = 0; row < 200; row++) {
            List<String> cells = new ArrayList<>(List.of(
                    "SGDDT",
                    row % 9 == 0 ? "2019-2020" : "2018-2019",
                    "THCS",
                    "HS" + (1_000_000 + random.nextInt(150)),
                    "15/01/2004",
                    "Nữ"));
            for (int cell = cells.size(); cell < 15; cell++) {
                cells.add(cell(random, lines));
            }
            int odd = random.nextInt(40);
            if (odd == 0) {
                cells.remove(14);
            } else if (odd == 1) {
                cells.add("");
                cells.add(random.nextBoolean() ? "" : "thừa");
            } else if (odd == 2) {
                cells.set(0, "Tổng cộng");
            } else if (odd == 3) {
                cells.replaceAll(cell -> "");
            }
            text.append(odd == 4 ? "" : String.join(",", cells)).append(end);
        }
        return text.toString();
    }

    private static String cell(SplittableRandom random, boolean lines) {
        return switch (random.nextInt(12)) {
            case 0 -> "\"Ngành, nghề\"";
            case 1 -> "\"nói \"\"thế\"\"\"";
            case 2 -> lines ? "\"hai\ndòng\"" : "";
            case 3 -> "a\u0301o dài";
            case 4 -> "x\u200by";
            case 5 -> "\u00a0Nơi\u00a0";
            case 6 -> " có khoảng ";
            case 7 -> "6\" ống";
            case 8 -> "\"\"";
            case 9 -> "Trường số " + random.nextInt(5);
            default -> "";
        };
    }

    /** By row: number, structure, and the cells. */
    private static List<String> cells(Inspected file) throws IOException {
        List<String> rows = new ArrayList<>();
        for (DeliveryPart part :
                DeliveryPart.of(0, file, file.readings().get(0), file.source().path())) {
            try (Cells cells = part.text() == null
                    ? plain(file)
                    : new PlainCells(
                            LargeText.bytes(file.source().path(), part.text().from()), part.text(), part.shape())) {
                while (cells.next()) {
                    StringBuilder row = new StringBuilder(cells.number() + " " + cells.structure());
                    for (int cell = 0; cell < Math.min(15, cells.count()); cell++) {
                        row.append('|')
                                .append(new String(
                                        cells.array(cell),
                                        cells.from(cell),
                                        cells.to(cell) - cells.from(cell),
                                        StandardCharsets.UTF_8));
                    }
                    rows.add(row + " " + Arrays.toString(cells.texts()));
                }
            }
        }
        return rows;
    }

    private static Cells plain(Inspected file) throws IOException {
        return new RowCells(
                new CsvRows(StrictText.open(file.source().path(), file.shape().encoding()), ',', "rows.csv"),
                file.shape());
    }
}
