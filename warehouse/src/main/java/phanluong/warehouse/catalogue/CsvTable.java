package phanluong.warehouse.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A CSV file of the catalogue, read row by row into records; problems are collected with file and line. */
final class CsvTable {
    private final String file;
    private final String text;
    private final List<String> problems;

    CsvTable(String file, String text, List<String> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    <T> List<T> rows(Function<Row, T> reader) {
        List<T> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord record : records) {
                try {
                    rows.add(reader.apply(new Row(record)));
                } catch (IllegalArgumentException | DateTimeParseException | java.util.NoSuchElementException e) {
                    problems.add(file + " line " + record.getStartingLineNumber() + ": " + e.getMessage());
                }
            }
        } catch (java.io.IOException | de.siegmar.fastcsv.reader.CsvParseException e) {
            problems.add(file + ": " + e.getMessage());
        }
        return List.copyOf(rows);
    }

    /** One row; empty cells are absent values. */
    record Row(NamedCsvRecord cells) {
        Optional<String> find(String column) {
            return cells.findField(column).map(String::strip).filter(value -> !value.isEmpty());
        }

        String text(String column) {
            return find(column).orElseThrow(() -> new IllegalArgumentException("column " + column + " is empty"));
        }

        Optional<LocalDate> findDate(String column) {
            return find(column).map(LocalDate::parse);
        }

        LocalDate date(String column) {
            return LocalDate.parse(text(column));
        }

        boolean flag(String column) {
            return Boolean.parseBoolean(text(column));
        }

        <E extends Enum<E>> E constant(Class<E> type, String column) {
            String word = text(column);
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(word.toUpperCase(Locale.ROOT))) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(column + " is \"" + word + "\", expected one of "
                    + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
        }
    }
}
