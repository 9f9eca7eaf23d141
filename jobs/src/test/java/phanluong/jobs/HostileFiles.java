package phanluong.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files made to harm or to mislead whoever reads them, each with the line in which it is refused. */
final class HostileFiles {
    /** Makes one file. */
    interface Maker {
        void make(Path file) throws IOException, InterruptedException;
    }

    /**
     * One file.
     *
     * @param wrong what is wrong with it
     * @param outcome its refusal in English, a star standing for its name
     */
    record Case(String name, String wrong, Maker maker, String outcome) {
        /** Whether it is a regular file with an honest name. */
        boolean isFile() {
            return !outcome.startsWith("\"") && !outcome.startsWith("The file name");
        }
    }

    /** Made once: the bombs take their time. */
    private static final List<Case> ALL = Stream.of(HostileArchives.all(), HostileSheets.all(), HostileTexts.all())
            .flatMap(List::stream)
            .toList();

    private HostileFiles() {}

    static List<Case> all() {
        return ALL;
    }
}
