package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import phanluong.warehouse.release.Batch;

/** Whatever rows come, in whatever order: every row read is accepted, rejected or a duplicate, and the files hold them. */
class ReconciliationTest {
    /** What a row is made to be; the number makes its key. */
    enum Kind {
        GOOD,
        BAD,
        COPY_OF_FIRST,
        BLANK
    }

    @Provide
    Arbitrary<List<Kind>> mixes() {
        return Arbitraries.of(Kind.class).list().ofMinSize(1).ofMaxSize(60);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void readIsAcceptedAndRejectedAndDuplicate(@ForAll("mixes") List<Kind> kinds) throws IOException {
        Path folder = Files.createTempDirectory("reconciliation");
        Written good = Written.of("submissions").row();
        StringBuilder text = new StringBuilder(good.header()).append(good.lines());
        long rejected = 0;
        long copies = 0;
        long blank = 0;
        for (int at = 0; at < kinds.size(); at++) {
            String day = java.time.LocalDate.of(2019, 1, 1).plusDays(at).toString();
            switch (kinds.get(at)) {
                // Units are few: the key of a submission is unit, report and period; a bad day rejects the row.
                case GOOD, COPY_OF_FIRST -> {
                    text.append(good.lines());
                    copies++;
                }
                case BAD -> {
                    text.append(Written.of("submissions")
                            .row("unit", "không có " + at, "due", day)
                            .lines());
                    rejected++;
                }
                case BLANK -> {
                    text.append(",,,,,,\n");
                    blank++;
                }
            }
        }
        Path home = folder.resolve("home");

        IngestReport report = Taken.in(home, Taken.DAY, Written.text(folder.resolve("rows.csv"), text.toString()));

        assertThat(report.rows()).isEqualTo(new Batch.Rows(kinds.size() + 1 - blank, 1, rejected, copies));
        assertThat(Taken.rows("select count(*) from '"
                        + Taken.parquet(home, report.files().get(0), "accepted") + "'"))
                .containsExactly(List.of("1"));
    }
}
