package phanluong.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Durable;

/** The erasures of a home: what is gone for good, and must not be looked for. */
public final class Erasures {
    private final Home home;

    public Erasures(Home home) {
        this.home = home;
    }

    /** All of them, oldest first. */
    public List<Erasure> list() {
        List<Erasure> erasures = new ArrayList<>();
        try {
            for (int number = 1; Files.exists(file(number)); number++) {
                erasures.add(Ledger.readErasure(Files.readString(file(number))));
            }
            return erasures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an erasure down, for good. */
    public void write(Erasure erasure) {
        try {
            Durable.createFolders(home.erasures());
            Durable.write(file(erasure.number()), Ledger.write(erasure));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down that everything is removed, and which releases cannot be built again. */
    public Erasure finish(Erasure erasure, List<Integer> cannotBeBuilt) {
        Erasure finished = erasure.finished(cannotBeBuilt);
        write(finished);
        return finished;
    }

    private Path file(int number) {
        return home.erasures().resolve(number + ".json");
    }

    /** By which erasure the rows of a batch went. */
    public Optional<Erasure> ofBatch(String batch) {
        return list().stream()
                .filter(erasure ->
                        erasure.batches().stream().anyMatch(one -> one.batch().equals(batch)))
                .findFirst();
    }

    /** The batch itself, or what has taken its place since rows of it were erased; empty when nothing is left of it. */
    public Optional<String> standingFor(String batch) {
        String standing = batch;
        for (Erasure erasure : list()) {
            for (Erasure.Removed removed : erasure.batches()) {
                if (removed.batch().equals(standing)) {
                    standing = removed.replacement();
                    break;
                }
            }
            if (standing == null) {
                return Optional.empty();
            }
        }
        return Optional.of(standing);
    }

    /** By which erasure a delivered file went. */
    public Optional<Erasure> ofDelivery(String sha256) {
        return list().stream()
                .filter(erasure -> erasure.deliveries().contains(sha256))
                .findFirst();
    }

    /** Whether a batch was written in the place of one that held what was erased. */
    public boolean isReplacement(String batch) {
        return list().stream()
                .flatMap(erasure -> erasure.batches().stream())
                .anyMatch(one -> batch.equals(one.replacement()));
    }

    /** By which erased pupils are known. */
    public Set<String> tokens() {
        Set<String> tokens = new HashSet<>();
        list().forEach(erasure -> tokens.addAll(erasure.tokens()));
        return tokens;
    }

    /** @throws Refusal when rows that a release counts are gone */
    public void refuseIfGone(Release release) {
        for (Erasure erasure : list()) {
            if (erasure.batches().stream().anyMatch(one -> release.batchIds().contains(one.batch()))) {
                throw new Refusal(
                        "Bản công bố số " + release.number()
                                + " không dựng lại được: dữ liệu của nó đã bị xóa (lần xóa số " + erasure.number()
                                + ", " + erasure.why() + ")",
                        "Release " + release.number()
                                + " cannot be built again: data that it counts were erased (erasure " + erasure.number()
                                + ", " + erasure.why() + ")");
            }
        }
    }
}
