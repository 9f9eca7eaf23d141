package phanluong.jobs.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import phanluong.jobs.mapping.Cell;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;

/**
 * The quick way through a large text that is plain: its ranges are looked through beside each other, each byte once. The
 * answer is that of the thorough way; where this one is not sure of that it gives none.
 */
final class LargeText {
    private static final long SMALLEST_RANGE = 4L << 20;
    private static final long LARGEST_RANGE = 64L << 20;

    /** Ranges that keep all cores of a small server busy to the end. */
    private static final long FEWEST_RANGES = 8;

    /** So many rows below a header are looked at as the thorough way does: lines of numbers, second lines of headers. */
    private static final long CLOSELY = 64;

    private final TableFinder finder;
    private final Source source;
    private final StrictText.Encoding encoding;
    private final char delimiter;
    private final Header header;
    private final long rangeBytes;

    /** @param header as the delimiter finds it */
    LargeText(
            TableFinder finder,
            Source source,
            StrictText.Encoding encoding,
            char delimiter,
            Header header,
            long rangeBytes) {
        this.finder = finder;
        this.source = source;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.header = header;
        this.rangeBytes = rangeBytes;
    }

    /**
     * The size of the ranges of a text of so many bytes. It depends on the size alone, never on the machine: the files of a
     * batch are the same everywhere. A file of less than half of it is looked through sooner than it is split.
     */
    static long rangeBytes(long size) {
        return Math.max(SMALLEST_RANGE, Math.min(size / FEWEST_RANGES, LARGEST_RANGE));
    }

    /** Empty when the thorough way must be gone. */
    Optional<Inspected> inspect() throws IOException {
        if (!header.isPerfect() || header.matches().size() != 1) {
            return Optional.empty();
        }
        HeaderMatch match = header.matches().get(0);
        Cell unit = cell(match, Form.UNIT);
        Cell year = cell(match, Form.SCHOOL_YEAR);
        if (unit.column() < 0 || year.column() < 0) {
            return Optional.empty();
        }
        try {
            TableBody body = new TableBody(finder, header, source.name());
            List<Long> starts = starts();
            ForkJoinTask<String> sha256 =
                    ForkJoinTask.adapt(() -> Sha256.of(source.path())).fork();
            List<RangeSurvey> surveys = IntStream.range(0, starts.size() - 1)
                    .parallel()
                    .mapToObj(range -> survey(
                            body,
                            starts.get(range),
                            starts.get(range + 1),
                            range == 0 ? header.row() + CLOSELY : 0,
                            unit.column(),
                            year.column()))
                    .toList();
            return merged(body, match, starts, surveys, sha256);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (NotPlain | Refusal e) {
            return Optional.empty();
        }
    }

    private static Cell cell(HeaderMatch match, String name) {
        List<String> names = match.form().fields().stream().map(Field::name).toList();
        return match.layout().cells().get(names.indexOf(name));
    }

    /** Where the ranges begin, each after the first line end at or behind a multiple of their size; and the file's end. */
    private List<Long> starts() throws IOException {
        List<Long> starts = new ArrayList<>(List.of((long) encoding.markBytes()));
        try (SeekableByteChannel channel = Files.newByteChannel(source.path())) {
            long size = channel.size();
            for (long place = rangeBytes; place < size; place += rangeBytes) {
                long start = afterLineEnd(channel, place);
                if (start > starts.get(starts.size() - 1) && start < size) {
                    starts.add(start);
                }
            }
            starts.add(size);
        }
        return starts;
    }

    private static long afterLineEnd(SeekableByteChannel channel, long from) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 12);
        channel.position(from);
        for (long at = from; channel.read(bytes.clear()) > 0; at += bytes.limit()) {
            bytes.flip();
            for (int place = 0; place < bytes.limit(); place++) {
                if (bytes.get(place) == '\n') {
                    return at + place + 1;
                }
            }
        }
        return Long.MAX_VALUE;
    }

    private RangeSurvey survey(TableBody body, long from, long to, long closelyUntil, int unit, int year) {
        Shape whole = Shape.ofText(encoding, delimiter, header, new Extent(0, Long.MAX_VALUE, List.of(), List.of()));
        try (PlainCells cells = new PlainCells(bytes(source.path(), from), to - from, 0, whole)) {
            return new RangeSurvey(body, closelyUntil, unit, year).run(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file from a place on. */
    static InputStream bytes(Path path, long from) throws IOException {
        return Channels.newInputStream(Files.newByteChannel(path).position(from));
    }

    private Optional<Inspected> merged(
            TableBody body,
            HeaderMatch match,
            List<Long> starts,
            List<RangeSurvey> surveys,
            ForkJoinTask<String> sha256)
            throws IOException {
        Scope scope = new Scope(match.form(), match.layout());
        Map<String, Long> notes = new HashMap<>();
        List<TextRange> ranges = new ArrayList<>();
        long before = 0;
        for (int at = 0; at < surveys.size(); at++) {
            RangeSurvey survey = surveys.get(at);
            add(body, scope, survey, before);
            survey.notes().forEach((code, count) -> notes.merge(code, count, Long::sum));
            ranges.add(new TextRange(starts.get(at), starts.get(at + 1), before, survey.records(), survey.digest()));
            before += survey.records();
        }
        if (surveys.stream().anyMatch(RangeSurvey::hasCrLf) && surveys.stream().anyMatch(RangeSurvey::hasLf)) {
            notes.put("MIXED_LINE_ENDINGS", 1L);
        }
        return Optional.of(new Inspected(
                        source,
                        sha256.join(),
                        starts.get(starts.size() - 1),
                        Shape.ofText(encoding, delimiter, header, body.extent()),
                        body.notes(),
                        List.of(scope.reading(source.name(), body.rows())),
                        body.dropped())
                .ofText(notes, List.of())
                .inRanges(ranges));
    }

    private void add(TableBody body, Scope scope, RangeSurvey survey, long before) {
        for (RangeSurvey.Odd odd : survey.odd()) {
            body.addPlain(odd.plainBefore(), before + odd.lastPlain());
            Rows.Row row = new Rows.Row(before + odd.record(), odd.cells(), 0);
            if (row.number() > header.row() && body.add(row)) {
                scope.add(row);
            }
        }
        body.addPlain(survey.plainAtEnd(), before + survey.lastPlain());
        survey.scopes().forEach(count -> scope.add(count.unit(), count.year(), count.rows()[0]));
    }
}
