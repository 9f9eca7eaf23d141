package phanluong.jobs.delivery;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.release.Batch;

/** Looks through a delivered text: its encoding, its delimiter, where its table lies, and what every row below says. */
final class TextInspector {
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final Comparator<Candidate> BEST = Comparator.comparing(
                    (Candidate candidate) -> candidate.header().isPerfect())
            .thenComparing(candidate -> candidate.header().matched())
            .thenComparing(candidate -> candidate.header().width());
    private final TableFinder finder;
    private final Optional<AskedEncoding> asked;
    private final LongUnaryOperator rangeBytes;

    TextInspector(TableFinder finder, Optional<AskedEncoding> asked) {
        this(finder, asked, LargeText::rangeBytes);
    }

    /** @param rangeBytes the size of the ranges by the size of a text; from half of it on a text is large */
    TextInspector(TableFinder finder, Optional<AskedEncoding> asked, LongUnaryOperator rangeBytes) {
        this.rangeBytes = rangeBytes;
        this.finder = finder;
        this.asked = asked;
    }

    /** The header as one delimiter reads it. */
    private record Candidate(char delimiter, Header header) {}

    /** @throws Refusal when it cannot be read without guessing */
    Inspected inspect(Source source) throws IOException {
        long size = Files.size(source.path());
        long range = rangeBytes.applyAsLong(size);
        if (asked.isEmpty() && size >= range / 2) {
            Optional<Inspected> quickly = quickly(source, range);
            if (quickly.isPresent()) {
                return quickly.get();
            }
        }
        return thoroughly(source);
    }

    /** Empty for a text that is not plain. */
    Optional<Inspected> quickly(Source source, long rangeBytes) throws IOException {
        Optional<StrictText.Encoding> encoding = StrictText.likelyUtf8(source.path());
        if (encoding.isEmpty()) {
            return Optional.empty();
        }
        try {
            Candidate best = best(source, encoding.get());
            return best == null
                    ? Optional.empty()
                    : new LargeText(finder, source, encoding.get(), best.delimiter(), best.header(), rangeBytes)
                            .inspect();
        } catch (CharacterCodingException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    Inspected thoroughly(Source source) throws IOException {
        StrictText.Encoding encoding = StrictText.check(source.path(), source.name(), asked);
        Candidate best = best(source, encoding);
        if (best == null || !best.header().isPerfect()) {
            refuseSpoiltText(source, encoding, best == null ? ',' : best.delimiter());
            throw best == null
                    ? Refusal.coded(
                            "HEADER_UNKNOWN",
                            "Tệp " + source.name() + " không có dòng tiêu đề đọc được",
                            "File " + source.name() + " has no header that can be read")
                    : NoTable.refusal(source.name(), best.header());
        }
        Reader text = StrictText.open(source.path(), encoding);
        TextWatch watch = new TextWatch(text, best.delimiter(), source.name());
        try (Rows rows = new CsvRows(watch, best.delimiter(), source.name())) {
            Header header = finder.find(rows).orElseThrow();
            Survey survey;
            try {
                survey = Survey.of(rows, new TableBody(finder, header, source.name()), row -> {});
            } catch (Refusal e) {
                watch.refuseProblem();
                throw e;
            }
            watch.refuseProblem();
            Map<String, Long> notes = new TreeMap<>(watch.notes());
            List<Batch.Sample> samples = List.of();
            if (text instanceof LegacyReader legacy) {
                notes.put("CONVERTED_FROM_" + encoding.charset(), 1L);
                if (legacy.raised() > 0) {
                    notes.put("CAPITALS_OF_FONT", legacy.raised());
                }
                samples = Samples.of(source.path(), encoding, best.delimiter(), header);
            }
            return survey.inspected(
                            source,
                            Sha256.of(source.path()),
                            Shape.ofText(encoding, best.delimiter(), header, survey.extent()))
                    .ofText(notes, samples);
        }
    }

    private Candidate best(Source source, StrictText.Encoding encoding) throws IOException {
        Candidate best = null;
        for (char delimiter : DELIMITERS) {
            try (Rows rows = new CsvRows(StrictText.open(source.path(), encoding), delimiter, source.name())) {
                Optional<Header> header = finder.find(rows);
                if (header.isPresent()
                        && (best == null || BEST.compare(best, new Candidate(delimiter, header.get())) < 0)) {
                    best = new Candidate(delimiter, header.get());
                }
            } catch (Refusal e) {
                // Under a wrong delimiter the quotes of a good file may look broken; the right one is among the others.
                continue;
            }
            if (best != null && best.header().isPerfect()) {
                break;
            }
        }
        return best;
    }

    /** A quote that does not close, or letters spoilt on the way, may be why there is no header. */
    private static void refuseSpoiltText(Source source, StrictText.Encoding encoding, char delimiter)
            throws IOException {
        try (TextWatch watch = new TextWatch(StrictText.open(source.path(), encoding), delimiter, source.name())) {
            watch.transferTo(Writer.nullWriter());
            watch.refuseProblem();
        }
    }
}
