package phanluong.jobs.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copies are what comparing each row with each other tells, however many rows are looked into at a time. */
class CopiesTest {
    @ParameterizedTest
    @CsvSource({"1, 10, 100", "2, 300, 100", "3, 5000, 1000000", "4, 5000, 70", "5, 5000, 1"})
    void rowsOfEqualKeyAreCopiesOrContradictions(int seed, int rows, int rowsAtATime) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        KeyList list = new KeyList();
        Map<List<Long>, List<long[]>> byKey = new HashMap<>();
        for (int row = 1; row <= rows; row++) {
            SplittableRandom ofKey = new SplittableRandom(random.nextInt(rows * 5));
            long[] id = {ofKey.nextLong(), random.nextInt(20) == 0 ? 1 : 0, random.nextInt(3), 7};
            list.add(row, id);
            byKey.computeIfAbsent(List.of(id[0], id[1]), key -> new ArrayList<>())
                    .add(new long[] {row, id[2]});
        }
        List<Long> duplicates = new ArrayList<>();
        List<Long> conflicts = new ArrayList<>();
        for (List<long[]> same : byKey.values()) {
            boolean agree = same.stream().allMatch(row -> row[1] == same.get(0)[1]);
            same.stream()
                    .skip(agree ? 1 : 0)
                    .filter(row -> same.size() > 1)
                    .forEach(row -> (agree ? duplicates : conflicts).add(row[0]));
        }

        Copies copies = Copies.of(Copies.keys(list), rowsAtATime);

        assertThat(copies.duplicates())
                .containsExactly(
                        duplicates.stream().sorted().mapToLong(Long::longValue).toArray());
        assertThat(copies.conflicts())
                .containsExactly(
                        conflicts.stream().sorted().mapToLong(Long::longValue).toArray());
        assertThat(copies.conflicts().length > 0).isEqualTo(rows > 10);
    }
}
