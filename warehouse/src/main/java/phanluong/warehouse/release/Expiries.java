package phanluong.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import phanluong.warehouse.files.Durable;

/** The deliveries of a home that are gone by retention, and must not be looked for. */
public final class Expiries {
    private final Home home;

    public Expiries(Home home) {
        this.home = home;
    }

    /** Each delivery once, as it was removed first. */
    public List<Expired> list() {
        try {
            return Files.exists(home.expired()) ? Ledger.readExpired(Files.readString(home.expired())) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of their bytes. */
    public Set<String> deliveries() {
        return list().stream().map(Expired::delivery).collect(Collectors.toSet());
    }

    /** Writes down, for good, that deliveries are to go. */
    public void add(List<Expired> more) throws IOException {
        Set<String> known = deliveries();
        List<Expired> all = new ArrayList<>(list());
        more.stream().filter(one -> !known.contains(one.delivery())).forEach(all::add);
        Durable.write(home.expired(), Ledger.writeExpired(all));
    }
}
