package phanluong.jobs.blank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import phanluong.jobs.batch.StoredRows;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;

/** What units have sent before, as the current release of a home knows it; nothing without a home or a release. */
final class Earlier {
    private final Optional<Home> home;
    private final Optional<Release> release;
    private final Map<String, List<Map<String, Object>>> rowsOfBatch = new HashMap<>();

    private Earlier(Optional<Home> home, Optional<Release> release) {
        this.home = home;
        this.release = release;
    }

    static Earlier in(Optional<Home> home) {
        return new Earlier(home, home.flatMap(known -> new Releases(known).current()));
    }

    Optional<Release> release() {
        return release;
    }

    /** Units that have sent a form, each once, in order. */
    List<String> senders(String form) {
        return entries(form).stream()
                .map(Release.Entry::unit)
                .distinct()
                .sorted()
                .toList();
    }

    /** The rows that a unit sent last for a year or one before it; those of the first year after it when there are none. */
    List<Map<String, Object>> last(String form, String unit, SchoolYear year) {
        return last(
                        entries(form).stream()
                                .filter(entry -> entry.unit().equals(unit))
                                .toList(),
                        year)
                .map(this::rows)
                .orElse(List.of());
    }

    /** The same for every unit, together; units in order. */
    List<Map<String, Object>> lastOfAll(String form, SchoolYear year) {
        List<Map<String, Object>> rows = new ArrayList<>();
        senders(form).forEach(unit -> rows.addAll(last(form, unit, year)));
        return rows;
    }

    /** All rows of a form for one school year; none when nobody has sent it. */
    List<Map<String, Object>> of(String form, SchoolYear year) {
        List<Map<String, Object>> rows = new ArrayList<>();
        entries(form).stream()
                .filter(entry -> entry.schoolYear().equals(year))
                .forEach(entry -> rows.addAll(rows(entry)));
        return rows;
    }

    private static Optional<Release.Entry> last(List<Release.Entry> entries, SchoolYear year) {
        Comparator<Release.Entry> byYear = Comparator.comparing(Release.Entry::schoolYear);
        return entries.stream()
                .filter(entry -> entry.schoolYear().compareTo(year) <= 0)
                .max(byYear)
                .or(() -> entries.stream().min(byYear));
    }

    private List<Release.Entry> entries(String form) {
        return release.map(Release::entries).orElse(List.of()).stream()
                .filter(entry -> entry.form().equals(form))
                .toList();
    }

    private List<Map<String, Object>> rows(Release.Entry entry) {
        return rowsOfBatch.computeIfAbsent(entry.batch(), this::read);
    }

    private List<Map<String, Object>> read(String id) {
        Home known = home.orElseThrow();
        List<Map<String, Object>> rows = new ArrayList<>();
        try {
            for (Batch.DataFile file : new Releases(known).batch(id).files()) {
                if (file.kind().equals("accepted")) {
                    Path parquet = known.batch(id).resolve(file.name());
                    rows.addAll(StoredRows.all(parquet));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rows);
    }
}
