package phanluong.reports.workbench.question;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import phanluong.reports.workbench.db.FencedDatabase;
import phanluong.reports.workbench.db.RowReader;
import phanluong.reports.workbench.db.RowSink;
import phanluong.reports.workbench.gate.SqlGate;
import phanluong.reports.workbench.message.Messages;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.Cell;
import phanluong.reports.workbench.result.ResultColumn;
import phanluong.warehouse.words.Text.Language;

/**
 * How long a named question takes where its tables are in memory already: the gate, the fenced database, every row read.
 *
 * @param milliseconds the median, {@code slowest} the longest of the runs counted
 */
public record QuestionTimes(NamedQuestion question, long rows, double milliseconds, double slowest) {
    /** The first runs load classes and compile: they are not counted. */
    private static final int WARMING_RUNS = 5;

    private static final long MOST_ROWS = 1_000_000;

    /** Of all questions, in turns: each run asks every one of them once. */
    public static List<QuestionTimes> measure(Path published, int runs) {
        List<NamedQuestion> questions = NamedQuestion.list();
        double[][] times = new double[questions.size()][runs];
        long[] rows = new long[questions.size()];
        try (FencedDatabase database = FencedDatabase.open()) {
            SqlGate gate = new SqlGate(new Messages(Language.VI), database::parsed);
            Set<String> tables = database.attach(published);
            Set<String> read = new TreeSet<>();
            questions.forEach(question -> read.addAll(gate.tablesOf(question.sql(), tables)));
            database.fence(read);
            for (int run = -WARMING_RUNS; run < runs; run++) {
                for (int at = 0; at < questions.size(); at++) {
                    Count count = new Count();
                    long start = System.nanoTime();
                    gate.tablesOf(questions.get(at).sql(), tables);
                    database.ask(questions.get(at).sql(), new RowReader(MOST_ROWS, count));
                    if (run >= 0) {
                        times[at][run] = (System.nanoTime() - start) / 1e6;
                    }
                    rows[at] = count.rows;
                }
            }
        }
        List<QuestionTimes> measured = new ArrayList<>();
        for (int at = 0; at < times.length; at++) {
            Arrays.sort(times[at]);
            double median = (times[at][(runs - 1) / 2] + times[at][runs / 2]) / 2;
            measured.add(new QuestionTimes(questions.get(at), rows[at], median, times[at][runs - 1]));
        }
        return measured;
    }

    /** Takes rows and keeps none. */
    private static final class Count implements RowSink {
        private long rows;

        @Override
        public void columns(List<ResultColumn> columns) {
            rows = 0;
        }

        @Override
        public boolean row(List<Cell> cells) {
            rows++;
            return true;
        }

        @Override
        public void end(Answer.Cut cut) {}
    }
}
