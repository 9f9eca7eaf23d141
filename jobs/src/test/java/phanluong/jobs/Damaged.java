package phanluong.jobs;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import phanluong.warehouse.release.Batch;

/**
 * A text file as somebody might send it, and what must become of it.
 *
 * @param wrong what is wrong with it, or only unusual
 * @param asked the encoding named on the command line
 * @param rows what is read of it; empty when it is refused
 * @param faults of the rejected rows, and what is noted of the file, by code
 * @param refusal what the refusal says, in English
 * @param values what the first accepted row holds, by column
 */
record Damaged(
        String name,
        String wrong,
        byte[] bytes,
        Optional<String> asked,
        Optional<Batch.Rows> rows,
        Map<String, Long> faults,
        Map<String, Long> notes,
        String refusal,
        Map<String, String> values) {
    static Damaged of(String name, String wrong, byte[] bytes) {
        return new Damaged(name, wrong, bytes, Optional.empty(), Optional.empty(), Map.of(), Map.of(), "", Map.of());
    }

    static Damaged of(String name, String wrong, String text) {
        return of(name, wrong, text.getBytes(StandardCharsets.UTF_8));
    }

    Damaged asked(String encoding) {
        return new Damaged(name, wrong, bytes, Optional.of(encoding), rows, faults, notes, refusal, values);
    }

    Damaged read(long accepted, long rejected, long duplicate) {
        Batch.Rows counts = new Batch.Rows(accepted + rejected + duplicate, accepted, rejected, duplicate);
        return new Damaged(name, wrong, bytes, asked, Optional.of(counts), faults, notes, refusal, values);
    }

    Damaged fault(String code, long count) {
        return new Damaged(name, wrong, bytes, asked, rows, with(faults, code, count), notes, refusal, values);
    }

    Damaged note(String code, long count) {
        return new Damaged(name, wrong, bytes, asked, rows, faults, with(notes, code, count), refusal, values);
    }

    Damaged refused(String words) {
        return new Damaged(name, wrong, bytes, asked, rows, faults, notes, words, values);
    }

    Damaged value(String column, String value) {
        return new Damaged(name, wrong, bytes, asked, rows, faults, notes, refusal, with(values, column, value));
    }

    private static <T> Map<String, T> with(Map<String, T> counts, String code, T count) {
        Map<String, T> more = new TreeMap<>(counts);
        more.put(code, count);
        return more;
    }
}
