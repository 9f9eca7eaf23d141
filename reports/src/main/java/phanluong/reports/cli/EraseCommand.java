package phanluong.reports.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.KeyOption;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.erase.Eraser;
import phanluong.warehouse.privacy.Key;
import phanluong.warehouse.release.Erasure;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong erase}: pupils or a cohort, for good. */
@Command(name = "erase", mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
    /** Ids never stand on a command line, which shells and systems write down. */
    @ArgGroup(multiplicity = "1")
    private What what;

    @Mixin
    private ReasonOptions reason;

    @Mixin
    private HomeOptions options;

    @Mixin
    private KeyOption key;

    @Mixin
    private AnswerOptions answers;

    /** One of two. */
    private static final class What {
        @Option(names = "--pupil-file", paramLabel = "FILE", descriptionKey = "erase.pupils")
        private Path pupils;

        @ArgGroup(exclusive = false)
        private Cohort cohort;
    }

    /** A school year and level, of one unit or of all. */
    private static final class Cohort {
        @Option(names = "--cohort", paramLabel = "YEAR", required = true, descriptionKey = "erase.cohort")
        private String year;

        @Option(names = "--level", paramLabel = "LEVEL", required = true, descriptionKey = "erase.level")
        private String level;

        @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "option.unit")
        private String unit;
    }

    /** @throws Refusal without a reason, or when there is nothing to erase */
    @Override
    public Integer call() {
        Home home = options.home();
        new Releases(home).currentOrRefuse();
        Key opened = key.of(home).open();
        Eraser eraser = new Eraser(home, options.catalogue().forms(), opened);
        Erasure erasure = what.pupils != null
                ? eraser.pupils(ids(), reason.by(), reason.why())
                : eraser.cohort(
                        new Erasure.Cohort(year(), what.cohort.level, what.cohort.unit), reason.by(), reason.why());
        answers.print(answer(home, erasure));
        return Program.DONE;
    }

    private SchoolYear year() {
        return SchoolYear.find(what.cohort.year)
                .orElseThrow(() -> new Refusal(
                        "\"" + what.cohort.year + "\" không phải năm học (ví dụ 2019-2020)",
                        "\"" + what.cohort.year + "\" is no school year (such as 2019-2020)"));
    }

    private List<String> ids() {
        boolean standardInput = what.pupils.toString().equals("-");
        try (InputStream stream = standardInput ? System.in : Files.newInputStream(what.pupils)) {
            List<String> ids = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
            if (ids.isEmpty()) {
                throw new Refusal("Không có mã học sinh nào để xóa", "No pupil's id was given");
            }
            return ids;
        } catch (IOException e) {
            throw new Refusal(
                    "Không đọc được tệp mã học sinh " + what.pupils,
                    "Cannot read the file of pupils' ids " + what.pupils);
        }
    }

    private static Answer answer(Home home, Erasure erasure) {
        long rows = erasure.batches().stream()
                .mapToLong(one -> one.accepted() + one.rejected())
                .sum();
        int current = new Releases(home).currentOrRefuse().number();
        List<Text> lines = new ArrayList<>(List.of(
                new Text(
                        "Đã xóa " + rows + " dòng trong " + erasure.batches().size() + " lô, "
                                + erasure.deliveries().size() + " tệp đã nhận và "
                                + erasure.returned().size() + " tệp trả lời; bản công bố hiện hành: " + current,
                        "Erased " + rows + " rows in " + erasure.batches().size() + " batches, "
                                + erasure.deliveries().size() + " deliveries and "
                                + erasure.returned().size() + " answers to senders; the current release: " + current),
                new Text(
                        "Tệp trả lời đã ghi ra nơi khác (--returns) hoặc đã gửi đi: đơn vị tự xóa.",
                        "Answers written elsewhere (--returns) or sent already: whoever has them removes them."),
                new Text(
                        "Biên bản: " + home.erasures().resolve(erasure.number() + ".json"),
                        "Record: " + home.erasures().resolve(erasure.number() + ".json"))));
        if (!erasure.releases().isEmpty()) {
            String numbers = String.join(
                    ", ", erasure.releases().stream().map(String::valueOf).toList());
            lines.add(new Text(
                    "Không dựng lại được các bản công bố số " + numbers
                            + "; văn bản đã ban hành từ các bản này vẫn còn: " + documents(home, erasure),
                    "Releases that cannot be built again: " + numbers + "; documents issued from them are kept: "
                            + documents(home, erasure)));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("erasure", erasure.number());
        values.put("rows", rows);
        values.put("batches", erasure.batches().size());
        values.put("deliveries", erasure.deliveries().size());
        values.put("returned", erasure.returned().size());
        values.put("release", current);
        values.put("releasesNotBuiltAgain", erasure.releases());
        return new Answer(lines, values);
    }

    private static String documents(Home home, Erasure erasure) {
        List<String> folders = erasure.releases().stream()
                .filter(number -> Files.exists(home.documents(number)))
                .map(number -> "documents/" + number)
                .toList();
        return folders.isEmpty() ? "–" : String.join(", ", folders);
    }
}
