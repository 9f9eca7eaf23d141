package phanluong.warehouse.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.files.Places;
import phanluong.warehouse.release.OlderHome;
import phanluong.warehouse.words.Text;

/**
 * The key of a home: lies outside of it, and the home's file {@code KEY} holds its fingerprint. A home whose pupils were
 * taken in under one key is never read or written with another.
 */
public final class HomeKey {
    private final Path home;
    private final Optional<Path> given;

    /**
     * @param home the home's folder
     * @param given where the user says the key lies; else it lies beside the home, named {@code <home>.key}
     */
    public HomeKey(Path home, Optional<Path> given) {
        this.home = home.toAbsolutePath().normalize();
        this.given = given.map(file -> file.toAbsolutePath().normalize());
    }

    /**
     * Where the key lies or would lie.
     *
     * @throws Refusal when the home lies on a cluster and nobody said: the key never does
     */
    public Path file() {
        if (given.isEmpty() && Places.isOnCluster(home)) {
            throw new Refusal(
                    "Thư mục dữ liệu " + home + " nằm trên cụm máy, khóa thì không: hãy chỉ tệp khóa trên máy này bằng "
                            + "--key FILE (lập khóa: phanluong key new --home DIR --key FILE, DIR là thư mục trên máy này)",
                    "The home " + home
                            + " lies on a cluster and its key must not: name a key file of this machine with "
                            + "--key FILE (make one: phanluong key new --home DIR --key FILE, DIR a folder of this machine)");
        }
        return given.orElseGet(() -> home.resolveSibling(
                Optional.ofNullable(home.getFileName()).map(Path::toString).orElse("phanluong") + ".key"));
    }

    /** The fingerprint of the key under which the home was filled; empty for a new home. */
    public Optional<String> expected() {
        try {
            Path named = home.resolve("KEY");
            return Files.exists(named) ? Optional.of(Files.readString(named).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The key of a home that has one.
     *
     * @throws Refusal when it is not there, is another one, lies in the home or may be read by others
     */
    public Key open() {
        refuseInside(file());
        if (!Files.exists(file())) {
            throw new Refusal(
                    "Không thấy khóa của " + home + " tại " + file()
                            + expected().map(id -> " (khóa " + id + ")").orElse("")
                            + ": hãy chỉ chỗ bằng --key FILE hoặc PHANLUONG_KEY; mất khóa thì không đọc lại được các tệp đã nhận",
                    "The key of " + home + " is not at " + file()
                            + expected().map(id -> " (key " + id + ")").orElse("")
                            + ": say where it lies with --key FILE or PHANLUONG_KEY; without it what was delivered cannot be read again");
        }
        Key key = KeyFile.read(file());
        expected().filter(id -> !id.equals(key.id())).ifPresent(id -> {
            throw new Refusal(
                    "Khóa " + key.id() + " trong " + file() + " không phải khóa của " + home + ", vốn dùng khóa " + id,
                    "Key " + key.id() + " in " + file() + " is not the key of " + home + ", which was filled under key "
                            + id);
        });
        return key;
    }

    /**
     * The key of a home that may be new: one is made where none was ever named, and the home takes down its fingerprint.
     *
     * @param filled whether the home holds releases already
     * @param said is told of a new key
     */
    public Key openOrMake(boolean filled, Consumer<Text> said) {
        if (expected().isPresent()) {
            return open();
        }
        if (filled) {
            throw OlderHome.refusal(home, "còn mã học sinh chưa được thay", "and holds pupils' ids in clear");
        }
        try {
            Files.createDirectories(home);
            if (given.isEmpty() && !Files.exists(file())) {
                Key made = make(file());
                said.accept(new Text(
                        "Đã tạo khóa " + made.id() + " tại " + file() + ": hãy giữ một bản sao ở nơi an toàn, ngoài "
                                + home,
                        "Made key " + made.id() + " at " + file() + ": keep a copy of it in a safe place, outside "
                                + home));
            }
            Key key = open();
            Durable.write(home.resolve("KEY"), key.id() + "\n");
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a key in a new file.
     *
     * @throws Refusal when the file would lie in the home, or is there already
     */
    public Key make() {
        try {
            refuseInside(file());
            return make(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Key make(Path file) throws IOException {
        Key key = Key.random();
        KeyFile.write(file, key);
        return key;
    }

    private void refuseInside(Path file) {
        try {
            Path folder = Files.exists(file) ? file.toRealPath() : file;
            Path real = Files.exists(home) ? home.toRealPath() : home;
            if (folder.startsWith(real) || file.startsWith(home)) {
                throw new Refusal(
                        "Khóa không được nằm trong thư mục dữ liệu: " + file,
                        "A key must not lie in the home that it protects: " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
