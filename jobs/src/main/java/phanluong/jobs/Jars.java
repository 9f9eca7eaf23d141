package phanluong.jobs;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars of this program. */
final class Jars {
    /** What every Spark of the same version brings by itself. */
    private static final List<String> OF_SPARK =
            List.of("spark-", "scala-", "hadoop-", "jackson-", "netty-", "parquet-");

    private Jars() {}

    /** Those that executors need and Spark does not bring, with commas between them, as {@code spark.jars} wants it. */
    static String besideSpark() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .flatMap(Jars::withLibraries)
                .filter(jar -> OF_SPARK.stream().noneMatch(new File(jar).getName()::startsWith))
                .collect(Collectors.joining(","));
    }

    /** A jar, and the libraries that its manifest names: those of the folder {@code lib} beside it. */
    private static Stream<String> withLibraries(String entry) {
        File[] libraries = new File(new File(entry).getAbsoluteFile().getParentFile(), "lib")
                .listFiles((folder, name) -> name.endsWith(".jar"));
        Stream<String> beside = libraries == null || !entry.endsWith(".jar")
                ? Stream.empty()
                : Arrays.stream(libraries).map(File::getPath).sorted();
        return Stream.concat(Stream.of(entry).filter(jar -> jar.endsWith(".jar")), beside);
    }
}
