package phanluong.warehouse.files;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.nio.file.spi.FileSystemProvider;
import java.util.ServiceLoader;

/** Paths from URIs, on this machine and on every file system that the program brings along. */
public final class Places {
    private Places() {}

    /** Whether a path lies where many machines write, and no rights of one machine's users protect it. */
    public static boolean isOnCluster(Path path) {
        return path.toUri().getScheme().equals("hdfs");
    }

    /**
     * As {@link Path#of(URI)}, which knows only the file systems on the class path of the JVM: where Spark has loaded the
     * program later, those of the program are looked for beside this class.
     *
     * @throws FileSystemNotFoundException when no file system has this scheme
     */
    public static Path of(URI place) {
        for (FileSystemProvider installed : FileSystemProvider.installedProviders()) {
            if (installed.getScheme().equalsIgnoreCase(place.getScheme())) {
                return installed.getPath(place);
            }
        }
        for (FileSystemProvider own : ServiceLoader.load(FileSystemProvider.class, Places.class.getClassLoader())) {
            if (own.getScheme().equalsIgnoreCase(place.getScheme())) {
                return own.getPath(place);
            }
        }
        throw new FileSystemNotFoundException(place.toString());
    }
}
