package phanluong.jobs.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One pass over a range of a large text: how many records it has, whom its rows report for, what will be cleaned, and the
 * rows that are not plainly data. What follows from a text is found out once for all cells that hold it.
 */
final class RangeSurvey {
    /** Rows that are not plainly data are few in a table, or it is none for the quick way. */
    private static final int MOST_ODD = 100_000;

    private final TableBody body;
    private final long closelyUntil;
    private final int unitColumn;
    private final int yearColumn;
    private final List<Integer> totalColumns;
    private Column[] columns = {};
    private final List<Odd> odd = new ArrayList<>();
    private final Map<String, Count> scopes = new HashMap<>();
    private final Map<String, Long> notes = new HashMap<>();
    private Count lastScope;
    private Fact lastUnit;
    private Fact lastYear;
    private long plain;
    private long lastPlain;
    private long records;
    private long digest;
    private boolean crLf;
    private boolean lf;

    /**
     * A row that must be looked at among its neighbours.
     *
     * @param record counted within the range from 1
     * @param plainBefore how many plain rows stand between it and the odd row before, the last being {@code lastPlain}
     */
    record Odd(long record, String[] cells, long plainBefore, long lastPlain) {}

    /** How many plain rows say this unit and this school year. */
    record Count(String unit, String year, long[] rows) {}

    /** What follows from the text of a cell; what most rows never ask for is found out when it is asked. */
    private final class Fact {
        private final String raw;
        private final String text;
        /** What will be cleaned in it, by code; null when nothing will. */
        private final Map<String, Long> notes;

        private Boolean ordinary;
        private Boolean total;

        Fact(String raw, String text, Map<String, Long> notes) {
            this.raw = raw;
            this.text = text;
            this.notes = notes.isEmpty() ? null : notes;
        }

        boolean isOrdinary() {
            if (ordinary == null) {
                ordinary = body.isOrdinary(text);
            }
            return ordinary;
        }

        boolean isTotal() {
            if (total == null) {
                total = RowWords.isTotal(raw);
            }
            return total;
        }
    }

    /** @param closelyUntil the record of the range up to which every row is odd: where a table begins */
    RangeSurvey(TableBody body, long closelyUntil, int unitColumn, int yearColumn) {
        this.body = body;
        this.totalColumns = body.look().keyColumns();
        this.closelyUntil = closelyUntil;
        this.unitColumn = unitColumn;
        this.yearColumn = yearColumn;
    }

    /** @param cells of the range, counted from its beginning */
    RangeSurvey run(PlainCells cells) throws IOException {
        while (cells.nextRecord()) {
            Fact[] facts = facts(cells);
            if (!cells.isBlank()) {
                add(cells, facts);
            }
        }
        records = cells.number();
        digest = cells.digest();
        crLf = cells.hasCrLf();
        lf = cells.hasLf();
        return this;
    }

    private void add(PlainCells cells, Fact[] facts) {
        if (cells.number() <= closelyUntil || !isPlain(cells, facts)) {
            if (odd.size() == MOST_ODD) {
                throw new NotPlain("many rows that are not plainly data");
            }
            odd.add(new Odd(cells.number(), cells.texts(), plain, lastPlain));
            plain = 0;
            return;
        }
        plain++;
        lastPlain = cells.number();
        Fact unit = fact(facts, cells, unitColumn);
        Fact year = fact(facts, cells, yearColumn);
        if (unit != lastUnit || year != lastYear || lastScope == null) {
            lastUnit = unit;
            lastYear = year;
            lastScope = scopes.computeIfAbsent(
                    unit.text + "\u0000" + year.text, key -> new Count(unit.text, year.text, new long[1]));
        }
        lastScope.rows[0]++;
    }

    private Fact fact(Fact[] facts, PlainCells cells, int column) {
        return column < cells.count() ? facts[column] : empty;
    }

    private final Fact empty = new Fact(null, null, Map.of());

    private Fact[] facts = {};

    private Fact[] facts(PlainCells cells) {
        if (facts.length < cells.count()) {
            int known = columns.length;
            facts = new Fact[cells.count()];
            columns = Arrays.copyOf(columns, facts.length);
            for (int column = known; column < columns.length; column++) {
                columns[column] = new Column(new ByteMemory<>(true), body.look().looksInto(column));
            }
        }
        for (int column = 0; column < cells.count(); column++) {
            Fact fact = fact(cells, column);
            facts[column] = fact;
            if (fact.notes != null) {
                fact.notes.forEach((code, count) -> notes.merge(code, count, Long::sum));
            }
        }
        return facts;
    }

    /** @param looksInto whether rows of the table are told from others by its texts */
    private record Column(ByteMemory<Fact> memory, boolean looksInto) {}

    private Fact fact(PlainCells cells, int column) {
        byte[] array = cells.array(column);
        int from = cells.from(column);
        int to = cells.to(column);
        if (from == to) {
            return empty;
        }
        ByteMemory<Fact> memory = columns[column].memory;
        if (!memory.repeats()) {
            return isPrinted(array, from, to) && !columns[column].looksInto ? printed : of(array, from, to);
        }
        Fact found = memory.find(array, from, to);
        if (found == null) {
            found = of(array, from, to);
            if (memory.nextId() >= 0) {
                memory.add(array, from, to, found);
            }
        }
        return found;
    }

    private final Fact printed = new Fact("", "", Map.of());

    private static boolean isPrinted(byte[] array, int from, int to) {
        for (int at = from; at < to; at++) {
            if (array[at] < ' ' || array[at] > '~') {
                return false;
            }
        }
        return true;
    }

    private Fact of(byte[] array, int from, int to) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(array, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotPlain("bytes that are no UTF-8");
        }
        Cleaning cleaning = new Cleaning();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == 0 || letter == '\ufffd' || Mojibake.isSuspect(letter) || isDoubleEncoded(text, at)) {
                throw new NotPlain("letters that a wrong encoding may have spoilt");
            }
            if (letter < ' ' || letter >= 0x7F) {
                cleaning.add(letter);
            }
        }
        return new Fact(text, Clean.cell(text), cleaning.notes());
    }

    private static boolean isDoubleEncoded(String text, int at) {
        return at > 0
                && Mojibake.doubleEncoded(at > 1 ? text.charAt(at - 2) : 0, text.charAt(at - 1), text.charAt(at))
                        .isPresent();
    }

    /** Whether the row is plainly one of data: nothing in it is said by totals, headers or what stands below tables. */
    private boolean isPlain(PlainCells cells, Fact[] known) {
        int first = 0;
        while (first < cells.count() && (known[first].text == null || isSerial(first, known[first].text))) {
            first++;
        }
        if (first == cells.count() || !known[first].isOrdinary()) {
            return false;
        }
        for (int column : totalColumns) {
            if (column < cells.count() && known[column].isTotal()) {
                return false;
            }
        }
        return true;
    }

    private boolean isSerial(int column, String text) {
        return body.look().isSerialColumn(column) && Character.isDigit(text.charAt(0));
    }

    List<Odd> odd() {
        return odd;
    }

    /** Plain rows after the last odd one, the last being {@link #lastPlain}. */
    long plainAtEnd() {
        return plain;
    }

    long lastPlain() {
        return lastPlain;
    }

    Iterable<Count> scopes() {
        return scopes.values();
    }

    Map<String, Long> notes() {
        return notes;
    }

    long records() {
        return records;
    }

    long digest() {
        return digest;
    }

    boolean hasCrLf() {
        return crLf;
    }

    boolean hasLf() {
        return lf;
    }
}
