package phanluong.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import phanluong.warehouse.files.Texts;

/** The shipped catalogue in a folder, to be changed as a department would change its own. */
public final class CopiedPack {
    private final Path folder;

    public CopiedPack(Path folder) {
        this.folder = folder;
        Texts.ofResources("/catalogue", ".csv", ".yml").forEach(this::write);
        Texts.ofResources("/forms", ".json").forEach((file, text) -> write("forms/" + file, text));
    }

    public Path folder() {
        return folder;
    }

    public CopiedPack write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces words that the file must hold. */
    public CopiedPack change(String file, String before, String after) {
        try {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).as(file).contains(before);
            return write(file, text.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CopiedPack append(String file, String line) {
        try {
            return write(file, Files.readString(folder.resolve(file)) + line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
