package phanluong.jobs.batch;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What one task wrote for one delivered file.
 *
 * @param number names the file within the run
 * @param faults how many rejected rows have each code
 * @param startYears the school years of accepted rows
 * @param firstRejected the first rejected rows, in the order of the file
 */
record BatchFile(
        int number,
        long accepted,
        long rejected,
        long duplicate,
        Map<String, Long> faults,
        List<Integer> startYears,
        List<RejectedRow> firstRejected)
        implements Serializable {}
