package phanluong.jobs.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.batch.StoredRows;
import phanluong.warehouse.db.Database;

/** What was written is read again by Parquet's own reader and by DuckDB. */
class RowFileTest {
    private static final StructType TYPE = new StructType()
            .add("few", DataTypes.StringType, true)
            .add("many", DataTypes.StringType, true)
            .add("more_and_more", DataTypes.StringType, true)
            .add("year", DataTypes.IntegerType, true)
            .add("number", DataTypes.LongType, false)
            .add("yes", DataTypes.BooleanType, true)
            .add("day", DataTypes.DateType, true)
            .add("never", DataTypes.LongType, true)
            .add("never_text", DataTypes.StringType, true)
            .add("list", DataTypes.createArrayType(DataTypes.StringType, false), true)
            .add("gaps", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false), true)
            .add(
                    "reasons",
                    DataTypes.createArrayType(
                            new StructType()
                                    .add("code", DataTypes.StringType, false)
                                    .add("found", DataTypes.StringType, true),
                            false),
                    true);
    private static final String[] FEW = {"Điện công nghiệp", "Hàn", "", "Công nghệ ô tô"};

    @TempDir
    private Path folder;

    /** A row as Spark holds it, and as readers give it back. */
    private record Made(Object[] values, Map<String, Object> read) {}

    private static Made row(int at, Random random) {
        Object[] values = new Object[TYPE.length()];
        Map<String, Object> read = new LinkedHashMap<>();
        put(values, read, 0, random.nextInt(5) == 0 ? null : FEW[random.nextInt(4)]);
        put(values, read, 1, random.nextInt(9) == 0 ? null : Long.toHexString(random.nextLong()));
        // Repeats at first, so that its dictionary fills up behind the first page.
        put(values, read, 2, "text " + (at < 20_000 ? at % 50 : random.nextInt(200_000)));
        put(values, read, 3, random.nextInt(7) == 0 ? null : 2018 + random.nextInt(4));
        put(values, read, 4, (long) at + random.nextInt(2));
        put(values, read, 5, random.nextInt(3) == 0 ? null : random.nextBoolean());
        int day = random.nextInt(20_000);
        values[6] = day;
        read.put("day", LocalDate.ofEpochDay(day));
        List<String> list = new ArrayList<>();
        for (int item = random.nextInt(4); item > 0; item--) {
            list.add(FEW[random.nextInt(4)]);
        }
        if (random.nextBoolean()) {
            values[9] = new GenericArrayData(
                    list.stream().map(UTF8String::fromString).toArray());
            read.put("list", list);
        }
        if (random.nextInt(50) == 0) {
            values[10] = new ArrayBasedMapData(array("a", "b"), array("x", "y" + at));
            read.put("gaps", Map.of("a", "x", "b", "y" + at));
        }
        if (random.nextInt(20) == 0) {
            values[11] = new GenericArrayData(new Object[] {reason("RANGE", "7"), reason("REQUIRED", null)});
            read.put("reasons", List.of(Map.of("code", "RANGE", "found", "7"), Map.of("code", "REQUIRED")));
        }
        return new Made(values, read);
    }

    private static void put(Object[] values, Map<String, Object> read, int column, Object value) {
        values[column] = value instanceof String text ? UTF8String.fromString(text) : value;
        if (value != null) {
            read.put(TYPE.fieldNames()[column], value instanceof Integer number ? (Long) (long) number : value);
        }
    }

    private static GenericArrayData array(String... texts) {
        return new GenericArrayData(
                Arrays.stream(texts).map(UTF8String::fromString).toArray());
    }

    private static GenericInternalRow reason(String code, String found) {
        return new GenericInternalRow(new Object[] {UTF8String.fromString(code), UTF8String.fromString(found)});
    }

    private Path write(String name, List<Made> rows, boolean numbered) throws IOException {
        Path file = folder.resolve(name);
        List<String> few = Arrays.asList(FEW);
        try (RowFile writer = RowFile.create(file, TYPE)) {
            for (Made row : rows) {
                int[] numbers = new int[TYPE.length()];
                Arrays.fill(numbers, -1);
                if (numbered && row.values[0] != null) {
                    numbers[0] = 100 - few.indexOf(row.values[0].toString());
                }
                if (numbered && row.values[3] != null) {
                    numbers[3] = (int) row.values[3];
                }
                writer.add(row.values, numbers);
            }
        }
        return file;
    }

    private static List<Made> rows(int count) {
        Random random = new Random(522);
        List<Made> rows = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            rows.add(row(at, random));
        }
        return rows;
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        for (int count : new int[] {1, 300, 20_000, 130_001}) {
            List<Made> rows = rows(count);
            Path file = write("rows-" + count + ".parquet", rows, true);
            assertThat(StoredRows.all(file))
                    .isEqualTo(rows.stream().map(Made::read).toList());
        }
    }

    @Test
    void duckDbReadsTheSameAndItsFiltersFindIt() throws IOException {
        List<Made> rows = rows(130_001);
        Path file = write("rows.parquet", rows, true);
        try (Database database = Database.inMemory()) {
            String source = "read_parquet('" + file + "')";
            assertThat(longs(database, "select count(*) from " + source)).containsExactly(130_001L);
            assertThat(longs(database, "select sum(number) from " + source)).containsExactly(sum(rows, "number"));
            assertThat(longs(database, "select sum(year) from " + source)).containsExactly(sum(rows, "year"));
            assertThat(longs(database, "select count(distinct many) from " + source))
                    .containsExactly(rows.stream()
                            .map(row -> row.read.get("many"))
                            .filter(java.util.Objects::nonNull)
                            .distinct()
                            .count());
            assertThat(longs(database, "select count(never) + count(never_text) from " + source))
                    .containsExactly(0L);
            for (String column : new String[] {"more_and_more", "many", "few"}) {
                Object wanted = rows.get(70_000).read.get(column);
                assertThat(longs(
                                database,
                                "select count(*) from " + source + " where " + column + " = '" + wanted + "'"))
                        .containsExactly(rows.stream()
                                .filter(row -> wanted.equals(row.read.get(column)))
                                .count());
            }
            assertThat(longs(database, "select sum(len(list)) from " + source))
                    .containsExactly(rows.stream()
                            .mapToLong(row -> row.read.get("list") instanceof List<?> list ? list.size() : 0)
                            .sum());
            assertThat(longs(database, "select count(*) from " + source + " where reasons[1].code = 'RANGE'"))
                    .containsExactly(rows.stream()
                            .filter(row -> row.read.containsKey("reasons"))
                            .count());
        }
    }

    private static List<Long> longs(Database database, String sql) {
        return database.query("select n from (" + sql + ") as asked(n)", row -> row.number("n"));
    }

    private static long sum(List<Made> rows, String column) {
        return rows.stream()
                .mapToLong(row -> row.read.get(column) instanceof Long number ? number : 0)
                .sum();
    }

    @Test
    void numbersChangeNoByte() throws IOException {
        List<Made> rows = rows(30_000);
        assertThat(Files.readAllBytes(write("numbered.parquet", rows, true)))
                .isEqualTo(Files.readAllBytes(write("plain.parquet", rows, false)));
    }

    @Test
    void aFileWithoutRowsIsOne() throws IOException {
        assertThat(StoredRows.all(write("empty.parquet", List.of(), true))).isEmpty();
    }
}
