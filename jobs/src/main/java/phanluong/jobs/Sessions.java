package phanluong.jobs;

import org.apache.spark.sql.SparkSession;

/** Starts Spark within this process: two threads, nothing listening, the same answers under every locale and time zone. */
final class Sessions {
    private static final int THREADS = 2;

    private Sessions() {}

    /** The session of this process, started when there is none. */
    static SparkSession start() {
        return SparkSession.builder()
                .appName("phanluong")
                .master("local[" + THREADS + "]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                // Rules of forms are arithmetic over counts: what cannot be computed is null and passes, it never fails
                // a run.
                .config("spark.sql.ansi.enabled", false)
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.sql.shuffle.partitions", THREADS)
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
                .getOrCreate();
    }
}
