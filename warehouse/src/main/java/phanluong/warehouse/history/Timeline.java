package phanluong.warehouse.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;

/** Releases in their order, asked which batch counted when. */
final class Timeline {
    private final List<Release> releases;
    private final List<Map<String, String>> counting = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    Timeline(List<Release> releases) {
        this.releases = List.copyOf(releases);
        for (Release release : releases) {
            Map<String, String> batches = new HashMap<>();
            for (Release.Entry entry : release.entries()) {
                batches.put(key(entry.form(), entry.unit(), entry.schoolYear()), entry.batch());
                named.add(entry.batch());
            }
            counting.add(batches);
        }
    }

    /** Whether any of the releases lets it count. */
    boolean names(String batch) {
        return named.contains(batch);
    }

    /** By whom and when the release was published that named it first; empty when none did. */
    Optional<Release> first(String batch) {
        return releases.stream()
                .filter(release -> named.contains(batch))
                .filter(release -> release.entries().stream()
                        .anyMatch(entry -> entry.batch().equals(batch)))
                .findFirst();
    }

    /** From which release to which a batch counted, for each of its school years. */
    List<DeliveryHistory.Span> spans(Batch batch) {
        List<DeliveryHistory.Span> spans = new ArrayList<>();
        if (!names(batch.id())) {
            return spans;
        }
        for (SchoolYear year : batch.schoolYears()) {
            String key = key(batch.form(), batch.unit(), year);
            Optional<Integer> first = Optional.empty();
            for (int at = 0; at < releases.size(); at++) {
                Optional<String> counts = Optional.ofNullable(counting.get(at).get(key));
                boolean here = counts.filter(batch.id()::equals).isPresent();
                if (here && first.isEmpty()) {
                    first = Optional.of(releases.get(at).number());
                }
                if (!here && first.isPresent()) {
                    Optional<Integer> last = Optional.of(releases.get(at - 1).number());
                    spans.add(new DeliveryHistory.Span(year, first.get(), last, counts));
                    first = Optional.empty();
                }
            }
            first.ifPresent(
                    since -> spans.add(new DeliveryHistory.Span(year, since, Optional.empty(), Optional.empty())));
        }
        return spans;
    }

    private static String key(String form, String unit, SchoolYear year) {
        return form + "\n" + unit + "\n" + year.startYear();
    }
}
