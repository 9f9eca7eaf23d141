package phanluong.reports.statistics;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.words.Text;

/** A CSV file in UTF-8 with a header: columns by name, numbers with a decimal point. Empty cells are missing values. */
public final class Table {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Set<String> MISSING = Set.of("", "NA");
    /** Their squares and cubes are still numbers. */
    private static final double LARGEST = 1e30;

    private static final double LARGEST_COUNT = 1e9;
    private static final int MOST_PROBLEMS = 20;

    private final String file;
    private final List<String> header;
    private final List<Row> rows;

    private record Row(long line, List<String> cells) {}

    private Table(String file, List<String> header, List<Row> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    /** @throws Refusal when it is no such file, or has no row */
    public static Table read(Path file) {
        String name = file.getFileName().toString();
        try {
            return parse(name, Files.readString(file));
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new Refusal(name + ": không phải UTF-8", name + ": is not UTF-8");
        } catch (CsvParseException e) {
            throw new Refusal(name + ": không đọc được CSV: " + reason(e), name + ": is no CSV: " + reason(e));
        } catch (IOException e) {
            throw new Refusal(
                    "--in \"" + file + "\": không đọc được tệp", "--in \"" + file + "\": cannot read this file");
        }
    }

    /** What is wrong, without the library's words about where its own code stood. */
    private static String reason(CsvParseException fault) {
        return fault.getCause() == null ? fault.getMessage() : fault.getCause().getMessage();
    }

    private static Table parse(String name, String text) throws IOException {
        if (text.indexOf('\0') >= 0) {
            throw new Refusal(
                    name + ": có ký tự NUL, cần tệp CSV dạng chữ",
                    name + ": has a NUL character, expected a CSV text file");
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (CsvRecord record : records) {
                rows.add(new Row(
                        record.getStartingLineNumber(),
                        record.getFields().stream().map(String::strip).toList()));
            }
        }
        if (rows.isEmpty()) {
            throw new Refusal(
                    name + ": tệp rỗng; cần dòng tiêu đề và ít nhất một dòng số liệu",
                    name + ": is empty; expected a header and at least one row");
        }
        List<String> header = rows.remove(0).cells();
        if (header.size() == 1 && header.get(0).contains(";")) {
            throw new Refusal(
                    name + ": các cột cách nhau bằng dấu chấm phẩy, cần dấu phẩy (và số có dấu chấm thập phân)",
                    name + ": columns are separated by semicolons, expected commas (and decimal points)");
        }
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                throw new Refusal(
                        name + " dòng 1: có hai cột \"" + column + "\"",
                        name + " line 1: two columns \"" + column + "\"");
            }
        }
        for (Row row : rows) {
            if (row.cells().size() != header.size()) {
                throw new Refusal(
                        name + " dòng " + row.line() + ": có " + row.cells().size() + " ô, cần " + header.size(),
                        name + " line " + row.line() + ": found " + row.cells().size() + " cells, expected "
                                + header.size());
            }
        }
        if (rows.isEmpty()) {
            throw new Refusal(
                    name + ": chỉ có dòng tiêu đề; cần ít nhất một dòng số liệu",
                    name + ": has a header only; expected at least one row");
        }
        return new Table(name, header, List.copyOf(rows));
    }

    public int rows() {
        return rows.size();
    }

    /** Texts, none missing. */
    public List<String> texts(String column) {
        return read(column, "chữ", "a text", cell -> cell.isEmpty() ? Optional.empty() : Optional.of(cell));
    }

    /** Numbers up to 10^30 in size, none missing. */
    public double[] numbers(String column) {
        return read(column, "số có dấu chấm thập phân, ví dụ 12.5", "a number such as 12.5", Table::number).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** Numbers up to 10^30 in size; empty where the cell is empty or NA. */
    public List<Optional<Double>> numbersOrMissing(String column) {
        return read(
                column,
                "số có dấu chấm thập phân, ví dụ 12.5, hoặc để trống",
                "a number such as 12.5, or nothing",
                cell -> MISSING.contains(cell)
                        ? Optional.of(Optional.empty())
                        : number(cell).map(Optional::of));
    }

    /** Whole numbers from 0 to 10^9, none missing. */
    public long[] counts(String column) {
        return read(
                        column,
                        "số nguyên từ 0 đến 10^9",
                        "a whole number from 0 to 10^9",
                        cell -> number(cell)
                                .filter(number ->
                                        number >= 0 && number <= LARGEST_COUNT && number == Math.rint(number)))
                .stream()
                .mapToLong(Double::longValue)
                .toArray();
    }

    private static Optional<Double> number(String cell) {
        return NUMBER.matcher(cell).matches()
                ? Optional.of(Double.valueOf(cell))
                        .filter(number -> Math.abs(number) <= LARGEST)
                        .map(number -> number + 0.0)
                : Optional.empty();
    }

    private <T> List<T> read(String column, String vietnamese, String english, Function<String, Optional<T>> reader) {
        int at = header.indexOf(column);
        if (at < 0) {
            String known = String.join(", ", header);
            throw new Refusal(
                    file + " không có cột \"" + column + "\"; có: " + known,
                    file + " has no column \"" + column + "\"; it has: " + known);
        }
        List<T> values = new ArrayList<>();
        List<Text> problems = new ArrayList<>();
        for (int row = 0; row < rows.size() && problems.size() < MOST_PROBLEMS; row++) {
            Optional<T> value = reader.apply(rows.get(row).cells().get(at));
            if (value.isPresent()) {
                values.add(value.get());
            } else {
                problems.add(problem(row, column, vietnamese, english));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofAll(problems);
        }
        return values;
    }

    /** The words for a cell that does not fit. */
    public Text problem(int row, String column, String vietnamese, String english) {
        String cell = rows.get(row).cells().get(header.indexOf(column));
        long line = rows.get(row).line();
        return new Text(
                file + " dòng " + line + ", cột " + column + ": có \"" + cell + "\", cần " + vietnamese,
                file + " line " + line + ", column " + column + ": found \"" + cell + "\", expected " + english);
    }

    /** A refusal of the file as a whole: for example too few rows. */
    public Refusal refusal(String vietnamese, String english) {
        return new Refusal(file + ": " + vietnamese, file + ": " + english);
    }
}
