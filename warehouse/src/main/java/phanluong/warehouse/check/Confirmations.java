package phanluong.warehouse.check;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.WriterLock;

/** What senders stand by: {@code confirmations/<n>.json}, one file each, written once and never changed. */
public final class Confirmations {
    private static final String ENDING = ".json";
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .registerTypeAdapter(Instant.class, (JsonSerializer<Instant>)
                    (instant, type, context) -> new JsonPrimitive(instant.toString()))
            .registerTypeAdapter(Instant.class, (JsonDeserializer<Instant>)
                    (json, type, context) -> Instant.parse(json.getAsString()))
            .create();

    private final List<Confirmation> all;

    private Confirmations(List<Confirmation> all) {
        this.all = List.copyOf(all);
    }

    public static Confirmations of(Home home) {
        try {
            List<Confirmation> all = new ArrayList<>();
            for (Path file : files(home)) {
                all.add(GSON.fromJson(Files.readString(file), Confirmation.class));
            }
            return new Confirmations(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds one under the writer's lock. When this returns it is on the disk. */
    static void add(Home home, Confirmation confirmation) {
        try {
            WriterLock lock = WriterLock.take(home);
            try {
                Files.createDirectories(home.confirmations());
                List<Path> files = files(home);
                int next = files.isEmpty() ? 1 : number(files.get(files.size() - 1)) + 1;
                Durable.write(home.confirmations().resolve(next + ENDING), GSON.toJson(confirmation) + "\n");
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Home home) throws IOException {
        if (!Files.isDirectory(home.confirmations())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.confirmations())) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+\\.json"))
                    .sorted(Comparator.comparingInt(Confirmations::number))
                    .toList();
        }
    }

    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.length() - ENDING.length()));
    }

    /** In the order in which they were given. */
    public List<Confirmation> list() {
        return all;
    }

    /** How many of a file's rows with a code are confirmed, of so many there are. */
    public long rows(String delivery, String code, long there) {
        List<Confirmation> given = all.stream()
                .filter(one -> one.delivery().equals(delivery) && one.code().equals(code))
                .toList();
        return given.stream().anyMatch(one -> one.rows().isEmpty())
                ? there
                : given.stream().flatMap(one -> one.rows().stream()).distinct().count();
    }

    /**
     * The word that covers a warning, the latest if there are several; empty when nobody confirmed it.
     *
     * @param row null for a warning of the whole delivery
     */
    public Optional<Confirmation> find(String delivery, String code, Long row) {
        return all.stream().filter(one -> one.covers(delivery, code, row)).reduce((earlier, later) -> later);
    }
}
