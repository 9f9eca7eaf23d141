package phanluong.warehouse.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Erasures;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.release.Succession;
import phanluong.warehouse.release.WriterLock;

/**
 * Takes a delivery out of what counts, or lets it back in: a new release without it or with it. Nothing is deleted, and
 * what was published before stays as it was. Where it counted, the delivery that came before it counts again, if there is
 * one that was not withdrawn itself.
 */
public final class Withdrawal {
    private final Home home;
    private final Releases releases;

    public Withdrawal(Home home) {
        this.home = home;
        this.releases = new Releases(home);
    }

    /**
     * @param delivery the SHA-256 of a file or its beginning, or where the file lies: all batches that were made from it;
     *     or the id of one batch
     * @param day from when on this is known
     */
    public record Request(String delivery, LocalDate day, String by, String why) {}

    /** The release published, the batches it is about, and what counts differently in it. */
    public record Outcome(Release release, List<Batch> batches, List<Change> changes) {}

    /** @throws Refusal when there is no such delivery, or it is withdrawn already */
    public Outcome withdraw(Request request) {
        return underLock(() -> {
            Release before = releases.currentOrRefuse();
            List<Batch> batches = find(request.delivery()).stream()
                    .filter(batch -> before.findWithdrawn(batch.id()).isEmpty())
                    .toList();
            if (batches.isEmpty()) {
                Release.Withdrawn gone = before.findWithdrawn(
                                find(request.delivery()).get(0).id())
                        .orElseThrow();
                throw new Refusal(
                        request.delivery() + " đã được rút ngày " + gone.on() + " bởi " + gone.by() + ": " + gone.why(),
                        request.delivery() + " was withdrawn already on " + gone.on() + " by " + gone.by() + ": "
                                + gone.why());
            }
            Succession succession = new Succession(Optional.of(before));
            succession.withdraw(batches.stream()
                    .map(batch -> new Release.Withdrawn(batch.id(), request.day(), request.by(), request.why()))
                    .toList());
            return publish(before, succession, batches, request, "withdraw");
        });
    }

    /** @throws Refusal when there is no such delivery, or it is not withdrawn */
    public Outcome reinstate(Request request) {
        return underLock(() -> {
            Release before = releases.currentOrRefuse();
            List<Batch> batches = find(request.delivery()).stream()
                    .filter(batch -> before.findWithdrawn(batch.id()).isPresent())
                    .toList();
            if (batches.isEmpty()) {
                throw new Refusal(
                        request.delivery() + " không ở trạng thái đã rút: không có gì để hoàn lại",
                        request.delivery() + " is not withdrawn: there is nothing to take back");
            }
            Succession succession = new Succession(Optional.of(before));
            succession.reinstate(batches.stream().map(Batch::id).toList());
            return publish(before, succession, batches, request, "withdraw --undo");
        });
    }

    private Outcome publish(Release before, Succession succession, List<Batch> batches, Request request, String verb) {
        succession.recount(batches, mayCount(before, batches), releases::manifestHash);
        Release release = succession
                .release(
                        request.day(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        request.by(),
                        verb + ": " + request.why(),
                        releases::batch)
                .orElseThrow();
        releases.publish(release);
        return new Outcome(release, batches, Change.between(before.entries(), release.entries()));
    }

    /** Every batch that ever counted, or came too late to count, in the order in which one takes another's place. */
    private List<Batch> mayCount(Release before, List<Batch> batches) {
        Timeline timeline = new Timeline(releases.list());
        Erasures erasures = new Erasures(home);
        return releases.batchIds().stream()
                .filter(id -> erasures.ofBatch(id).isEmpty())
                .map(releases::batch)
                .filter(batch -> batches.stream()
                        .anyMatch(one ->
                                one.form().equals(batch.form()) && one.unit().equals(batch.unit())))
                .filter(batch -> timeline.names(batch.id())
                        || erasures.isReplacement(batch.id())
                        || DeliveryHistory.isOlder(batch, before))
                .sorted(Comparator.comparing(Batch::received)
                        .thenComparing(batch ->
                                timeline.first(batch.id()).map(Release::number).orElse(0))
                        .thenComparing(Batch::id))
                .toList();
    }

    private List<Batch> find(String delivery) {
        return DeliverySearch.find(home, delivery);
    }

    private interface Work {
        Outcome run();
    }

    private Outcome underLock(Work work) {
        releases.currentOrRefuse();
        try {
            WriterLock lock = WriterLock.take(home);
            try {
                return work.run();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
