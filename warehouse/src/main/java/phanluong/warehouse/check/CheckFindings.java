package phanluong.warehouse.check;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;

/**
 * What the checks of the whole found in a release; {@code releases/<number>.findings.json}.
 *
 * @param recipe names the checks that were asked, {@code thresholds} from where on they spoke, by code and name
 * @param counts how many findings each code has
 * @param findings in order; of a code with more than {@link #LISTED} the first
 */
public record CheckFindings(
        int release,
        String recipe,
        Map<String, Map<String, Long>> thresholds,
        Map<String, Long> counts,
        List<CheckFinding> findings) {
    /** So many findings of one code are listed; all are counted. */
    static final int LISTED = 10_000;

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .registerTypeAdapter(SchoolYear.class, (JsonSerializer<SchoolYear>)
                    (year, type, context) -> new JsonPrimitive(year.toString()))
            .registerTypeAdapter(SchoolYear.class, (JsonDeserializer<SchoolYear>)
                    (json, type, context) -> SchoolYear.parse(json.getAsString()))
            .create();

    public CheckFindings {
        thresholds = Thresholds.of(thresholds).values();
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        findings = List.copyOf(findings);
    }

    /** The first finding of each code. */
    public List<CheckFinding> first() {
        Map<String, CheckFinding> first = new TreeMap<>();
        findings.forEach(finding -> first.putIfAbsent(finding.code(), finding));
        return List.copyOf(first.values());
    }

    /** The check that found it, in the words of its thresholds then. */
    public CheckPage pageOf(CheckFinding finding) {
        return ReleaseChecks.list().stream()
                .filter(check -> check.code().equals(finding.code()))
                .findFirst()
                .map(check -> check.page(Thresholds.of(thresholds)))
                .orElseThrow(() -> new IllegalStateException("No check of releases is called " + finding.code()));
    }

    /** Writes the file beside its release and returns the release that names it. The pointer is not moved. */
    public Release keep(Home home, Release checked) {
        String text = GSON.toJson(this) + "\n";
        try {
            Durable.createFolders(home.releases());
            Durable.write(home.findings(release), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checked.with(new Release.Findings(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), counts));
    }

    /** What was kept when the release was published; empty when the checks were not asked then. */
    public static Optional<CheckFindings> kept(Home home, Release release) {
        if (release.findings() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(GSON.fromJson(Files.readString(home.findings(release.number())), CheckFindings.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
