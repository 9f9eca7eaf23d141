package phanluong.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import phanluong.jobs.batch.Delivery;
import phanluong.jobs.marked.Returns;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.check.CheckCatalogue;
import phanluong.warehouse.files.Together;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** Writes the answers to senders after a run has published, and names them in its report. What is missing is made again. */
final class Answering {
    private final Home home;
    private final Returns returns;

    Answering(Home home, Catalogue catalogue, Optional<Path> folder) {
        this.home = home;
        this.returns = new Returns(home, folder, CheckCatalogue.of(catalogue));
    }

    IngestReport answer(IngestReport report, List<Delivery> deliveries) throws IOException {
        Map<String, Delivery> byBatch = new LinkedHashMap<>();
        deliveries.forEach(delivery -> byBatch.putIfAbsent(delivery.batchId(), delivery));
        Map<String, Returns.Returned> answers = new ConcurrentHashMap<>();
        Releases releases = new Releases(home);
        List<Together.Task> tasks = report.files().stream()
                .filter(file -> file.rows().rejected() > 0 || !file.warnings().isEmpty())
                .map(IngestReport.FileReport::batch)
                .distinct()
                .map(id -> (Together.Task) () -> returns.answer(byBatch.get(id), releases.batch(id))
                        .ifPresent(answer -> answers.put(id, answer)))
                .collect(Collectors.toList());
        Together.run(tasks);
        List<IngestReport.FileReport> files = new ArrayList<>();
        for (IngestReport.FileReport file : report.files()) {
            Returns.Returned answer = answers.get(file.batch());
            files.add(
                    answer == null
                            ? file
                            : file.returned(
                                    answer.files().stream().map(Path::toString).toList(),
                                    answer.why().orElse(null)));
        }
        return report.withFiles(files);
    }
}
