package phanluong.reports.review;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import phanluong.reports.document.Documents;
import phanluong.reports.document.model.Document;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.build.Builder;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.release.Home;

/**
 * What stands behind issued files: the release with its day, the definitions, and each file's SHA-256. Written beside them as
 * {@code <name>.run.json}; the same request of the same release writes the same record.
 */
public final class RunRecord {
    private RunRecord() {}

    public static Path write(
            Path folder,
            String name,
            Home home,
            Warehouse warehouse,
            Document document,
            List<Documents.Written> files) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("document", document.opening().subject());
        record.put("language", document.language().name().toLowerCase(java.util.Locale.ROOT));
        record.put("date", document.metadata().date().toString());
        record.put("release", warehouse.release().number());
        record.put("release_as_of", warehouse.release().asOf().toString());
        record.put("demonstration", warehouse.release().demonstration());
        record.put("recipe", new Builder(home, warehouse.catalogue()).recipe(warehouse.release()));
        Map<String, String> hashes = new LinkedHashMap<>();
        files.forEach(file -> hashes.put(file.path().getFileName().toString(), file.sha256()));
        record.put("files", hashes);
        Path path = folder.resolve(name + ".run.json");
        try {
            Durable.write(
                    path,
                    new GsonBuilder()
                                    .setPrettyPrinting()
                                    .disableHtmlEscaping()
                                    .create()
                                    .toJson(record) + "\n");
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
