package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same deliveries give the same bytes, whatever the machine's language and clock and however the files are grouped. */
class DeterminismTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void batchesAreTheSameBytesUnderEveryLocaleTimeZoneAndGrouping() {
        Path in = folder.resolve("in");
        Written.of("schools").row().csv(in.resolve("schools.csv"));
        // Each big enough that files read together are spread over several tasks.
        for (int unit = 689; unit <= 692; unit++) {
            Written pupils = Written.of("graduates");
            for (int pupil = 0; pupil < 4_000; pupil++) {
                pupils.row(
                        "reporting_unit",
                        "PGDDT-" + unit,
                        "pupil_id",
                        String.format(Locale.ROOT, "HS-%06d", 4_000 - pupil),
                        "sex",
                        pupil % 50 == 0 ? "İ" : "NỮ",
                        "policy_groups",
                        pupil % 3 == 0 ? "hộ nghèo;MỒ CÔI" : "");
            }
            pupils.csv(in.resolve("graduates-" + unit + ".csv"));
        }
        Path together = folder.resolve("together");
        Taken.in(together, Taken.DAY, in);

        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Path apart = folder.resolve("apart");
        Taken.in(apart, Taken.DAY, in.resolve("schools.csv"));
        for (int unit = 692; unit >= 689; unit--) {
            Taken.in(apart, Taken.DAY, in.resolve("graduates-" + unit + ".csv"));
        }

        assertThat(parquet(apart)).isEqualTo(parquet(together)).hasSize(13);
    }

    private static Map<String, String> parquet(Path home) {
        return Taken.content(home.resolve("batches")).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".parquet"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
