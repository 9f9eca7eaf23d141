package phanluong.reports.workbench.worker;

import com.google.gson.Gson;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import phanluong.reports.workbench.db.FencedDatabase;
import phanluong.warehouse.Refusal;

/** How the worker process is started: a small Java machine under limits of the operating system. */
final class WorkerCommand {
    /** Address space in KiB: the process needs 1.5 GB of it to start, DuckDB may count 1 GB. */
    private static final long ADDRESS_SPACE_KIB = 3_000_000;
    /** Largest file in blocks of 512 bytes: room for the unpacked library of 60 MB and no more than twice that. */
    private static final long LARGEST_FILE_BLOCKS = 256_000;

    private WorkerCommand() {}

    static List<String> in(Path folder) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            String limits = "ulimit -c 0; ulimit -f %d; ulimit -v %d; exec \"$0\" \"$@\""
                    .formatted(LARGEST_FILE_BLOCKS, ADDRESS_SPACE_KIB);
            command.addAll(List.of("/bin/sh", "-c", limits));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Ho_Chi_Minh",
                "-Duser.language=vi",
                "-Djava.io.tmpdir=" + folder));
        command.addAll(List.of("-cp", classPath(), SqlWorker.class.getName()));
        return command;
    }

    /** Only what the worker needs: less to search at start, less to reach for. */
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> needed : List.of(SqlWorker.class, Refusal.class, FencedDatabase.driver(), Gson.class)) {
            try {
                places.add(Path.of(needed.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString());
            } catch (URISyntaxException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
