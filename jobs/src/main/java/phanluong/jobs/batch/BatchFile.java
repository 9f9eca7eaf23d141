package phanluong.jobs.batch;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What one task wrote for one delivered file.
 *
 * @param number names the file within the run
 * @param noted accepted rows with warnings or notes
 * @param faults how many rejected rows have each code of an error, {@code warnings} how many accepted ones each code
 * @param startYears the school years of accepted rows
 * @param firstRejected the first rejected rows, {@code firstNoted} the first accepted ones with warnings, in the order of the file
 */
record BatchFile(
        int number,
        long accepted,
        long rejected,
        long duplicate,
        long noted,
        Map<String, Long> faults,
        Map<String, Long> warnings,
        List<Integer> startYears,
        List<MarkedRow> firstRejected,
        List<MarkedRow> firstNoted)
        implements Serializable {}
