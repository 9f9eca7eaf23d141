package phanluong.warehouse.statistics.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * The space of the columns of a model as orthonormal vectors: the Q of a QR decomposition, by Gram–Schmidt done twice, which is
 * as accurate as Householder's (Giraud, Langou and Rozložník 2005, "twice is enough"). A column that lies in the space of the ones
 * before it, up to a relative length of 1e-9, is left out and counted. Each vector is gone through only where it is not zero: rows are
 * sorted by unit, so the hundreds of columns of unit effects cost next to nothing.
 */
final class Basis {
    private static final double COLLINEAR = 1e-9;

    private final List<double[]> vectors = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private int collinear;

    static Basis of(List<double[]> columns) {
        Basis basis = new Basis();
        columns.forEach(basis::add);
        return basis;
    }

    private void add(double[] column) {
        double[] rest = residual(column);
        double length = length(rest);
        if (length <= COLLINEAR * length(column)) {
            collinear++;
            return;
        }
        for (int row = 0; row < rest.length; row++) {
            rest[row] /= length;
        }
        vectors.add(rest);
        spans.add(Span.of(rest));
    }

    /** This space with one more direction; collinear columns are counted on. */
    Basis with(double[] column) {
        Basis wider = new Basis();
        wider.vectors.addAll(vectors);
        wider.spans.addAll(spans);
        wider.collinear = collinear;
        wider.add(column);
        return wider;
    }

    /** What of the values lies outside of the space; all zeros where nothing but rounding does. */
    double[] residual(double[] values) {
        double[] rest = values.clone();
        for (int pass = 0; pass < 2; pass++) {
            for (int index = 0; index < vectors.size(); index++) {
                spans.get(index).takeOut(vectors.get(index), rest);
            }
        }
        return length(rest) <= 1e-12 * length(values) ? new double[values.length] : rest;
    }

    /** The rows outside of which a vector is zero. */
    private record Span(int from, int to) {
        static Span of(double[] vector) {
            int from = 0;
            int to = vector.length;
            while (from < to && vector[from] == 0) {
                from++;
            }
            while (to > from && vector[to - 1] == 0) {
                to--;
            }
            return new Span(from, to);
        }

        void takeOut(double[] vector, double[] values) {
            double share = 0;
            for (int row = from; row < to; row++) {
                share += vector[row] * values[row];
            }
            for (int row = from; row < to; row++) {
                values[row] -= share * vector[row];
            }
        }
    }

    List<double[]> vectors() {
        return vectors;
    }

    int rank() {
        return vectors.size();
    }

    int collinear() {
        return collinear;
    }

    static double product(double[] one, double[] other) {
        double sum = 0;
        for (int row = 0; row < one.length; row++) {
            sum += one[row] * other[row];
        }
        return sum;
    }

    static double length(double[] values) {
        return Math.sqrt(product(values, values));
    }
}
