package phanluong.warehouse.statistics.regression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The NIST/ITL Statistical Reference Datasets (public domain, https://www.itl.nist.gov/div898/strd/): linear regression as columns
 * y and x, analysis of variance as the files of NIST themselves, compressed.
 */
final class Nist {
    private Nist() {}

    /** Columns y, x1, x2, … */
    static double[][] regression(String name) {
        List<double[]> rows = lines(name + ".dat").stream()
                .filter(line -> !line.startsWith("#"))
                .map(Nist::numbers)
                .toList();
        double[][] columns = new double[rows.get(0).length][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][row] = rows.get(row)[column];
            }
        }
        return columns;
    }

    /** Values by treatment; the data begin on line 61. */
    static List<double[]> groups(String name) {
        Map<Integer, List<Double>> groups = new TreeMap<>();
        for (String line : lines(name + ".dat.gz").stream().skip(60).toList()) {
            double[] pair = numbers(line);
            groups.computeIfAbsent((int) pair[0], group -> new ArrayList<>()).add(pair[1]);
        }
        return groups.values().stream()
                .map(group -> group.stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
    }

    /** Digits that agree, 15 at most: the logarithm of the relative error, or of the error where the certified value is 0. */
    static double digits(double certified, double ours) {
        double error = Math.abs(certified - ours) / (certified == 0 ? 1 : Math.abs(certified));
        return error == 0 ? 15 : Math.min(15, -Math.log10(error));
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static List<String> lines(String file) {
        try (InputStream raw = Nist.class.getResourceAsStream(file);
                InputStream bytes = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.isBlank() || file.endsWith(".gz"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
