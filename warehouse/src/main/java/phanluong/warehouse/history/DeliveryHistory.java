package phanluong.warehouse.history;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Erasure;
import phanluong.warehouse.release.Erasures;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;

/**
 * One delivery in time: what came, and what became of it.
 *
 * @param first the release that let it count first, which says who took it in and when; empty when it never counted
 * @param spans when it counted; empty when it never did
 * @param erased by which erasure its rows went; empty while they are there
 * @param correctedBy batches that answer its faults
 */
public record DeliveryHistory(
        Batch batch,
        Optional<Release> first,
        Fate fate,
        List<Span> spans,
        Optional<Release.Withdrawn> withdrawn,
        Optional<Erasure> erased,
        List<String> correctedBy) {
    private static final Comparator<DeliveryHistory> ORDER = Comparator.comparing(
                    (DeliveryHistory one) -> one.batch().received())
            .thenComparing(one -> one.first().map(Release::number).orElse(0))
            .thenComparing(one -> one.batch().form())
            .thenComparing(one -> one.batch().id());

    public DeliveryHistory {
        spans = List.copyOf(spans);
        correctedBy = List.copyOf(correctedBy);
    }

    /** What became of a delivery by the release that was asked. */
    public enum Fate {
        COUNTS,
        SUPERSEDED,
        WITHDRAWN,
        /** Rows of it were erased; what is left of it, if anything, is another batch. */
        ERASED,
        /** What counted when it came was received later. */
        OLDER,
        /** No row was accepted. */
        EMPTY,
        /** It was read, and the run ended before it could count: it will when it is sent again. */
        NOT_PUBLISHED
    }

    /**
     * It counted for a school year from one release to another.
     *
     * @param last empty while it still counts
     * @param by the batch that took its place; empty while it counts, and when nothing did
     */
    public record Span(SchoolYear schoolYear, int first, Optional<Integer> last, Optional<String> by) {}

    /** Which deliveries are asked for. */
    public record Question(Optional<String> unit, Optional<String> form, Optional<SchoolYear> schoolYear) {
        boolean asksFor(Batch batch) {
            return unit.map(batch.unit()::equals).orElse(true)
                    && form.map(batch.form()::equals).orElse(true)
                    && schoolYear.map(batch.schoolYears()::contains).orElse(true);
        }
    }

    /** In the order in which they came; those that came after the release asked are left out. */
    public static List<DeliveryHistory> list(Home home, Release asked, Question question) {
        Releases ledger = new Releases(home);
        List<Release> releases = ledger.list();
        Timeline ever = new Timeline(releases);
        Erasures erasures = new Erasures(home);
        Timeline known = new Timeline(releases.stream()
                .filter(release -> release.number() <= asked.number())
                .toList());
        List<Batch> all = ledger.batchIds().stream()
                .map(ledger::findBatch)
                .flatMap(Optional::stream)
                .filter(batch -> ever.names(batch.id())
                        ? known.names(batch.id())
                        : !batch.received().isAfter(asked.asOf()) || isCurrent(asked, releases))
                .toList();
        Map<String, List<String>> answers = all.stream()
                .filter(batch -> batch.corrects() != null)
                .collect(Collectors.groupingBy(Batch::corrects, Collectors.mapping(Batch::id, Collectors.toList())));
        return all.stream()
                .filter(question::asksFor)
                .map(batch -> of(
                        batch,
                        known,
                        asked,
                        erasures.ofBatch(batch.id())
                                .filter(erasure -> isCurrent(asked, releases)
                                        || !erasure.at().isAfter(asked.publishedAt())),
                        answers.getOrDefault(batch.id(), List.of())))
                .sorted(ORDER)
                .toList();
    }

    private static boolean isCurrent(Release asked, List<Release> releases) {
        return releases.get(releases.size() - 1).number() == asked.number();
    }

    private static DeliveryHistory of(
            Batch batch, Timeline known, Release asked, Optional<Erasure> erased, List<String> correctedBy) {
        List<Span> spans = known.spans(batch);
        Optional<Release.Withdrawn> withdrawn = asked.findWithdrawn(batch.id());
        Fate fate = erased.isPresent() ? Fate.ERASED : fate(batch, spans, withdrawn, asked);
        return new DeliveryHistory(batch, known.first(batch.id()), fate, spans, withdrawn, erased, correctedBy);
    }

    private static Fate fate(Batch batch, List<Span> spans, Optional<Release.Withdrawn> withdrawn, Release asked) {
        if (withdrawn.isPresent()) {
            return Fate.WITHDRAWN;
        }
        if (!spans.isEmpty()) {
            return spans.stream().anyMatch(span -> span.last().isEmpty()) ? Fate.COUNTS : Fate.SUPERSEDED;
        }
        if (batch.rows().accepted() == 0) {
            return Fate.EMPTY;
        }
        return isOlder(batch, asked) ? Fate.OLDER : Fate.NOT_PUBLISHED;
    }

    /** Whether something that counts for one of its school years came on a later day. */
    static boolean isOlder(Batch batch, Release release) {
        return release.entries().stream()
                .anyMatch(entry -> entry.form().equals(batch.form())
                        && entry.unit().equals(batch.unit())
                        && batch.schoolYears().contains(entry.schoolYear())
                        && entry.received().isAfter(batch.received()));
    }
}
