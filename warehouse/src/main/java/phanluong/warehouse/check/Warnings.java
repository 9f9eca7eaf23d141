package phanluong.warehouse.check;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.form.Severity;
import phanluong.warehouse.history.DeliverySearch;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/** Everything that counts in a release and should be looked at again: warnings and notes of rows and of the whole. */
public final class Warnings {
    private final Home home;
    private final Catalogue catalogue;
    private final Releases releases;
    private final Map<String, Batch> batches = new HashMap<>();

    public Warnings(Home home, Catalogue catalogue) {
        this.home = home;
        this.catalogue = catalogue;
        this.releases = new Releases(home);
    }

    /**
     * One of them.
     *
     * @param batch of the file in which it stands; {@code other} of the row that it contradicts
     * @param confirmation the sender's word; empty when nobody gave it
     */
    public record Warning(
            CheckPage page,
            CheckFinding finding,
            Batch batch,
            Optional<Batch> other,
            Optional<Confirmation> confirmation) {}

    /** In the order of codes, then of forms, units, years and rows; what the whole shows is asked now if it was not kept. */
    public List<Warning> list(Release release) {
        Confirmations confirmations = Confirmations.of(home);
        CheckFindings kept =
                CheckFindings.kept(home, release).orElseGet(() -> new ReleaseChecker(home, catalogue).check(release));
        CheckCatalogue checks = CheckCatalogue.of(catalogue, Thresholds.of(kept.thresholds()));
        List<CheckFinding> found = new ArrayList<>(kept.findings());
        found.addAll(new NotedRows(home, catalogue).of(release));
        return found.stream()
                .sorted(CheckFinding.ORDER)
                .map(finding -> {
                    Batch batch = batch(finding.batch());
                    return new Warning(
                            page(checks, finding),
                            finding,
                            batch,
                            Optional.ofNullable(finding.otherBatch()).map(this::batch),
                            confirmations.find(batch.delivery(), finding.code(), finding.row()));
                })
                .toList();
    }

    private static CheckPage page(CheckCatalogue checks, CheckFinding finding) {
        List<CheckPage> pages = checks.of(finding.code());
        return pages.stream()
                .filter(page -> page.form().map(finding.form()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no page of check " + finding.code()));
    }

    private Batch batch(String id) {
        return batches.computeIfAbsent(id, releases::batch);
    }

    /**
     * Takes down that a sender stands by a warning.
     *
     * @param delivery the SHA-256 of a file or its beginning, where the file lies, or the id of a batch
     * @param rows the rows meant; empty for all of the code
     * @throws Refusal when there is no such delivery, or it has no such warning, naming those it has
     */
    public Confirmation confirm(String delivery, String code, List<Long> rows, String why, String by) {
        List<Batch> meant = DeliverySearch.find(home, delivery);
        String sha256 = meant.get(0).delivery();
        refuseOtherSeverities(code);
        List<CheckFinding> there = list(releases.currentOrRefuse()).stream()
                .filter(warning -> warning.batch().delivery().equals(sha256))
                .map(Warning::finding)
                .toList();
        List<CheckFinding> ofCode =
                there.stream().filter(finding -> finding.code().equals(code)).toList();
        if (ofCode.isEmpty()) {
            String codes = there.stream().map(CheckFinding::code).distinct().collect(Collectors.joining(", "));
            throw new Refusal(
                    meant.get(0).sourceName() + " không có cảnh báo " + code + " trong bản công bố hiện hành; có: "
                            + (codes.isEmpty() ? "–" : codes),
                    meant.get(0).sourceName() + " has no warning " + code + " in the current release; it has: "
                            + (codes.isEmpty() ? "–" : codes));
        }
        Set<Long> known = ofCode.stream()
                .map(CheckFinding::row)
                .filter(row -> row != null)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Long> unknown = rows.stream().filter(row -> !known.contains(row)).toList();
        if (!unknown.isEmpty()) {
            String first = known.stream().limit(20).map(Object::toString).collect(Collectors.joining(", "));
            throw new Refusal(
                    "Cảnh báo " + code + " không có ở dòng " + unknown + "; có ở dòng: " + first,
                    "Warning " + code + " does not stand in row " + unknown + "; it stands in: " + first);
        }
        Confirmation confirmation = new Confirmation(
                sha256,
                code,
                rows.stream().distinct().sorted().toList(),
                why,
                by,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Confirmations.add(home, confirmation);
        return confirmation;
    }

    /** An error cannot be confirmed: its row does not count until it is corrected. */
    private void refuseOtherSeverities(String code) {
        List<CheckPage> pages = CheckCatalogue.of(catalogue).select(Optional.of(code), Optional.empty());
        if (pages.stream().allMatch(page -> page.severity().compareTo(Severity.ERROR) <= 0)) {
            throw new Refusal(
                    code + " là lỗi, không phải cảnh báo: dòng bị loại phải được sửa và gửi lại",
                    code + " is an error and no warning: a rejected row has to be corrected and sent again");
        }
    }
}
