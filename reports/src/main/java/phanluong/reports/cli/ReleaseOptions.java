package phanluong.reports.cli;

import java.time.LocalDate;
import java.util.Optional;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which release a question is asked of: a number, what was known on a day, or the current one. */
final class ReleaseOptions {
    @Mixin
    private HomeOptions home;

    @Option(names = "--release", paramLabel = "N", descriptionKey = "option.release")
    private Integer release;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "option.asOf")
    private LocalDate asOf;

    Home home() {
        return home.home();
    }

    /** For what can be answered without a home, too. */
    Optional<Home> findHome() {
        return home.findHome();
    }

    Catalogue catalogue() {
        return home.catalogue();
    }

    Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** Whether the user named a release by its number. */
    boolean namesRelease() {
        return release != null;
    }

    /** @param fallback the day to ask for when the user names neither a release nor a day */
    Release release(Optional<LocalDate> fallback) {
        if (release != null && asOf != null) {
            throw new Refusal(
                    "Chỉ dùng một trong hai: --release hoặc --as-of", "Give either --release or --as-of, not both");
        }
        Releases releases = new Releases(home());
        if (release != null) {
            return releases.of(release);
        }
        return asOf().or(() -> fallback).map(releases::asOf).orElseGet(releases::currentOrRefuse);
    }

    Warehouse warehouse(Optional<LocalDate> fallback) {
        return Warehouse.open(home(), release(fallback), catalogue());
    }
}
