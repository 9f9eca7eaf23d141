package phanluong.reports.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import phanluong.warehouse.statistics.regression.Coefficient;
import phanluong.warehouse.statistics.regression.LeastSquares;
import phanluong.warehouse.statistics.regression.Prediction;
import phanluong.warehouse.words.Text;

/** {@code ols}: linear regression, with what the line says for every row. */
final class OlsMethod implements Method {
    private static final String LINEAR = "linear";
    private static final String NO_INTERCEPT = "no-intercept";
    private static final String POLYNOMIAL = "polynomial-";

    @Override
    public String id() {
        return "ols";
    }

    @Override
    public Text description() {
        return new Text(
                "Hồi quy tuyến tính bình phương tối thiểu của --y theo --x. values là từng hệ số, predictions là từng dòng với khoảng của trung bình và của một giá trị mới; dòng trống --y chỉ được dự báo. Cột gần như phụ thuộc nhau thì bị từ chối. polynomial-N dùng lũy thừa chính xác của một cột.",
                "Ordinary least squares of --y on --x. values are the coefficients, predictions each row with the interval of the mean and of a new value; rows without --y are only predicted. Nearly dependent columns are refused. polynomial-N takes exact powers of one column.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.one(Role.Y), Need.some(Role.X));
    }

    @Override
    public List<String> variants() {
        return Stream.concat(
                        Stream.of(LINEAR, NO_INTERCEPT),
                        IntStream.rangeClosed(2, 10).mapToObj(degree -> POLYNOMIAL + degree))
                .toList();
    }

    @Override
    public Answer answer(Question question) {
        List<double[]> columns = question.columns(Role.X);
        List<Optional<Double>> y = question.numbersOrMissing(Role.Y);
        int[] known = IntStream.range(0, y.size())
                .filter(row -> y.get(row).isPresent())
                .toArray();
        List<String> names = names(question);
        if (known.length < names.size()) {
            throw question.table()
                    .refusal(
                            "có " + known.length + " dòng có --y, cần ít nhất " + names.size(),
                            "found " + known.length + " rows with --y, expected at least " + names.size());
        }
        double[] values =
                IntStream.of(known).mapToDouble(row -> y.get(row).orElseThrow()).toArray();
        List<double[]> fitted = columns.stream()
                .map(column ->
                        IntStream.of(known).mapToDouble(row -> column[row]).toArray())
                .toList();
        LeastSquares line = line(question, fitted, values);
        List<Coefficient> coefficients = line.coefficients(question.level());
        Answer answer = new Answer();
        if (line.explaining() == 1) {
            Coefficient slope = coefficients.get(coefficients.size() - 1);
            answer.estimate(slope.estimate())
                    .standardError(slope.standardError())
                    .interval(slope.interval());
        }
        return answer.statistic(line.f())
                .df(line.explaining())
                .with("dfResidual", line.degreesOfFreedom())
                .pValue(line.fPValue(), "f")
                .n(line.n())
                .with("rSquared", line.rSquared())
                .with("sigma", line.sigma())
                .values(IntStream.range(0, coefficients.size())
                        .mapToObj(j -> coefficient(names.get(j), coefficients.get(j)))
                        .toList())
                .with("predictions", predictions(question, line, columns, y))
                .notes(line.notes());
    }

    private static LeastSquares line(Question question, List<double[]> columns, double[] y) {
        return degree(question)
                .map(degree -> LeastSquares.polynomial(columns.get(0), y, degree))
                .orElseGet(() -> LeastSquares.of(columns, y, question.variant().equals(LINEAR)));
    }

    private static Optional<Integer> degree(Question question) {
        return question.variant().startsWith(POLYNOMIAL)
                ? Optional.of(Integer.valueOf(question.variant().substring(POLYNOMIAL.length())))
                : Optional.empty();
    }

    /** Of the coefficients, in their order. */
    private static List<String> names(Question question) {
        List<String> columns = question.roles().list(Role.X);
        List<String> names = new ArrayList<>();
        if (!question.variant().equals(NO_INTERCEPT)) {
            names.add("intercept");
        }
        Optional<Integer> degree = degree(question);
        if (degree.isEmpty()) {
            names.addAll(columns);
            return names;
        }
        if (columns.size() > 1) {
            throw question.table()
                    .refusal(
                            "--variant " + question.variant() + " chỉ nhận một cột --x, có " + columns.size(),
                            "--variant " + question.variant() + " takes one column --x, found " + columns.size());
        }
        IntStream.rangeClosed(1, degree.get())
                .mapToObj(power -> columns.get(0) + "^" + power)
                .forEach(names::add);
        return names;
    }

    private static Answer coefficient(String name, Coefficient coefficient) {
        return new Answer()
                .with("name", name)
                .estimate(coefficient.estimate())
                .standardError(coefficient.standardError())
                .statistic(coefficient.t())
                .pValue(coefficient.pValue(), "student")
                .interval(coefficient.interval());
    }

    /** By the numbers of the row, so that their order in the file changes nothing. */
    private static List<Answer> predictions(
            Question question, LeastSquares line, List<double[]> columns, List<Optional<Double>> y) {
        Comparator<Integer> byRow = Comparator.comparingInt(row -> 0);
        for (double[] column : columns) {
            byRow = byRow.thenComparingDouble(row -> column[row]);
        }
        return IntStream.range(0, y.size())
                .boxed()
                .sorted(byRow.thenComparingDouble(row -> y.get(row).orElse(Double.POSITIVE_INFINITY)))
                .map(row -> prediction(question, line, columns, row, y.get(row)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Answer> prediction(
            Question question, LeastSquares line, List<double[]> columns, int row, Optional<Double> y) {
        double[] at = columns.stream().mapToDouble(column -> column[row]).toArray();
        Optional<Prediction> found = line.predict(at, question.level());
        return found.map(prediction -> new Answer()
                .with("x", at)
                .with("y", y)
                .estimate(prediction.value())
                .with("mean", prediction.mean())
                .with("next", prediction.next()));
    }
}
