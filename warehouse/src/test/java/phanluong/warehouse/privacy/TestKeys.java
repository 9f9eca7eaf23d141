package phanluong.warehouse.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One key for all test homes, so that what is written under it can be compared. */
public final class TestKeys {
    private TestKeys() {}

    /** The key whose 32 bytes are 0, 1, 2, … */
    public static Key counting() {
        byte[] material = new byte[Key.BYTES];
        for (int at = 0; at < material.length; at++) {
            material[at] = (byte) at;
        }
        return new Key(material);
    }

    /** Lays the counting key beside a home where it has none. */
    public static HomeKey beside(Path home) {
        return at(home, new HomeKey(home, Optional.empty()).file());
    }

    /** Lays the counting key into a file, where there is none. */
    public static HomeKey at(Path home, Path file) {
        HomeKey key = new HomeKey(home, Optional.of(file));
        try {
            if (!Files.exists(key.file())) {
                Files.createDirectories(key.file().getParent());
                KeyFile.write(key.file(), counting());
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
