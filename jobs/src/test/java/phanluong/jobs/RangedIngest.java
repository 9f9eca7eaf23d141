package phanluong.jobs;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.files.Places;
import phanluong.warehouse.privacy.TestKeys;
import phanluong.warehouse.release.Home;

/** Takes deliveries in, reading every text in ranges; a program of its own, to be the driver of a cluster. */
final class RangedIngest {
    /** Small enough that the files of a test have many ranges. */
    static final long RANGE_BYTES = 1 << 18;

    private RangedIngest() {}

    /** @param arguments key file; as URIs: home, deliveries, master of the cluster */
    public static void main(String[] arguments) {
        take(
                Path.of(arguments[0]),
                Places.of(URI.create(arguments[1])),
                Places.of(URI.create(arguments[2])),
                Optional.of(arguments[3]));
    }

    static IngestReport take(Path key, Path home, Path deliveries, Optional<String> master) {
        return new Ingest(new Home(home), Written.CATALOGUE, TestKeys.at(home, key), text -> {})
                .runInRanges(
                        new Ingest.Request(
                                List.of(deliveries),
                                LocalDate.of(2020, 1, 1),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Duration.ZERO,
                                master),
                        RANGE_BYTES);
    }
}
