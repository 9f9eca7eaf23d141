package phanluong.warehouse.command;

import java.nio.file.Path;
import java.util.Optional;
import phanluong.warehouse.privacy.HomeKey;
import phanluong.warehouse.release.Home;
import picocli.CommandLine.Option;

/** Where the key of a home lies; for every command that reads deliveries or takes pupils in. */
public final class KeyOption {
    @Option(names = "--key", paramLabel = "FILE", defaultValue = "${env:PHANLUONG_KEY}", descriptionKey = "option.key")
    private Path file;

    /** Where the user says, else beside the home. */
    public HomeKey of(Home home) {
        return new HomeKey(home.root(), Optional.ofNullable(file));
    }
}
