package phanluong.warehouse.command;

import java.io.PrintWriter;
import java.util.Locale;
import phanluong.warehouse.words.Text;

/** What is being done and since when, on a terminal only. */
public final class Progress {
    private final PrintWriter err;
    private final long start = System.nanoTime();
    private final boolean terminal = System.console() != null;

    public Progress(PrintWriter err) {
        this.err = err;
    }

    public void say(Text doing) {
        if (terminal) {
            err.print(String.format(
                    Locale.ROOT,
                    "\r\u001b[K%5.1f s  %s",
                    (System.nanoTime() - start) / 1e9,
                    doing.in(Program.language())));
            err.flush();
        }
    }

    public void end() {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
