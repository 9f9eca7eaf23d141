package phanluong.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.files.Sha256;

/** The releases of a home: reading any, publishing the next. */
public final class Releases {
    private final Home home;

    public Releases(Home home) {
        this.home = home;
    }

    /** The current release; empty before the first. */
    public Optional<Release> current() {
        if (!Files.exists(home.current())) {
            return Optional.empty();
        }
        return Optional.of(of(Integer.parseInt(text(home.current()).strip())));
    }

    /** @throws Refusal when nothing has been published */
    public Release currentOrRefuse() {
        return current()
                .orElseThrow(() -> new Refusal(
                        "Chưa có bản công bố nào trong " + home.root()
                                + ": hãy nạp số liệu trước (phanluong ingest ĐƯỜNG_DẪN…)",
                        "No release in " + home.root() + ": ingest deliveries first (phanluong ingest PATH…)"));
    }

    /** @throws Refusal when there is no such release, naming those there are */
    public Release of(int number) {
        if (!Files.exists(home.release(number))) {
            String newest =
                    current().map(release -> Integer.toString(release.number())).orElse("-");
            throw new Refusal(
                    "Không có bản công bố số " + number + " trong " + home.root() + "; bản hiện hành: " + newest,
                    "There is no release " + number + " in " + home.root() + "; the current one: " + newest);
        }
        return Ledger.readRelease(text(home.release(number)));
    }

    /** All releases up to the current one, oldest first. */
    public List<Release> list() {
        List<Release> releases = new ArrayList<>();
        int last = current().map(Release::number).orElse(0);
        for (int number = 1; number <= last; number++) {
            releases.add(of(number));
        }
        return releases;
    }

    /** What was known at the end of a day: the last release whose deliveries had all come by then. */
    public Release asOf(LocalDate day) {
        List<Release> known =
                list().stream().filter(release -> !release.asOf().isAfter(day)).toList();
        if (known.isEmpty()) {
            String first = list().stream()
                    .findFirst()
                    .map(release -> release.asOf().toString())
                    .orElse("-");
            throw new Refusal(
                    "Chưa có số liệu nào tính đến ngày " + day + "; bản công bố đầu tiên: " + first,
                    "Nothing was known on " + day + "; the first release is of " + first);
        }
        return known.get(known.size() - 1);
    }

    public Batch batch(String id) {
        return Ledger.readBatch(text(home.batch(id).resolve("manifest.json")));
    }

    /** Writes the release, then lets {@code CURRENT} name it: the one step by which anything becomes visible. */
    public void publish(Release release) {
        try {
            Files.createDirectories(home.releases());
            Durable.write(home.release(release.number()), Ledger.write(release));
            Durable.write(home.current(), release.number() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of a batch's manifest, by which a release holds it. */
    public String manifestHash(String id) {
        try {
            return Sha256.of(home.batch(id).resolve("manifest.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
