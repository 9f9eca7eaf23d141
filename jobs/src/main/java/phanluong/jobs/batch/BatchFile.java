package phanluong.jobs.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What was written for one delivered file, or for a range of it.
 *
 * @param number names the file within the run, {@code range} the range
 * @param faults how many rejected rows have each code of an error, {@code warnings} how many accepted ones each code
 * @param startYears the school years of accepted rows
 * @param firstRejected the first rejected rows, {@code firstNoted} the first accepted ones with warnings, in the order of the file
 * @param files the Parquet files, in the order of kinds and then of rows
 */
record BatchFile(
        int number,
        int range,
        long accepted,
        long rejected,
        long duplicate,
        Map<String, Long> faults,
        Map<String, Long> warnings,
        List<Integer> startYears,
        List<MarkedRow> firstRejected,
        List<MarkedRow> firstNoted,
        List<Written> files)
        implements Serializable {
    /** A Parquet file on the disk. */
    record Written(String kind, String name, long rows, long bytes, String sha256) implements Serializable {}

    /** The ranges of one file as one. */
    static BatchFile whole(List<BatchFile> ranges) {
        List<BatchFile> inOrder =
                ranges.stream().sorted(Comparator.comparing(BatchFile::range)).toList();
        return new BatchFile(
                inOrder.get(0).number,
                0,
                inOrder.stream().mapToLong(BatchFile::accepted).sum(),
                inOrder.stream().mapToLong(BatchFile::rejected).sum(),
                inOrder.stream().mapToLong(BatchFile::duplicate).sum(),
                sum(inOrder, BatchFile::faults),
                sum(inOrder, BatchFile::warnings),
                List.copyOf(new TreeSet<>(all(inOrder, BatchFile::startYears))),
                all(inOrder, BatchFile::firstRejected).stream()
                        .limit(Marks.SHOWN)
                        .toList(),
                all(inOrder, BatchFile::firstNoted).stream().limit(Marks.SHOWN).toList(),
                BatchWriter.KINDS.stream()
                        .flatMap(kind -> all(inOrder, BatchFile::files).stream()
                                .filter(file -> file.kind().equals(kind)))
                        .toList());
    }

    private static Map<String, Long> sum(List<BatchFile> ranges, Function<BatchFile, Map<String, Long>> counts) {
        Map<String, Long> sum = new HashMap<>();
        ranges.forEach(range -> counts.apply(range).forEach((code, count) -> sum.merge(code, count, Long::sum)));
        return sum;
    }

    private static <T> List<T> all(List<BatchFile> ranges, Function<BatchFile, List<T>> part) {
        List<T> all = new ArrayList<>();
        ranges.forEach(range -> all.addAll(part.apply(range)));
        return all;
    }
}
