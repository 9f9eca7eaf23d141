package phanluong.warehouse.release;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import phanluong.warehouse.time.SchoolYear;

/** Releases and batch manifests as JSON text, indented, keys in the order of the records. */
public final class Ledger {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .registerTypeAdapter(LocalDate.class, new AsText<>(LocalDate::parse))
            .registerTypeAdapter(Instant.class, new AsText<>(Instant::parse))
            .registerTypeAdapter(SchoolYear.class, new AsText<>(SchoolYear::parse))
            .create();

    private Ledger() {}

    public static String write(Release release) {
        return GSON.toJson(release) + "\n";
    }

    public static Release readRelease(String json) {
        return GSON.fromJson(json, Release.class);
    }

    public static String write(List<Dropped> dropped) {
        return GSON.toJson(dropped) + "\n";
    }

    public static List<Dropped> readDropped(String json) {
        return List.of(GSON.fromJson(json, Dropped[].class));
    }

    static String writeExpired(List<Expired> expired) {
        return GSON.toJson(expired) + "\n";
    }

    static List<Expired> readExpired(String json) {
        return List.of(GSON.fromJson(json, Expired[].class));
    }

    public static String write(Erasure erasure) {
        return GSON.toJson(erasure) + "\n";
    }

    public static Erasure readErasure(String json) {
        return GSON.fromJson(json, Erasure.class);
    }

    static String write(Issuance issuance) {
        return GSON.toJson(issuance) + "\n";
    }

    static Issuance readIssuance(String json) {
        return GSON.fromJson(json, Issuance.class);
    }

    public static String write(Batch batch) {
        return GSON.toJson(batch) + "\n";
    }

    public static Batch readBatch(String json) {
        return GSON.fromJson(json, Batch.class);
    }

    /** A value that is one text in JSON. */
    private static final class AsText<T> extends TypeAdapter<T> {
        private final Function<String, T> parse;

        AsText(Function<String, T> parse) {
            this.parse = parse;
        }

        @Override
        public void write(JsonWriter writer, T value) throws IOException {
            writer.value(value == null ? null : value.toString());
        }

        @Override
        public T read(JsonReader reader) throws IOException {
            return parse.apply(reader.nextString());
        }
    }
}
