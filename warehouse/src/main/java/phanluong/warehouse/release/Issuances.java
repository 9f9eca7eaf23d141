package phanluong.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Durable;

/**
 * Which releases were issued. What is published later is decided with them in mind: a correction that moves few graduates would
 * show, as the difference of two published figures, what happened to these few.
 */
public final class Issuances {
    private static final Pattern NAME = Pattern.compile("(\\d{1,9})\\.json");

    private final Home home;

    public Issuances(Home home) {
        this.home = home;
    }

    /** All of them, by the number of the release. */
    public List<Issuance> list() {
        if (!Files.isDirectory(home.issuances())) {
            return List.of();
        }
        List<Issuance> issuances = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.issuances())) {
            for (Path file : files.toList()) {
                if (NAME.matcher(file.getFileName().toString()).matches()) {
                    issuances.add(Ledger.readIssuance(Files.readString(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuances.sort(Comparator.comparingInt(Issuance::release));
        return issuances;
    }

    /** The numbers of the issued releases that a release comes after, in order. */
    public List<Integer> before(int release) {
        return list().stream()
                .map(Issuance::release)
                .filter(number -> number < release)
                .toList();
    }

    /**
     * The issued releases that a release comes after, oldest first. What was erased since is gone from them too: a batch that held
     * it gives way to what stands for it.
     */
    public List<Release> releasesBefore(int release) {
        Releases releases = new Releases(home);
        Erasures erasures = new Erasures(home);
        return before(release).stream()
                .map(releases::of)
                .map(issued -> issued.with(issued.entries().stream()
                        .flatMap(entry -> erasures
                                .standingFor(entry.batch())
                                .map(batch -> batch.equals(entry.batch())
                                        ? entry
                                        : entry.with(batch, releases.manifestHash(batch)))
                                .stream())
                        .toList()))
                .toList();
    }

    public Optional<Issuance> find(int release) {
        return list().stream().filter(one -> one.release() == release).findFirst();
    }

    /**
     * Writes down that a release was issued; once is enough.
     *
     * @throws Refusal when a later one was issued before: that one was published without regard to this one
     */
    public Issuance issue(Release release, String by, String why) {
        new Releases(home).of(release.number());
        try {
            WriterLock lock = WriterLock.take(home);
            try {
                Optional<Issuance> known = find(release.number());
                if (known.isPresent()) {
                    return known.get();
                }
                list().stream()
                        .filter(one -> one.release() > release.number())
                        .findFirst()
                        .ifPresent(later -> refuse(release, later));
                Issuance issuance =
                        new Issuance(release.number(), Instant.now().truncatedTo(ChronoUnit.SECONDS), by, why);
                Durable.createFolders(home.issuances());
                Durable.write(home.issuances().resolve(release.number() + ".json"), Ledger.write(issuance));
                return issuance;
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(Release release, Issuance later) {
        throw new Refusal(
                "Không phát hành được bản công bố số " + release.number() + ": bản số " + later.release()
                        + " đã phát hành ngày " + later.at().toString().substring(0, 10)
                        + " mà chưa tính đến bản này, nên so hai bản sẽ lộ số liệu của ít học sinh."
                        + " Hãy phát hành theo thứ tự, bản trước trước",
                "Release " + release.number() + " cannot be issued: release " + later.release() + " was issued on "
                        + later.at().toString().substring(0, 10)
                        + " without regard to it, so the two side by side would tell of few pupils."
                        + " Issue in order, the earlier one first");
    }
}
