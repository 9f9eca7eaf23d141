package phanluong.jobs;

import java.util.concurrent.atomic.AtomicBoolean;
import phanluong.jobs.delivery.Inspected;
import phanluong.jobs.delivery.Vault;
import phanluong.warehouse.release.Home;

/** Starts Spark in the background as soon as one file is seen that the home does not hold: then it will be needed. */
final class Preparation {
    private final Home home;
    private final Runnable starter;
    private final AtomicBoolean started = new AtomicBoolean();

    Preparation(Home home, Runnable starter) {
        this.home = home;
        this.starter = starter;
    }

    void seen(Inspected file) {
        if (!Vault.holds(home, file)) {
            startNow();
        }
    }

    void startNow() {
        if (started.compareAndSet(false, true)) {
            Thread thread = new Thread(starter, "spark-start");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
