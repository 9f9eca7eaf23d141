package phanluong.jobs;

import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Starts Spark within this process, with two threads and nothing listening, or as the driver of a cluster; the same answers
 * under every locale and time zone, and the same bytes on both.
 */
final class Sessions {
    private static final int THREADS = 2;
    private static final String LOCAL = "local[" + THREADS + "]";

    private Sessions() {}

    /** The session of this process, started when there is none. */
    static SparkSession start() {
        return start(Optional.empty());
    }

    /** @param master a cluster's; empty for the one that spark-submit names, or for none */
    static SparkSession start(Optional<String> master) {
        String where = master.orElseGet(() -> System.getProperty("spark.master", LOCAL));
        SparkSession.Builder builder = SparkSession.builder()
                .appName("phanluong")
                .master(where)
                .config("spark.ui.enabled", false)
                .config("spark.sql.session.timeZone", "UTC")
                // Rules of forms are arithmetic over counts: what cannot be computed is null and passes, it never fails
                // a run.
                .config("spark.sql.ansi.enabled", false)
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.sql.shuffle.partitions", THREADS)
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"));
        return (where.startsWith("local") ? alone(builder) : clustered(builder)).getOrCreate();
    }

    private static SparkSession.Builder alone(SparkSession.Builder builder) {
        return builder.config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.local.dir", Scratch.open().toString());
    }

    private static SparkSession.Builder clustered(SparkSession.Builder builder) {
        SparkConf given = new SparkConf();
        if (!given.contains("spark.jars") && !given.contains("spark.executor.extraClassPath")) {
            builder.config("spark.jars", Jars.besideSpark());
        }
        return builder
                // A form's checks become one generated method; see src/main/launch/spark.options.
                .config(
                "spark.executor.extraJavaOptions",
                given.get("spark.executor.extraJavaOptions", "") + " -XX:-DontCompileHugeMethods");
    }
}
