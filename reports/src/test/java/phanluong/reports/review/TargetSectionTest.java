package phanluong.reports.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.finding.ReviewFindings;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.target.Standing;
import phanluong.warehouse.target.TargetStatus;
import phanluong.warehouse.words.Text;

class TargetSectionTest {
    @TempDir
    private Path folder;

    /** Where destinations are unknown too: that is not why nothing can be said. */
    @Test
    void aTargetWhoseFigureIsHidden_saysThatItIsHidden_andNotThatItIsMissing() {
        Catalogue catalogue = Catalogue.shipped().openly();
        ReviewFindings findings = SmallReview.read(folder, catalogue);
        TargetSection section = new TargetSection(new ReviewContext(
                ReviewKind.FINAL,
                catalogue,
                findings,
                List.of(),
                new Wording(Text.Language.VI),
                new Numbering(),
                LocalDate.of(2026, 1, 20),
                1));
        Finding.Target target = findings.targets().stream()
                .filter(Finding.Target::due)
                .findFirst()
                .orElseThrow();
        assertThat(section.sentence(List.of(hidden(target))))
                .startsWith("Chưa đủ cơ sở đánh giá")
                .endsWith("vì số liệu không được công bố.");
    }

    private static Finding.Target hidden(Finding.Target target) {
        TargetStatus status = target.status();
        return new Finding.Target(
                target.indicator(),
                target.value(),
                new TargetStatus(
                        status.indicator(),
                        status.frame(),
                        status.areaCode(),
                        status.schoolYear(),
                        status.set(),
                        status.scope(),
                        status.targetYear(),
                        status.dueYear(),
                        status.comparator(),
                        status.level(),
                        status.confirmed(),
                        new Reading.Missing(Gap.SUPPRESSED),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Standing.CANNOT_SAY),
                true,
                Optional.empty());
    }
}
