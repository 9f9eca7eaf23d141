package phanluong.warehouse.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All text files below a folder, by relative path with slashes, in the order of paths; from the jar or the disk. */
public final class Texts {
    private Texts() {}

    /** @throws IllegalArgumentException when the class path has no such folder */
    public static Map<String, String> ofResources(String folder, String... endings) {
        URL url = Texts.class.getResource(folder);
        if (url == null) {
            throw new IllegalArgumentException("There is no resource folder " + folder);
        }
        try {
            URI location = url.toURI();
            if (!location.getScheme().equals("jar")) {
                return of(Path.of(location), endings);
            }
            try (FileSystem jar = FileSystems.newFileSystem(location, Map.of())) {
                return of(jar.getPath(folder), endings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException when the class path has no such file */
    public static String ofResource(String path) {
        try (InputStream file = Texts.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no resource " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException when a file cannot be read as UTF-8 */
    public static Map<String, String> of(Path folder, String... endings) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (Set.of(endings).stream().anyMatch(name::endsWith)) {
                    texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return texts;
    }
}
