package phanluong.warehouse.statistics.experiment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** A public data set that lies beside the tests. */
record DataSet(List<NamedCsvRecord> rows) {
    static DataSet read(String name) {
        try (InputStream file = DataSet.class.getResourceAsStream(name);
                InputStream bytes = name.endsWith(".gz") ? new GZIPInputStream(file) : file;
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return new DataSet(reader.stream().toList());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    DataSet where(Predicate<NamedCsvRecord> kept) {
        return new DataSet(rows.stream().filter(kept).toList());
    }

    double[] numbers(String column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.getField(column)))
                .toArray();
    }

    List<String> texts(String column) {
        return rows.stream().map(row -> row.getField(column)).toList();
    }

    Clusters clusters(String column) {
        return Clusters.of(texts(column));
    }

    /** A column of zeros and ones for each value. */
    List<double[]> dummies(String column) {
        List<String> values = texts(column);
        return values.stream()
                .distinct()
                .map(value -> values.stream()
                        .mapToDouble(other -> other.equals(value) ? 1 : 0)
                        .toArray())
                .toList();
    }

    double[] ones() {
        return rows.stream().mapToDouble(row -> 1).toArray();
    }

    @SafeVarargs
    static List<double[]> columns(List<double[]>... parts) {
        List<double[]> all = new ArrayList<>();
        for (List<double[]> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
