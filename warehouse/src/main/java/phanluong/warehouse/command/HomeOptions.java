package phanluong.warehouse.command;

import java.nio.file.Path;
import java.util.Optional;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Home;
import picocli.CommandLine.Option;

/** Where the data are and which definitions they are read with; the same for every command. */
public final class HomeOptions {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:PHANLUONG_HOME}",
            converter = Place.class,
            descriptionKey = "option.home")
    private Path home;

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            defaultValue = "${env:PHANLUONG_CATALOGUE}",
            descriptionKey = "option.catalogue")
    private Path catalogue;

    @Option(names = "--verbose", descriptionKey = "option.verbose")
    private boolean verbose;

    /** The home, for commands that can do without one. */
    public Optional<Home> findHome() {
        return Optional.ofNullable(home)
                .map(path -> new Home(path.toAbsolutePath().normalize()));
    }

    /** @throws Refusal when neither {@code --home} nor {@code $PHANLUONG_HOME} is set */
    public Home home() {
        return findHome()
                .orElseThrow(() -> new Refusal(
                        "Chưa biết thư mục dữ liệu: dùng --home DIR hoặc đặt biến môi trường PHANLUONG_HOME",
                        "The home is not known: give --home DIR or set PHANLUONG_HOME"));
    }

    public Catalogue catalogue() {
        return Catalogue.of(catalogueFolder());
    }

    /** The folder of definitions that replaces the shipped ones. */
    public Optional<Path> catalogueFolder() {
        return Optional.ofNullable(catalogue);
    }

    public boolean verbose() {
        return verbose;
    }
}
