package phanluong.jobs.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import phanluong.jobs.workbook.FormMark;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/**
 * Which batch's faults a delivery answers: the one that a marked workbook names, else what came last before it for the same
 * form, unit and school year, when that had faults; a delivery of which no row was accepted never counted, and is answered
 * all the same.
 */
final class Answered {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,120}");
    private final Releases releases;
    private final Optional<Release> current;
    private final List<String> ids;
    private final Map<Delivery, BatchFile> written;

    /** @param written what was found in the deliveries of the same run, which no release names yet */
    Answered(Releases releases, Map<Delivery, BatchFile> written) {
        this.releases = releases;
        this.current = releases.current();
        this.ids = releases.batchIds();
        this.written = Map.copyOf(written);
    }

    private record Earlier(String id, LocalDate received, boolean faulty) {}

    /** Null when it answers none. */
    String by(Delivery delivery) {
        List<Earlier> earlier = earlier(delivery);
        Optional<String> named = Optional.ofNullable(
                        delivery.file().properties().get(FormMark.ANSWERS))
                .filter(id -> ID.matcher(id).matches() && !id.equals(delivery.batchId()));
        if (named.isPresent() && isOfTheSame(named.get(), delivery, earlier)) {
            return named.get();
        }
        return earlier.stream()
                .max(Comparator.comparing(Earlier::received).thenComparing(Earlier::id))
                .filter(Earlier::faulty)
                .map(Earlier::id)
                .orElse(null);
    }

    private boolean isOfTheSame(String id, Delivery delivery, List<Earlier> earlier) {
        return earlier.stream().anyMatch(one -> one.id().equals(id))
                || releases.holds(id)
                        && releases.batch(id)
                                .form()
                                .equals(delivery.reading().form().name())
                        && releases.batch(id).unit().equals(delivery.reading().unit());
    }

    private List<Earlier> earlier(Delivery delivery) {
        LocalDate received = delivery.file().source().received();
        List<Earlier> earlier = new ArrayList<>();
        for (Release.Entry entry : current.map(Release::entries).orElse(List.of())) {
            if (entry.form().equals(delivery.reading().form().name())
                    && entry.unit().equals(delivery.reading().unit())
                    && delivery.reading()
                            .startYear()
                            .equals(java.util.OptionalInt.of(entry.schoolYear().startYear()))
                    && !entry.received().isAfter(received)
                    && !entry.batch().equals(delivery.batchId())) {
                earlier.add(new Earlier(entry.batch(), entry.received(), isFaulty(releases.batch(entry.batch()))));
            }
        }
        for (String id : ids) {
            if (id.startsWith(delivery.beginning()) && !id.equals(delivery.batchId())) {
                releases.findBatch(id)
                        .filter(batch -> isEmptyOfTheSame(batch, delivery)
                                && !batch.received().isAfter(received))
                        .ifPresent(batch -> earlier.add(new Earlier(id, batch.received(), true)));
            }
        }
        written.forEach((other, file) -> {
            if (other.reading().form().name().equals(delivery.reading().form().name())
                    && other.reading().unit().equals(delivery.reading().unit())
                    && other.reading().startYear().equals(delivery.reading().startYear())
                    && other.file().source().received().isBefore(received)) {
                earlier.add(new Earlier(
                        other.batchId(),
                        other.file().source().received(),
                        file.rejected() > 0 || !file.warnings().isEmpty()));
            }
        });
        return earlier;
    }

    private static boolean isEmptyOfTheSame(Batch batch, Delivery delivery) {
        return batch.rows().accepted() == 0
                && batch.rows().rejected() > 0
                && batch.form().equals(delivery.reading().form().name())
                && batch.unit().equals(delivery.reading().unit());
    }

    private static boolean isFaulty(Batch batch) {
        return batch.rows().rejected() > 0 || !batch.warnings().isEmpty();
    }
}
