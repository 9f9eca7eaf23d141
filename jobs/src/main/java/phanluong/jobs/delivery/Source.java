package phanluong.jobs.delivery;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A file that somebody delivers.
 *
 * @param name its path below the folder that was named, with forward slashes; the file name where it was named itself
 * @param received the day on which it came
 * @param origin {@code demonstration} for invented data, else {@code official}
 */
public record Source(Path path, String name, LocalDate received, String origin) {
    /** {@code csv} or {@code xlsx}. */
    public String extension() {
        return Sources.extension(path);
    }
}
