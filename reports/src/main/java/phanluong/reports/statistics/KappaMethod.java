package phanluong.reports.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.Quantiles;
import phanluong.warehouse.statistics.agreement.FleissKappa;
import phanluong.warehouse.statistics.agreement.Kappa;
import phanluong.warehouse.statistics.agreement.Weighting;
import phanluong.warehouse.words.Text;

/** {@code kappa}: agreement of raters beyond chance. */
final class KappaMethod implements Method {
    private static final String FLEISS = "fleiss";

    @Override
    public String id() {
        return "kappa";
    }

    @Override
    public Text description() {
        return new Text(
                "Mức đồng thuận của những người mã hóa ngoài phần ngẫu nhiên: mỗi dòng một đối tượng (hoặc bấy nhiêu, --weights), mỗi cột --x một người, hai người trừ biến thể fleiss. linear và quadratic cần loại là số trên một thang.",
                "Agreement of raters beyond chance: a row is an item (or as many as --weights says), each column of --x a rater; two raters but for variant fleiss. linear and quadratic need categories that are numbers on a scale.");
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.some(Role.X), Need.maybe(Role.Y), Need.maybe(Role.WEIGHTS));
    }

    @Override
    public List<String> variants() {
        return Stream.concat(Variants.of(Weighting.class).stream(), Stream.of(FLEISS))
                .toList();
    }

    @Override
    public Answer answer(Question question) {
        List<String> columns = new ArrayList<>(question.roles().list(Role.X));
        columns.addAll(question.roles().list(Role.Y));
        boolean several = question.variant().equals(FLEISS);
        if (columns.size() < 2 || (!several && columns.size() > 2)) {
            throw new Refusal(
                    "kappa: có " + columns.size() + " cột --x, cần " + (several ? "ít nhất 2" : "đúng 2"),
                    "kappa: found " + columns.size() + " columns in --x, expected " + (several ? "at least 2" : "2"));
        }
        long[] items = question.has(Role.WEIGHTS) ? question.counts(Role.WEIGHTS) : ones(question.rows());
        if (Arrays.stream(items).sum() == 0) {
            return new Answer().n(0).note(Note.NOBODY_COUNTED);
        }
        return several ? fleiss(columns, items, question) : cohen(columns, items, question);
    }

    private static long[] ones(int rows) {
        long[] ones = new long[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Answer cohen(List<String> columns, long[] items, Question question) {
        Weighting weighting = Variants.of(Weighting.class, question);
        double[][] ratings = new double[2][];
        if (weighting == Weighting.COHEN) {
            List<List<String>> texts =
                    columns.stream().map(question.table()::texts).toList();
            List<String> names = names(texts);
            for (int rater = 0; rater < 2; rater++) {
                ratings[rater] =
                        texts.get(rater).stream().mapToDouble(names::indexOf).toArray();
            }
        } else {
            for (int rater = 0; rater < 2; rater++) {
                ratings[rater] = question.table().numbers(columns.get(rater));
            }
        }
        double[] categories = Arrays.stream(ratings)
                .flatMapToDouble(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
        long[][] counts = new long[categories.length][categories.length];
        for (int row = 0; row < items.length; row++) {
            counts[Arrays.binarySearch(categories, ratings[0][row])][
                            Arrays.binarySearch(categories, ratings[1][row])] +=
                    items[row];
        }
        long n = Arrays.stream(items).sum();
        Optional<Kappa> kappa = Kappa.of(counts, categories, weighting);
        if (kappa.isEmpty()) {
            return new Answer().n(n).note(Note.NO_VARIATION);
        }
        Answer answer = tested(kappa.get().value(), kappa.get().standardErrorByChance())
                .with("observedAgreement", kappa.get().observed())
                .with("expectedAgreement", kappa.get().expected())
                .n(n);
        return kappa.get().standardError() > 0
                ? answer.standardError(kappa.get().standardError())
                        .interval(kappa.get().interval(question.level()))
                : answer.note(kappa.get().standardErrorByChance() > 0 ? Note.NO_VARIANCE : Note.NO_VARIATION);
    }

    private static Answer fleiss(List<String> columns, long[] items, Question question) {
        List<List<String>> texts = columns.stream().map(question.table()::texts).toList();
        List<String> names = names(texts);
        List<long[]> ratings = new ArrayList<>();
        for (int row = 0; row < items.length; row++) {
            long[] item = new long[names.size()];
            for (List<String> rater : texts) {
                item[names.indexOf(rater.get(row))]++;
            }
            ratings.add(item);
        }
        Optional<FleissKappa> kappa = FleissKappa.of(ratings.toArray(long[][]::new), items);
        if (kappa.isEmpty()) {
            return new Answer().n(Arrays.stream(items).sum()).note(Note.NO_VARIATION);
        }
        return tested(kappa.get().value(), kappa.get().standardErrorByChance())
                .with("raters", columns.size())
                .n(Arrays.stream(items).sum())
                .note(Note.METHOD_WITHOUT_INTERVAL);
    }

    /** Whether there is agreement beyond chance; no test where raters share no category at all. */
    private static Answer tested(double kappa, double errorByChance) {
        Answer answer = new Answer().estimate(kappa);
        if (errorByChance == 0) {
            return answer.note(Note.NO_VARIATION);
        }
        double z = kappa / errorByChance;
        return answer.statistic(z).pValue(Quantiles.twoSidedNormal(z), "large-sample");
    }

    private static List<String> names(List<List<String>> texts) {
        return List.copyOf(new TreeSet<>(texts.stream().flatMap(List::stream).toList()));
    }
}
