package phanluong.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stands for {@code scripts/phanluong} while the reports program is not built yet. */
final class JobsLauncher {
    private JobsLauncher() {}

    /** A launcher that starts the jobs program as it is compiled now; {@code build} is what jobs can do of it. */
    static Path in(Path folder) throws IOException {
        String options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option ->
                        option.startsWith("--add-opens") || option.startsWith("-D") || option.startsWith("-XX:+Ignore"))
                .map(JobsLauncher::quoted)
                .collect(Collectors.joining(" "));
        String java =
                quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String text = Stream.of(
                        "#!/bin/sh",
                        "case $1 in",
                        "build) shift; set -- bench step-build \"$@\" ;;",
                        "report|bench-documents) echo no reports program here >&2; exit 2 ;;",
                        "esac",
                        "exec " + java + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1 " + options + " -cp "
                                + quoted(System.getProperty("java.class.path"))
                                + " phanluong.jobs.cli.JobsProgram \"$@\"",
                        "")
                .collect(Collectors.joining("\n"));
        Path script = Files.writeString(folder.resolve("launcher"), text);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
